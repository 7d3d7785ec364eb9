namespace DocDsl.Formats.Importers;

/// <summary>
/// A table of questions and answers over one page or more. Its columns are between the rules below its headings, or where the fewest words
/// are; it ends where words go across its columns.
/// </summary>
internal sealed class PdfTable
{
    /// <summary>So many lines across the columns are a text after the table; fewer may be the title of a group.</summary>
    private const int MaxTitle = 3;

    /// <summary>The lines at the top of a page that show whether a table goes on there.</summary>
    private const int Ahead = 8;

    /// <summary>How far a word may reach into the column beside its own, in points.</summary>
    private const double Tolerance = 1.5;

    private readonly QuestionColumns _columns;
    private readonly double[] _bounds;
    private readonly List<LineWord[]> _headings;
    private readonly (double Left, double Right) _edges;

    private readonly bool _isRuledDown;

    private PdfTable(QuestionColumns columns, double[] bounds, List<LineWord[]> headings, bool isRuledDown)
    {
        (_columns, _bounds, _headings, _isRuledDown) = (columns, bounds, headings, isRuledDown);
        _edges = (headings[0][0].Left, headings[^1][^1].Right);
    }

    /// <summary>The lines that the table becomes, with those of the pages around it.</summary>
    public List<ColumnLine> Lines { get; } = [];

    /// <summary>The page of the first line after the table, from 0.</summary>
    public int EndPage { get; private set; }

    /// <summary>The first line after the table, in that page.</summary>
    public int End { get; private set; }

    /// <param name="pages">The pages.</param>
    /// <param name="page">The page of the headings, from 0.</param>
    /// <param name="header">The line of the headings.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cells">The words of each heading.</param>
    /// <param name="repeated">The running headers and footers of all pages.</param>
    /// <returns>The table; null where no row is below the headings.</returns>
    public static PdfTable? Read(
        List<PdfPage> pages,
        int page,
        int header,
        QuestionColumns columns,
        List<LineWord[]> cells,
        HashSet<ColumnLine> repeated
    )
    {
        var below = LinesBelow(pages[page], header + 1, repeated);
        List<ColumnLine> sample =
        [
            .. (page + 1 < pages.Count ? below.Concat(LinesBelow(pages[page + 1], 0, repeated)) : below).TakeWhile(line =>
                PdfTables.HeadingsIn(line) is not var (_, other) || IsAtSamePlaces(other, cells)
            ),
        ];

        var ruled = 0;
        var bounds = new double[cells.Count - 1];
        for (var i = 0; i < bounds.Length; i++)
        {
            var (left, right) = (cells[i][^1].Right, cells[i + 1][0].Left);
            var rule = pages[page].Rules.Down(left - 2, right + 2, cells[i][0].Baseline);
            ruled += rule is null ? 0 : 1;
            bounds[i] = rule ?? Gap(sample, left, right);
        }

        var table = new PdfTable(columns, bounds, cells, ruled == bounds.Length);
        var parts = new List<PdfTablePart>();
        for (var (number, start) = (page, header + 1); number < pages.Count; (number, start) = (number + 1, 0))
        {
            if (number > page && !table.GoesOn(pages[number], repeated))
            {
                break;
            }

            var part = table.PartOf(pages, number, start, repeated);
            parts.Add(part);
            if (part.End < pages[number].Lines.Count)
            {
                break;
            }
        }

        (table.EndPage, table.End) = (page + parts.Count - 1, parts[^1].End);
        return table.Write(pages[page].Lines[header], parts) ? table : null;
    }

    private static bool IsAtSamePlaces(List<LineWord[]> headings, List<LineWord[]> others) =>
        headings.Count == others.Count && headings.Zip(others).All(pair => Math.Abs(pair.First[0].Left - pair.Second[0].Left) < 3);

    /// <summary>The middle of the widest gap with the fewest words between two edges.</summary>
    private static double Gap(List<ColumnLine> lines, double left, double right)
    {
        const double Step = 0.5;
        var counts = new int[Math.Clamp((int)((right - left) / Step), 1, 4000)];
        foreach (var word in lines.SelectMany(line => line.Words))
        {
            var last = Math.Min(counts.Length - 1, (int)((word.Right - left) / Step));
            for (var i = Math.Max(0, (int)((word.Left - left) / Step)); i <= last && word.Right > left; i++)
            {
                counts[i]++;
            }
        }

        var least = counts.Min();
        var (best, length) = (0, 0);
        for (var i = 0; i < counts.Length;)
        {
            var end = i;
            while (end < counts.Length && counts[end] == least)
            {
                end++;
            }

            (best, length) = end - i >= length && end > i ? (i, end - i) : (best, length);
            i = Math.Max(end, i + 1);
        }

        return left + ((best + (length / 2.0)) * Step);
    }

