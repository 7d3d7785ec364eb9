using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Symbols;

/// <summary>
/// The outline: the fields, the questions in their groups, with their parts and their answers, the notes; of a type its fields.
/// </summary>
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
        var fields = type
            .OwnFields.Select(field =>
                Of(document, field.Name, field.Type.ToString(), LspSymbolKind.Field, LineOf(document, field.NameSpan), field.NameSpan)
            )
            .ToArray();
        DocumentSymbol[] members = [.. fields, .. QuestionsOf(document, type)];
        return type.Name.Length == 0
            ? members
            : [Of(document, type.Name, null, LspSymbolKind.Class, new TextSpan(0, document.Text.Length), type.NameSpan, members)];
    }

    /// <summary>The questions that a type declares, in their groups: each to the end of its words, a group to the next one.</summary>
    private static DocumentSymbol[] QuestionsOf(Document document, DocumentType type)
    {
        var found = new List<(DocumentSymbol Symbol, TextSpan Span)>();
        foreach (var question in type.Own.Questions)
        {
            var line = LineOf(document, question.IdSpan);
            var name = question.Label ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Id;
            Add(
                name == question.Id ? name : $"{name} {question.Id}",
                CheckedFile.Shorten(question.Text.Replace('\n', ' ')),
                LspSymbolKind.Method,
                TextSpan.FromBounds(line.Start, Math.Max(line.End, question.TextSpan.End)),
                question.IdSpan
            );
        }

        var end = document.Text.Length;
        for (var i = document.Text.LineCount - 1; i >= 0 && found.Count > 0; i--)
        {
            var line = document.Text.GetLine(i);
            var text = document.Text.ToString(line);
            if (text.StartsWith("@group", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t'))
            {
                Add(text[6..].Trim(), null, LspSymbolKind.Namespace, TextSpan.FromBounds(line.Start, end), line);
                end = line.Start;
            }
        }

        return Nest(found);

        void Add(string name, string? detail, int kind, TextSpan span, TextSpan selection) =>
            found.Add((Of(document, name, detail, kind, span, selection), span));
    }

    private static DocumentSymbol[] OfDocument(Document document, SemanticModel model)
    {
        var found = new List<(DocumentSymbol Symbol, TextSpan Span)>();
        foreach (var field in model.Fields.Where(field => field.NameSpan.Length > 0))
        {
            Add(field.Name, field.Value, LspSymbolKind.Property, LineOf(document, field.NameSpan), field.NameSpan);
        }

        // An answer directly after its question is its child; one elsewhere is a sibling.
        var ends = new Dictionary<int, int>();
        foreach (var answer in model.Answers)
        {
            ends[answer.Span.Start] = answer.Span.End;
            Add(answer.Label, answer.Text.Text, LspSymbolKind.Enum, answer.Span, answer.HeadingSpan);
        }

        foreach (var asked in model.Questions.GroupBy(question => question.HeadingSpan))
        {
            var question = asked.First();
            var label = asked.Skip(1).Any() ? document.Text.ToString(asked.Key) : question.Label;
            Add(
                label,
                question.Text.Text,
                LspSymbolKind.Method,
                TextSpan.FromBounds(question.Span.Start, ends.GetValueOrDefault(question.Span.End, question.Span.End)),
                asked.Key
            );
            foreach (var part in asked.SelectMany(question => question.Parts))
            {
                Add(part.Label, part.Text.Text, LspSymbolKind.EnumMember, part.Span, part.Span);
            }
        }

        foreach (var note in model.Notes)
        {
            Add($"Note {note.Id}", note.Text.Text, LspSymbolKind.Constant, note.Span, note.IdSpan);
        }

        AddGroups(document, model, Add);
        return Nest(found);

        void Add(string name, string? detail, int kind, TextSpan span, TextSpan selection) =>
            found.Add(
                (
                    Of(document, name, detail is null ? null : CheckedFile.Shorten(detail.ReplaceLineEndings(" ")), kind, span, selection),
                    span
                )
            );
    }

    private static void AddGroups(Document document, SemanticModel model, Action<string, string?, int, TextSpan, TextSpan> add)
    {
        var end = document.Text.Length;
        foreach (var section in model.Tree.Sections.Reverse())
        {
            if (section.Kind == SectionKind.Group)
            {
                add(
                    document.Text.ToString(section.TitleSpan).Trim(),
                    null,
                    LspSymbolKind.Namespace,
                    TextSpan.FromBounds(section.Span.Start, end),
                    section.TitleSpan
                );
                end = section.Span.Start;
            }
            else if (section.Kind == SectionKind.Closing)
            {
                add("Closing", null, LspSymbolKind.String, section.Span, section.HeadingSpan);
                end = section.Span.Start;
            }
        }
    }

    /// <summary>What lies within another is its child.</summary>
    private static DocumentSymbol[] Nest(List<(DocumentSymbol Symbol, TextSpan Span)> found)
    {
        var top = new List<DocumentSymbol>();
        var open = new Stack<(TextSpan Span, List<DocumentSymbol> Children)>();
        foreach (var (symbol, span) in found.OrderBy(pair => pair.Span.Start).ThenByDescending(pair => pair.Span.End))
        {
            while (open.TryPeek(out var parent) && parent.Span.End < span.End)
            {
                open.Pop();
            }

            var children = new List<DocumentSymbol>();
            (open.TryPeek(out var around) ? around.Children : top).Add(symbol with { Children = children });
            open.Push((span, children));
        }

        return [.. top];
    }

    private static DocumentSymbol Of(
        Document document,
        string name,
        string? detail,
        int kind,
        TextSpan range,
        TextSpan selection,
        IReadOnlyList<DocumentSymbol>? children = null
    )
    {
        // The protocol asks for a selection within the range.
        var inside = selection.Start >= range.Start && selection.End <= range.End ? selection : new TextSpan(range.Start, 0);
        return new DocumentSymbol(NameOrDash(name), detail, kind, document.Text.ToRange(range), document.Text.ToRange(inside), children);
    }

    private static string NameOrDash(string name) => string.IsNullOrWhiteSpace(name) ? "–" : name.ReplaceLineEndings(" ");

    private static TextSpan LineOf(Document document, TextSpan span) =>
        document.Text.GetLine(document.Text.GetLinePosition(span.Start).Line);
}
