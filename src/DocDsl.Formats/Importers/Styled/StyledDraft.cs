using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>
/// Reads the document that a draft of known sections becomes: a line of text that is read as a heading or a directive is written as text.
/// </summary>
internal static class StyledDraft
{
    /// <summary>Each round writes as text what was not read as text in the round before; the second is the last for nearly all.</summary>
    private const int MaxRounds = 6;

    private static readonly string[] s_lineRules = ["QA1001", "QA1002", "QA1003", "QA1004", "QA1005", "QA1007", "QA1008"];

    public static void Settle(Draft draft, StyledLines lines)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var text = DraftWriter.Write(draft);
            if (!MarkByKind(draft, lines, text) && !MarkByRules(draft, lines, text))
            {
                return;
            }
        }
    }

    private static bool MarkByKind(Draft draft, StyledLines lines, string text)
    {
        var changed = false;
        var above = new List<DraftLine>();
        using var elements = SyntaxTree.Parse(new SourceText(text)).Elements.GetEnumerator();
        elements.MoveNext();
        foreach (var line in draft.Lines.Where(line => line.IsText && line.Role != DraftRole.Code))
        {
            while (elements.Current.Span.End <= line.Start && elements.MoveNext()) { }

            var kind = elements.Current.Kind;
            var isText = kind is ElementKind.Text or ElementKind.Blank or ElementKind.EscapedText or ElementKind.TextDirective;
            if (!lines.Own.Contains(line))
            {
                changed |= Mark(line, !isText);
                if (Opens(line.Text))
                {
                    above.Add(line);
                }
            }
            else if (isText && !Opens(line.Text) && !line.Text.StartsWith('|'))
            {
                // Something above it opened a block of code or a comment, in which it is not a heading.
                var opened = false;
                above.ForEach(opening => opened |= Mark(opening, true));
                above.Clear();
                changed |= opened || Replace(line, lines);
            }
        }

        return changed;
    }

    /// <summary>A heading that is read as text, for what is above it, is said by a directive.</summary>
    private static bool Replace(DraftLine line, StyledLines lines)
    {
        if (!lines.Headings.TryGetValue(line, out var directive))
        {
            return false;
        }

        line.Before.Insert(0, directive);
        line.Role = DraftRole.Aside;
        return true;
    }

    private static bool MarkByRules(Draft draft, StyledLines lines, string text)
    {
        var changed = false;
        List<DraftLine> all = [.. draft.Lines.Where(line => line.IsText)];
        List<int> starts = all.ConvertAll(line => line.Start);
        foreach (var diagnostic in QaDocument.Parse(text).Diagnostics.Where(diagnostic => s_lineRules.Contains(diagnostic.Id)))
        {
            var found = starts.BinarySearch(diagnostic.Span.Start);
            var at = found >= 0 ? found : ~found - 1;
            if (
                at >= 0
                && all[at] is { IsBlank: false } line
                && !lines.Own.Contains(line)
                && diagnostic.Span.Start <= line.Start + line.Text.Length
            )
            {
                changed |= Mark(line, true);
            }
        }

        return changed;
    }

    private static bool Mark(DraftLine line, bool isLiteral)
    {
        var changes = isLiteral && line.Role == DraftRole.Text;
        line.Role = changes ? DraftRole.Literal : line.Role;
        return changes;
    }

    private static bool Opens(string line) =>
        line.TrimStart() is var start
        && (
            start.StartsWith("```", StringComparison.Ordinal)
            || start.StartsWith("~~~", StringComparison.Ordinal)
            || start.Contains("<!--", StringComparison.Ordinal)
        );
}