    private static IEnumerable<ColumnLine> LinesBelow(PdfPage page, int start, HashSet<ColumnLine> repeated) =>
        page.Lines.Skip(start).Where(line => line.Words.Count > 0 && !repeated.Contains(line));

    private int ColumnOf(LineWord word)
    {
        var middle = (word.Left + word.Right) / 2;
        var column = 0;
        while (column < _bounds.Length && middle > _bounds[column])
        {
            column++;
        }

        return column;
    }

    private bool IsAcross(ColumnLine line) =>
        line.Words.Any(word => _bounds.Any(bound => word.Left < bound - Tolerance && word.Right > bound + Tolerance));

    /// <summary>Whether no more than a space is between words at the edge of a column, as in a sentence that goes on across it.</summary>
    private bool IsTight(ColumnLine line, double space = 0.6)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            var (word, next) = (line.Words[i - 1], line.Words[i]);
            if (ColumnOf(word) != ColumnOf(next) && next.Left - word.Right < space * word.Size)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a few lines above repeated headings are printed smaller than these.</summary>
    private static bool IsRunning(PdfPage page, List<int> above, ColumnLine headings) =>
        above.Count <= MaxTitle && above.TrueForAll(i => page.Lines[i].Words[0].Size < headings.Words[0].Size);

    private bool IsTitle(ColumnLine line) => line.Words.All(word => word.IsBold && ColumnOf(word) == 0);

    /// <summary>Whether the columns are ruled beside a line; where no column is ruled anywhere it is not asked.</summary>
    private bool IsBetweenRules(PdfPage page, ColumnLine line) =>
        !_isRuledDown || _bounds.Any(bound => page.Rules.IsDownAt(bound, line.Words[0].Baseline));

    /// <summary>The first lines of a text after the table may have a space where a column ends.</summary>
    private void Retreat(PdfTablePart part, PdfPage page, ref int end)
    {
        while (
            part.Rows.Count > 0
            && page.Lines[part.Rows[^1]] is var line
            && line.Words[0].Baseline - page.Lines[end].Words[0].Baseline < line.Words[0].Size * 1.6
            && IsTight(line)
        )
        {
            end = part.Rows[^1];
            part.Rows.RemoveAt(part.Rows.Count - 1);
        }
    }

    private int Filled(ColumnLine line) => line.Words.Select(ColumnOf).Distinct().Count();

    /// <summary>
    /// Whether a line has the headings of this table once more, at their places: those of another table may be elsewhere.
    /// </summary>
    private bool IsHeader(ColumnLine line) =>
        PdfTables.HeadingsIn(line) is var (other, cells) && _columns.IsRepeated(other.Headings) && IsAtSamePlaces(cells, _headings);

    /// <summary>Whether the table goes on at the top of a page.</summary>
    private bool GoesOn(PdfPage page, HashSet<ColumnLine> repeated)
    {
        var (across, lines) = (0, 0);
        var isInAnswers = true;
        foreach (var line in LinesBelow(page, 0, repeated).Take(Ahead))
        {
            if (PdfTables.HeadingsIn(line) is not null)
            {
                return IsHeader(line);
            }

            if (!IsAcross(line) && Filled(line) > 1)
            {
                return true;
            }

            across += IsAcross(line) ? 1 : 0;
            lines++;
            isInAnswers &= line.Words.All(word => ColumnOf(word) >= Math.Min(_columns.Answer, _columns.Question));
            if (across >= MaxTitle)
            {
                return false;
            }
        }

        return lines > 0 && across == 0 && isInAnswers && Math.Min(_columns.Answer, _columns.Question) > 0;
    }

