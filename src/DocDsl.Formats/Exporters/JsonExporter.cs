using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocDsl.Core.Symbols;

namespace DocDsl.Formats.Exporters;

/// <summary>JSON of the schema <c>docs/schemas/docdsl-document-1.json</c>.</summary>
internal static class JsonExporter
{
    public const string Schema = "docdsl-document-1.json";

    /// <summary>Letters of all languages as they are; what HTML gives a meaning is escaped, so that the text may stand in a page.</summary>
    internal static JsonExportContext Context { get; } = new(new JsonSerializerOptions(JsonExportContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NewLine = "\n",
        WriteIndented = true,
        MaxDepth = 16,
    });

    public static string Export(QaDocument document)
    {
        var questions = Places(document.Questions);
        var answers = Places(document.Answers);
        var export = new JsonExport(
            Schema,
            1,
            document.Path,
            document.TypeName,
            document.Culture,
            document.IsDraft,
            document.Preamble,
            document.Closing,
            [.. document.Fields.Select(field => new JsonField(field.Name, field.Value, field.Values))],
            [.. document.Groups.Select(group => new JsonGroup(group.Title, [.. group.Questions.Select(question => questions[question])]))],
            [.. document.Questions.Select(question => ToJson(question, questions, answers))],
            [.. document.Answers.Select(answer => ToJson(answer, questions))],
            [.. document.Notes.Select(note => new JsonNote(note.Id, note.Text, [.. note.References.Select(ToJson)], ToJson(note.Span)))],
            [.. document.Diagnostics.Select(diagnostic => new JsonDiagnostic(
                diagnostic.Id, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Message, ToJson(diagnostic.Span)))],
            document.SourceText.Content);
        return JsonSerializer.Serialize(export, Context.JsonExport) + "\n";
    }

    private static Dictionary<T, int> Places<T>(IReadOnlyList<T> items)
        where T : notnull
    {
        var places = new Dictionary<T, int>();
        for (var i = 0; i < items.Count; i++)
        {
            places.TryAdd(items[i], i);
        }

        return places;
    }

    private static JsonQuestion ToJson(Question question, Dictionary<Question, int> questions, Dictionary<Answer, int> answers) => new(
        question.Number,
        question.Id,
        question.Label,
        question.Match(answered: _ => "answered", open: _ => "open", withdrawn: _ => "withdrawn"),
        question.Match(answered: _ => null, open: open => open.Reason, withdrawn: withdrawn => withdrawn.Reason),
        question.Text,
        question is AnsweredQuestion answered ? answers[answered.Answer] : null,
        ToJson(question.Symbol.Value),
        [.. question.Parts.Select(part => new JsonPart(part.Letter.ToString(), part.Label, part.Text, part is AnsweredPart, ToJson(part.Symbol.Value), ToJson(part.Span)))],
        [.. question.Notes.Select(note => note.Id)],
        [.. question.References.Select(reference => ToJson(reference, questions))],
        ToJson(question.Span));

    private static JsonAnswer ToJson(Answer answer, Dictionary<Question, int> questions) => new(
        [.. answer.Questions.Where(question => question.Number is not null).Select(question => question.Number!.Value)],
        [.. answer.Questions.Select(question => questions[question])],
        answer.Label,
        answer.Status.ToString().ToLowerInvariant(),
        answer.By,
        answer.Text,
        [.. answer.Promises.Select(promise => new JsonPromise(
            promise.Id, promise.By, promise.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), promise.Words, ToJson(promise.Span)))],
        [.. answer.Notes.Select(note => note.Id)],
        [.. answer.References.Select(reference => ToJson(reference, questions))],
        ToJson(answer.Span));

    private static JsonReference ToJson(Reference reference, Dictionary<Question, int> questions) => new(
        reference.Document, reference.Number, reference.Part?.ToString(), reference.Id, reference.Target is { } target ? questions[target] : null, ToJson(reference.Span));

    private static JsonValue? ToJson(ValueSymbol? value) => value is null ? null : new JsonValue(value.Type.ToString()!, value.Text);

    private static JsonSpan ToJson(SourceSpan span) => new(span.Start, span.Length, span.Line, span.Column);
}
