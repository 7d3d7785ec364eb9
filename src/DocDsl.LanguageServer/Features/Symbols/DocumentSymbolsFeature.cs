using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Semantics;
using DocDsl.Syntax;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.LanguageServer.Features.Symbols;

/// <summary>The outline: the fields, the questions in their groups, with their parts and their answers, the notes; of a type its fields.</summary>
internal static class DocumentSymbolsFeature
{
    public static DocumentSymbol[]? Get(Document document)
    {
        if (document.Type is { } type)
        {
            return [.. OfType(document, type)];
        }

        return document.Model is { } model ? [.. OfDocument(document, model)] : null;
    }

    private static IEnumerable<DocumentSymbol> OfType(Document document, DocumentType type)
    {
        var fields = type.OwnFields.Select(field => Of(document, field.Name, field.Type.ToString(), LspSymbolKind.Field, LineOf(document, field.NameSpan), field.NameSpan)).ToArray();
        return type.Name.Length == 0 ? fields : [Of(document, type.Name, null, LspSymbolKind.Class, new TextSpan(0, document.Text.Length), type.NameSpan, fields)];
    }

    private static List<DocumentSymbol> OfDocument(Document document, SemanticModel model)
    {
        var result = new List<DocumentSymbol>();
        foreach (var field in model.Fields.Where(field => field.NameSpan.Length > 0))
        {
            result.Add(Of(document, field.Name, field.Value, LspSymbolKind.Property, LineOf(document, field.NameSpan), field.NameSpan));
        }

        // An answer directly behind its question belongs to it; one that stands elsewhere stands for itself.
        var answers = model.Answers.ToLookup(answer => answer.Questions.FirstOrDefault(question => question.Span.End == answer.Span.Start));
        var inGroup = new Dictionary<GroupSymbol, List<DocumentSymbol>>();
        foreach (var question in model.Questions)
        {
            var children = question.Parts.Select(part => Of(document, part.Label, Shorten(part.Text.Text), LspSymbolKind.EnumMember, part.Span, part.Span))
                .Concat(answers[question].Select(answer => OfAnswer(document, answer)))
                .ToArray();

            var end = answers[question].Select(answer => answer.Span.End).Append(question.Span.End).Max();
            var symbol = Of(document, question.Label, Shorten(question.Text.Text), LspSymbolKind.Method, TextSpan.FromBounds(question.Span.Start, end), question.HeadingSpan, children);
            if (question.Group is { } group)
            {
                (inGroup.TryGetValue(group, out var list) ? list : inGroup[group] = []).Add(symbol);
            }
            else
            {
                result.Add(symbol);
            }
        }

        foreach (var group in model.Groups)
        {
            var children = inGroup.GetValueOrDefault(group)?.ToArray() ?? [];
            var range = new Range(document.Text.ToPosition(group.TitleSpan.Start), children.Length > 0 ? children[^1].Range.End : document.Text.ToPosition(group.TitleSpan.End));
            result.Add(new DocumentSymbol(NameOrDash(group.Title), null, LspSymbolKind.Namespace, range, document.Text.ToRange(group.TitleSpan), children));
        }

        result.AddRange(answers[null].Select(answer => OfAnswer(document, answer)));
        result.AddRange(model.Notes.Select(note => Of(document, $"Note {note.Id}", Shorten(note.Text.Text), LspSymbolKind.Constant, note.Span, note.IdSpan)));
        result.AddRange(model.Tree.Sections.Where(section => section.Kind == SectionKind.Closing)
            .Select(section => Of(document, "Closing", null, LspSymbolKind.String, section.Span, section.HeadingSpan)));
        result.Sort((left, right) => (left.Range.Start.Line, left.Range.Start.Character).CompareTo((right.Range.Start.Line, right.Range.Start.Character)));
        return result;
    }

    private static DocumentSymbol OfAnswer(Document document, AnswerSymbol answer) =>
        Of(document, answer.Label, Shorten(answer.Text.Text), LspSymbolKind.Enum, answer.Span, answer.HeadingSpan);

    private static DocumentSymbol Of(Document document, string name, string? detail, int kind, TextSpan range, TextSpan selection, DocumentSymbol[]? children = null)
    {
        // The protocol asks for a selection within the range.
        var inside = selection.Start >= range.Start && selection.End <= range.End ? selection : new TextSpan(range.Start, 0);
        return new DocumentSymbol(NameOrDash(name), detail, kind, document.Text.ToRange(range), document.Text.ToRange(inside), children);
    }

    private static string NameOrDash(string name) => string.IsNullOrWhiteSpace(name) ? "–" : name.ReplaceLineEndings(" ");

    private static string Shorten(string text) => CheckedFile.Shorten(text.Replace('\n', ' '));

    private static TextSpan LineOf(Document document, TextSpan span) => document.Text.GetLine(document.Text.GetLinePosition(span.Start).Line);
}