    /// <summary>The lines of the table on a page.</summary>
    private PdfTablePart PartOf(List<PdfPage> pages, int number, int start, HashSet<ColumnLine> repeated)
    {
        var page = pages[number];
        var rules = page.Rules.Across(_edges.Left, _edges.Right);
        var part = new PdfTablePart(page, rules);
        var bottom = rules.Count > 2 ? rules[^1] : double.NegativeInfinity;
        var pending = new List<int>();
        var end = page.Lines.Count;
        for (var i = start; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (line.Words.Count == 0 || repeated.Contains(line))
            {
                continue;
            }

            var isHeader = IsHeader(line);
            if (line.Words[0].Baseline < bottom)
            {
                // A row that goes on over the page has no rule at the page's foot.
                if (
                    IsAcross(line)
                    || IsTight(line)
                    || !IsBetweenRules(page, line)
                    || (Filled(line) < 2 && !(number + 1 < pages.Count && GoesOn(pages[number + 1], repeated)))
                )
                {
                    end = i;
                    break;
                }

                bottom = double.NegativeInfinity;
            }

            if (isHeader && start == 0 && part.Headers.Count == 0 && IsRunning(page, [.. part.Rows, .. pending], line))
            {
                // A running header that is on this page only, as that of the second of two.
                part.Strange.UnionWith([.. part.Rows, .. pending]);
                part.Rows.Clear();
                pending.Clear();
            }

            if (PdfTables.HeadingsIn(line) is not null)
            {
                // Below the title of another table, they are that one's.
                end = pending.Count > 0 ? pending[0] : i;
                while (part.Rows.Count > 0 && pending.Count == 0 && IsTitle(page.Lines[part.Rows[^1]]))
                {
                    end = part.Rows[^1];
                    part.Rows.RemoveAt(part.Rows.Count - 1);
                }

                if (!isHeader || end < i)
                {
                    break;
                }

                end = page.Lines.Count;
            }

            if (!isHeader && (IsAcross(line) || (pending.Count > 0 && Filled(line) < 2) || (pending.Count > 1 && IsTight(line, 0.33))))
            {
                pending.Add(i);
                if (pending.Count >= MaxTitle && double.IsInfinity(bottom))
                {
                    end = pending[0];
                    Retreat(part, page, ref end);
                    break;
                }

                continue;
            }

            part.Titles.UnionWith(pending);
            pending.Clear();
            (isHeader ? part.Headers : part.Rows).Add(i);
        }

        if (end >= page.Lines.Count && pending.Count > 0)
        {
            var size = part.Rows.Count > 0 ? page.Lines[part.Rows[0]].Words[0].Size : 0;
            if (!double.IsInfinity(bottom))
            {
                part.Titles.UnionWith(pending);
            }
            else if (number + 1 < pages.Count && GoesOn(pages[number + 1], repeated))
            {
                // Notes at the foot of a page are printed smaller.
                part.Titles.UnionWith(pending.Where(i => page.Lines[i].Words[0].Size >= size * 0.9));
            }
            else
            {
                end = pending[0];
                Retreat(part, page, ref end);
            }
        }

        part.Close(start, end, IsStray);
        return part;

        // After the last row, what is in the first column alone: "Kind regards," below a column of numbers.
        bool IsStray(ColumnLine line) =>
            _columns.Number == 0 && line.Words.All(word => ColumnOf(word) == 0) && RowNumber.Of(line.Text.Trim()) is null;
    }

    /// <summary>Writes the rows of each page between the page's other lines; a row that goes on over the page is where it begins.</summary>
    private bool Write(ColumnLine header, List<PdfTablePart> parts)
    {
        var rows = new PdfTableRows(_columns, ColumnOf, parts).Read();
        if (!rows.Exists(row => row is { IsHeader: false, Title: null } && !row.IsEmpty(_columns.Question)))
        {
            return false;
        }

        Lines.Add(new ColumnLine(header.Text, [], header.Number, EndsPage: false) { Part = DraftPart.Aside });
        var current = 0;
        foreach (var (text, part, review, row) in QuestionRows.Lines(_columns, rows))
        {
            for (; current < row.Page; current++)
            {
                Lines.AddRange([.. parts[current].Foot, .. parts[current + 1].Top]);
            }

            Lines.Add(new ColumnLine(text, [], row.Line, EndsPage: false) { Part = part, Review = review });
        }

        for (; current < parts.Count - 1; current++)
        {
            Lines.AddRange([.. parts[current].Foot, .. parts[current + 1].Top]);
        }

        Lines.AddRange(parts[^1].Foot);
        return true;
    }
}
