using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>Finds where pages end, and excludes running headers and footers from the text.</summary>
internal static partial class RunningHeader
{
    public static void Find(Draft draft)
    {
        var patterns = ImportPatterns.Current;
        var lines = draft.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Trim();
            if (text.Length is 0 or > 200)
            {
                continue;
            }

            if (patterns.Footer.IsMatch(text))
            {
                lines[i].EndsPage = true;

                // The type of these letters declares its running footers; for other documents each line becomes an aside.
                lines[i].Role = draft.Letter is not null ? lines[i].Role : DraftRole.Aside;
            }
            else if (patterns.PageNumber.IsMatch(text))
            {
                lines[i].EndsPage = true;
                lines[i].Role = DraftRole.Aside;
            }
        }
    }

    /// <summary>Lines at the edges of pages that differ in nothing but numbers, and lone page numbers there.</summary>
    public static void FindRepeated(Draft draft)
    {
        var patterns = ImportPatterns.Current;
        var lines = draft.Lines;
        var edges = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].EndsPage)
            {
                edges.AddRange(Near(lines, i, -1));
                edges.AddRange(Near(lines, i + 1, 1));
            }
        }

        edges.AddRange(Near(lines, 0, 1));
        edges.AddRange(Near(lines, lines.Count - 1, -1));
        foreach (
            var same in edges
                .Distinct()
                .Where(index =>
                    lines[index] is { Role: DraftRole.Text } line
                    && !patterns.Footer.IsMatch(line.Text)
                    && !ImportHeadings.LooksLikeHeading(line.Text)
                )
                .GroupBy(index => Digits().Replace(lines[index].Text.Trim(), "#"))
        )
        {
            var isNumber = same.Key == "#" && same.Count() > 1;
            if (isNumber || (same.Count() > 1 && same.Key.Length is > 3 and < 150 && !same.Key.EndsWith('.')))
            {
                foreach (var index in same)
                {
                    lines[index].Role = DraftRole.Aside;
                    draft.Diagnostics.Add(
                        new ImportDiagnostic(
                            lines[index].Number,
                            $"'{lines[index].Text.Trim()}' is repeated on {same.Count()} pages; excluded as a running header or footer",
                            0.9
                        )
                    );
                }
            }
        }
    }

    /// <summary>The first three lines with words from a page's edge.</summary>
    private static IEnumerable<int> Near(List<DraftLine> lines, int from, int step)
    {
        var found = 0;
        for (var i = from; i >= 0 && i < lines.Count && found < 3; i += step)
        {
            if (!lines[i].IsBlank)
            {
                found++;
                yield return i;
            }

            if (i != from && lines[i].EndsPage)
            {
                yield break;
            }
        }
    }

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
