namespace DocDsl.Formats.Importers;

/// <summary>Finds tables of questions and answers by their headings, and puts the words of each cell together.</summary>
internal static class PdfTables
{
    /// <summary>How many lines above and below the text of a page may be repeated on others.</summary>
    private const int MaxDepth = 3;

    /// <param name="pages">The pages of a PDF.</param>
    /// <returns>Their lines, with those of tables cell by cell, and the columns of the first table; null where there is none.</returns>
    public static (List<ColumnLine> Lines, QuestionColumns? Columns) Find(List<PdfPage> pages)
    {
        var first = default(QuestionColumns);
        var lines = new List<ColumnLine>();
        var repeated = default(HashSet<ColumnLine>);
        for (var (page, i) = (0, 0); page < pages.Count;)
        {
            if (i >= pages[page].Lines.Count)
            {
                (page, i) = (page + 1, 0);
            }
            else if (
                HeadingsIn(pages[page].Lines[i]) is var (columns, cells)
                && PdfTable.Read(pages, page, i, columns, cells, repeated ??= Repeated(pages)) is { } table
            )
            {
                first ??= columns;
                lines.AddRange(table.Lines);
                (page, i) = (table.EndPage, table.End);
            }
            else
            {
                lines.Add(pages[page].Lines[i]);
                i++;
            }
        }

        return (lines, first);
    }

    /// <summary>The headings of columns in a line; null where it does not head questions and answers.</summary>
    public static (QuestionColumns Columns, List<LineWord[]> Cells)? HeadingsIn(ColumnLine line)
    {
        if (line.Words.Count is < 2 or > 24 || line.IsBeside)
        {
            return null;
        }

        var cells = new List<LineWord[]>();
        for (int start = 0, i = 1; i <= line.Words.Count; i++)
        {
            if (i == line.Words.Count || line.Words[i].Left - line.Words[i - 1].Right > 0.6 * line.Words[i].Size)
            {
                cells.Add([.. line.Words.Skip(start).Take(i - start)]);
                start = i;
            }
        }

        return cells.Count > 1 && QuestionColumns.Of(cells.ConvertAll(TextOf)) is { } columns ? (columns, cells) : null;
    }

    public static string TextOf(LineWord[] words) => string.Join(' ', words.Select(word => word.Text));

    /// <summary>The lines at the edges of pages that are on another page too, at the same height, but for numbers in them.</summary>
    private static HashSet<ColumnLine> Repeated(List<PdfPage> pages)
    {
        var places = new Dictionary<(string Key, int Height), int>();
        var edges = new List<List<ColumnLine>>();
        foreach (var page in pages)
        {
            var lines = page.Lines.FindAll(line => !line.IsBlank && !line.IsBeside);
            List<ColumnLine> top = [.. lines.Take(MaxDepth)];
            List<ColumnLine> foot = [.. Enumerable.Reverse(lines).Take(MaxDepth)];
            edges.Add(top);
            edges.Add(foot);
            foreach (var place in top.Union(foot).Select(PlaceOf).Where(place => place.Key.Length > 0).Distinct())
            {
                places[place] = places.GetValueOrDefault(place) + 1;
            }
        }

        var repeated = new HashSet<ColumnLine>(ReferenceEqualityComparer.Instance);
        foreach (var edge in edges)
        {
            repeated.UnionWith(edge.TakeWhile(IsRepeated));
        }

        return repeated;

        bool IsRepeated(ColumnLine line)
        {
            var (key, height) = PlaceOf(line);
            return ImportPatterns.Current.PageNumber.IsMatch(line.Text.Trim())
                || (
                    HeadingsIn(line) is null
                    && Enumerable.Range(height - 1, 3).Sum(near => places.GetValueOrDefault((key, near))) > 1
                );
        }
    }

    private static (string Key, int Height) PlaceOf(ColumnLine line) =>
        (
            PageNumbers.Alone(line.Text) >= 0 ? "#" : PageNumbers.KeyOf(line.Text, minLength: 4) ?? "",
            line.Words.Count > 0 ? (int)(line.Words[0].Baseline / 2) : -9
        );
}
