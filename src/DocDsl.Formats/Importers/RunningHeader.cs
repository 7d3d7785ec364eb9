namespace DocDsl.Formats.Importers;

/// <summary>Finds where pages end, and excludes running headers and footers from the text.</summary>
internal static class RunningHeader
{
    /// <summary>The most lines that are above or below the text of a page.</summary>
    private const int MaxDepth = 3;

    /// <summary>The length of a running header at the edge of a page.</summary>
    private const int MinLength = 4;

    public static void Find(Draft draft)
    {
        var patterns = ImportPatterns.Current;
        var lines = draft.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Trim();
            if (text.Length is 0 or > 200 || lines[i].Role == DraftRole.Known)
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

    /// <summary>Lines at the edges of pages that differ in nothing but numbers, and page numbers there that count up.</summary>
    public static void FindRepeated(Draft draft)
    {
        var edges = EdgesOf(draft.Lines);
        if (edges.Count <= 2)
        {
            // A text of one page has nothing that is on every page.
            return;
        }

        var accepted = KeysOf(draft, edges);
        foreach (
            var same in edges
                .SelectMany(edge => edge)
                .Distinct()
                .Where(index => KeyOf(draft.Lines[index]) is { } key && accepted.Contains(key))
                .GroupBy(index => KeyOf(draft.Lines[index]))
                .ToList()
        )
        {
            foreach (var index in same)
            {
                Exclude(draft, draft.Lines[index], same.Count());
            }
        }

        ExcludeNumbers(draft, edges);
    }

    /// <summary>
    /// What is outermost on two pages, or has nothing outside it but what is: words that several answers have may be near an edge too.
    /// </summary>
    private static HashSet<string> KeysOf(Draft draft, List<List<int>> edges)
    {
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            accepted.UnionWith(
                edges
                    .Where(edge => depth < edge.Count && edge.Take(depth).All(IsOutside))
                    .Select(edge => edge[depth])
                    .Distinct()
                    .Select(index => KeyOf(draft.Lines[index]))
                    .OfType<string>()
                    .GroupBy(key => key)
                    .Where(same => same.Count() > 1)
                    .Select(same => same.Key)
            );
        }

        return accepted;

        bool IsOutside(int index) =>
            draft.Lines[index] is var line
            && (
                line.Role == DraftRole.Aside
                || PageNumbers.Alone(line.Text) >= 0
                || ImportPatterns.Current.Footer.IsMatch(line.Text)
                || (KeyOf(line) is { } key && accepted.Contains(key))
            );
    }

    private static string? KeyOf(DraftLine line) => line.Role == DraftRole.Text ? PageNumbers.KeyOf(line.Text, MinLength) : null;

    /// <summary>Makes a line of a page an aside.</summary>
    public static void Exclude(Draft draft, DraftLine line, int pages, double confidence = 0.9)
    {
        line.Role = DraftRole.Aside;
        draft.Report(
            line,
            PageNumbers.Alone(line.Text) >= 0
                ? $"'{line.Text.Trim()}' was recognized as the number of a page; excluded from the text"
                : $"'{line.Text.Trim()}' is repeated on {pages} pages; excluded as a running header or footer",
            confidence
        );
    }

    /// <summary>
    /// Numbers alone on the outermost line of two pages or more, whose distance is that of their pages. Numbers of questions may be near an
    /// edge too.
    /// </summary>
    private static void ExcludeNumbers(Draft draft, List<List<int>> edges)
    {
        var numbers = new List<(int Line, int Offset)>();
        for (var i = 0; i < edges.Count; i++)
        {
            var outer = edges[i].FindIndex(index => draft.Lines[index].Role != DraftRole.Aside);
            if (
                outer >= 0
                && draft.Lines[edges[i][outer]] is { Role: DraftRole.Text } line
                && PageNumbers.Alone(line.Text) is >= 0 and var number
            )
            {
                numbers.Add((edges[i][outer], number - (i / 2)));
            }
        }

        var pages = numbers.Distinct().GroupBy(number => number.Offset).MaxBy(same => same.Count())?.ToList() ?? [];
        foreach (var (index, _) in pages.Count > 1 ? pages : [])
        {
            Exclude(draft, draft.Lines[index], pages.Count);
        }
    }

    /// <summary>The outermost lines with words of each page, at its top and at its foot, from the edge inwards.</summary>
    private static List<List<int>> EdgesOf(List<DraftLine> lines)
    {
        var edges = new List<List<int>>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end + 1 < lines.Count && !lines[end].EndsPage)
            {
                end++;
            }

            var words = Enumerable.Range(start, end + 1 - start).Where(i => !lines[i].IsBlank);
            if (words.Any())
            {
                edges.Add([.. words.Take(MaxDepth)]);
                edges.Add([.. words.Reverse().Take(MaxDepth)]);
            }

            start = end + 1;
        }

        return edges;
    }
}
