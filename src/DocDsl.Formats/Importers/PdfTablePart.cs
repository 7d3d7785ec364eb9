namespace DocDsl.Formats.Importers;

/// <summary>What a table has on one page.</summary>
/// <param name="page">The page.</param>
/// <param name="rules">The heights of the rules that are as wide as the table, from the top down.</param>
internal sealed class PdfTablePart(PdfPage page, List<double> rules)
{
    public PdfPage Page => page;

    public List<double> Rules => rules;

    /// <summary>The lines of cells, by their places in the page.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>Those across all columns.</summary>
    public HashSet<int> Titles { get; } = [];

    /// <summary>Those that have the headings once more.</summary>
    public List<int> Headers { get; } = [];

    /// <summary>Those above the headings that may be a running header.</summary>
    public HashSet<int> Strange { get; } = [];

    /// <summary>The lines above the table that are none of it, from the place where it may begin.</summary>
    public List<ColumnLine> Top { get; } = [];

    /// <summary>The lines below it up to <see cref="End"/>.</summary>
    public List<ColumnLine> Foot { get; } = [];

    /// <summary>The place of the first line that is not looked at.</summary>
    public int End { get; private set; }

    private static ColumnLine Excluded(ColumnLine line) =>
        line with
        {
            Part = DraftPart.Aside,
            Review = $"'{line.Text.Trim()}' above headings that are repeated was read as a running header; excluded from the text",
        };

    /// <param name="start">The place of the first line.</param>
    /// <param name="end">The place after the last line; before the page's end where the table ends.</param>
    /// <param name="isStray">Whether a line after the last row is none of the table.</param>
    public void Close(int start, int end, Func<ColumnLine, bool> isStray)
    {
        while (end < page.Lines.Count && Rows.Count > 0 && isStray(page.Lines[Rows[^1]]))
        {
            end = Math.Min(end, Rows[^1]);
            Rows.RemoveAt(Rows.Count - 1);
        }

        var own = new HashSet<int>([.. Rows, .. Titles, .. Headers]);
        own.RemoveWhere(i => i >= end);
        var (first, last) = own.Count == 0 ? (end, start - 1) : (own.Min(), own.Max());
        End = end < page.Lines.Count ? Math.Min(end, last + 1) : end;
        for (var i = start; i < End; i++)
        {
            var target = i < first ? Top : Foot;
            var isGap = page.Lines[i] is { IsBlank: true, EndsPage: false } && (target.Count == 0 || (i > first && i < last));
            if (!own.Contains(i) && !isGap)
            {
                target.Add(Strange.Contains(i) ? Excluded(page.Lines[i]) : page.Lines[i]);
            }
        }
    }
}
