using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// A row for each question, as spreadsheets read it, with all its answers; and one for each part, where parts are answered apart.
/// </summary>
/// <remarks>What directives say is in a column of the directive's name, as a document has it: so an import can give it back.</remarks>
internal static class CsvExporter
{
    /// <summary>The columns, and what they have of a row; later versions add some at the end.</summary>
    private static readonly (string Name, Func<Row, string?> Cell)[] s_columns =
    [
        ("document", row => row.Document.Name),
        ("group", row => row.Question?.Group?.Title),
        ("number", row => row.Question?.Number?.ToString(CultureInfo.InvariantCulture)),
        ("id", row => row.Question?.Id),
        ("label", row => row.Label),
        ("part", row => row.Part?.Letter.ToString()),
        ("state", row => row.State),
        ("question", row => row.Words),
        ("answer", row => string.Join("\n\n", row.Answers.Select(answer => answer.Text).Where(text => text.Length > 0))),
        ("status", row => Joined("; ", row, answer => [QuestionStates.NameOf(answer.Status)])),
        ("by", row => Joined("; ", row, answer => [answer.By])),
        ("value", row => row.Value?.Text),
        ("evidence", row => Joined("; ", row, answer => answer.Evidence.Select(EvidenceText.Of))),
        ("boundTo", row => row.Value?.BoundTo?.ToString()),
        ("valueKind", row => row.Value?.Kind),
        ("valueWords", row => row.Value?.Words),
        ("reason", row => row.Reason),
        ("promise", row => Joined("\n", row, answer => answer.Promises.Select(PromiseOf))),
        ("fulfilled", row => Joined("\n", row, answer => answer.Promises.Select(FulfilmentOf))),
        ("fulfils", row => Joined("\n", row, answer => answer.Fulfils.Select(FulfilsOf))),
        ("sameAs", row => Joined("; ", row, answer => [AnswerNames.SameAs(answer)])),
        ("supersedes", row => Joined("\n", row, answer => answer.Supersedes.Select(AnswerNames.Of))),
        ("supersededBy", row => Joined("\n", row, answer => [AnswerNames.SupersededBy(answer)])),
        ("reviewed", row => Joined("\n", row, answer => [ReviewOf(answer)])),
        ("reviewAgain", row => Joined("\n", row, answer => [answer.Reviewed?.Next is { } next ? Invariant(next) : null])),
        ("corrects", row => Joined("\n", row, answer => answer.Corrections.Select(it => $"{Invariant(it.Date)} {Quoted(it.Reason)}"))),
        ("notes", row => string.Join("\n", row.Notes.Select(note => $"[{note.Id}] {OneLine(note.Text)}"))),
        ("answeredBy", row => string.Join("; ", row.AnsweredBy)),
        ("comment", row => string.Join("\n\n", row.Answers.Select(answer => answer.Remark).OfType<string>())),
        ("culture", row => row.Document.Culture ?? row.Document.Language?.Tag),
    ];

    /// <summary>The names of the columns.</summary>
    public static IEnumerable<string> Columns => s_columns.Select(column => column.Name);

    /// <summary>The cells of all rows, as they are.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Table(QaDocument document) =>
        [.. RowsOf(document).Select(row => s_columns.Select(column => column.Cell(row)).ToArray())];

    public static string Export(QaDocument document)
    {
        var text = new StringBuilder();
        CsvText.Append(text, Columns);
        foreach (var row in Table(document))
        {
            CsvText.Append(text, row);
        }

        return text.ToString();
    }

    private static IEnumerable<Row> RowsOf(QaDocument document)
    {
        foreach (var question in document.Questions)
        {
            yield return new Row(document, question, null, question.Label, question.Text, question.Answers)
            {
                State = question is AnsweredQuestion ? "answered" : QuestionStates.NameOf(question),
                Value = (question as AnsweredQuestion)?.InvariantValue,
                Reason = question.Match(_ => null, open => open.Reason, withdrawn => withdrawn.Reason, inapplicable => inapplicable.Reason),
                Notes = question.Notes.Concat(question.Answers.SelectMany(answer => answer.Notes)).Distinct(),
                AnsweredBy = question.AnsweredBy,
            };
            if (question.Answers.Count > 1 || question.Parts.Any(part => part is AnsweredPart { InvariantValue: not null }))
            {
                foreach (var part in question.Parts)
                {
                    yield return RowOf(document, question, part);
                }
            }
        }

        foreach (var answer in document.Answers.Where(answer => answer.Questions.Count == 0))
        {
            yield return new Row(document, null, null, answer.Label, null, [answer]) { Notes = answer.Notes };
        }
    }

    private static Row RowOf(QaDocument document, Question question, QuestionPart part)
    {
        var answered = part as AnsweredPart;
        return new Row(document, question, part, part.Label, part.Text, answered is null ? [] : [answered.Answer])
        {
            State = answered is null ? "open" : "answered",
            Value = answered?.InvariantValue,
            AnsweredBy = part.AnsweredBy,
        };
    }

    private static string Joined(string separator, Row row, Func<Answer, IEnumerable<string?>> select) =>
        string.Join(separator, row.Answers.SelectMany(select).OfType<string>().Distinct());

    private static string PromiseOf(Promise promise) =>
        $"{promise.Id}{(promise.Due is { } due ? $" by {Invariant(due)}" : "")} from {Quoted(promise.Words)}";

    private static string? FulfilmentOf(Promise promise) =>
        AnswerNames.FulfilmentOf(promise, Invariant) is { } where ? $"{promise.Id}: {where}" : null;

    private static string FulfilsOf(PromiseReference promise) =>
        promise.On is { } on ? $"{promise} on {Invariant(on)}" : promise.ToString();

    private static string? ReviewOf(Answer answer) =>
        answer.Reviewed is not { } review ? null
        : review.By is { } by ? $"{Invariant(review.Date)} by {Quoted(by)}"
        : Invariant(review.Date);

    private static string Quoted(string words) => $"\"{OneLine(words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Invariant(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A question, one of its parts, or an answer to a question that does not exist.</summary>
    private sealed record Row(
        QaDocument Document,
        Question? Question,
        QuestionPart? Part,
        string Label,
        string? Words,
        IReadOnlyList<Answer> Answers
    )
    {
        public string? State { get; init; }

        public InvariantValue? Value { get; init; }

        public string? Reason { get; init; }

        public IEnumerable<DocumentNote> Notes { get; init; } = [];

        public IReadOnlyList<string> AnsweredBy { get; init; } = [];
    }
}
