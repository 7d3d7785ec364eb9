namespace DocDsl.Formats.Importers;

/// <summary>
/// The rows of a table: between rules where it has them, otherwise between the wider gaps, or from number to number. A row without a
/// number, or whose sentence goes on, continues the row of the page before.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="columnOf">The column of a word.</param>
/// <param name="parts">The pages of the table.</param>
internal sealed class PdfTableRows(QuestionColumns columns, Func<LineWord, int> columnOf, List<PdfTablePart> parts)
{
    /// <summary>The column of a line across all columns, and that of repeated headings.</summary>
    private const int Across = -1;

    private const int Headings = -2;

    /// <summary>The distance of lines, in usual ones, from which a row begins, and from which a paragraph does.</summary>
    private const double RowGap = 1.12;

    private const double ParagraphGap = 1.3;

    private readonly List<QuestionRow> _rows = [];
    private double _leading;
    private bool _isRuled;

    public List<QuestionRow> Read()
    {
        var lines = parts.ConvertAll(LinesOf);
        _leading = LeadingOf(lines);
        List<List<List<CellLine>>> ruled = [.. lines.Select((part, i) => Split(part, parts[i].Rules))];
        List<List<List<CellLine>>> gaps = [.. lines.Select(part => Split(part, null))];
        var numbers = lines.Sum(part => part.Count(IsNumber));
        var isInside = parts.Where((part, i) => lines[i].Count > 0 && part.Rules.Exists(rule => IsWithin(rule, lines[i]))).Any();
        _isRuled = isInside && (numbers > 0 ? OneNumber(ruled) >= 0.7 * numbers : Count(ruled, IsAsked) >= 0.5 * Count(gaps, IsAsked));
        var bands =
            _isRuled ? ruled
            : numbers == 0 ? gaps.ConvertAll(part => part.SelectMany(SplitQuestions).ToList())
            : OneNumber(gaps) >= 0.8 * numbers ? gaps
            : lines.ConvertAll(SplitNumbers);
        var questions = bands.SelectMany(part => part).Where(IsAsked).ToList();
        var isBold = questions.Count(IsBold) * 2 > questions.Count;
        var isNumbered = OneNumber(bands) * 2 > questions.Count;
        for (var page = 0; page < bands.Count; page++)
        {
            var isFirst = page > 0;
            foreach (var band in bands[page])
            {
                Add(band, page, isFirst, isNumbered, isBold);
                isFirst &= band[0].Column < 0;
            }
        }

        return _rows;
    }

    private void Add(List<CellLine> band, int page, bool isFirst, bool isNumbered, bool isBold)
    {
        var line = band.Min(part => part.Number);
        if (band[0].Column == Headings)
        {
            var header = new QuestionRow(columns.Kinds.Length)
            {
                Line = line,
                Page = page,
                IsHeader = true,
            };
            header.Cells[0].AddRange(band.Select(part => part.Text));
            _rows.Add(header);
            return;
        }

        if (band[0].Column == Across || IsTitle(band, isNumbered, isBold))
        {
            _rows.Add(
                new QuestionRow(0)
                {
                    Line = line,
                    Page = page,
                    Title = [string.Join(' ', band.Select(part => part.Text))],
                }
            );
            return;
        }

        var row = new QuestionRow(columns.Kinds.Length) { Line = line, Page = page };
        var last = new double[columns.Kinds.Length];
        foreach (var part in band)
        {
            var cell = row.Cells[part.Column];
            if (cell.Count > 0 && last[part.Column] - part.Baseline > _leading * ParagraphGap)
            {
                cell.Add("");
            }

            cell.Add(part.Text);
            last[part.Column] = part.Baseline;
        }

        // Repeated headings may be between the parts of a row.
        if (_rows.FindLast(other => !other.IsHeader) is { Title: null } above && GoesOn(above, row, isFirst, isNumbered))
        {
            if (isFirst)
            {
                above.Continue(row);
            }
            else
            {
                above.Append(row);
            }

            return;
        }

        _rows.Add(row);
    }

    private bool GoesOn(QuestionRow above, QuestionRow row, bool isFirst, bool isNumbered)
    {
        if (isNumbered)
        {
            return row.IsEmpty(columns.Number) && (!_isRuled || isFirst || row.IsEmpty(columns.Question));
        }

        if (row.IsEmpty(columns.Question))
        {
            return true;
        }

        return isFirst && (IsOpen(columns.Question) || IsOpen(columns.Answer));

        // A sentence that does not end, and goes on in small letters.
        bool IsOpen(int column) =>
            above.Cells[column] is [.., var end]
            && row.Cells[column] is [{ Length: > 0 } start, ..]
            && !PageNotes.EndsSentence(end)
            && char.IsLower(start[0]);
    }

    private bool IsTitle(List<CellLine> band, bool isNumbered, bool isBold)
    {
        var column = band[0].Column;
        if (!band.TrueForAll(part => part.Column == column))
        {
            return false;
        }

        return column == columns.Number ? !band.Exists(IsNumber)
            : column == 0 && column != columns.Question ? isNumbered && columns.Kinds[0] != ColumnKind.Group
            : column == columns.Question && !isBold && IsBold(band) && !band[^1].Text.EndsWith('?');
    }

    private bool IsNumber(CellLine line) => line.Column >= 0 && line.Column == columns.Number && RowNumber.Of(line.Text) is not null;

    private bool IsAsked(List<CellLine> band) => band.Exists(line => line.Column == columns.Question);

    private bool IsBold(List<CellLine> band) => band.TrueForAll(line => line.Column != columns.Question || line.IsBold);

    private int OneNumber(List<List<List<CellLine>>> bands) => Count(bands, band => band.Count(IsNumber) == 1);

    private static int Count(List<List<List<CellLine>>> bands, Func<List<CellLine>, bool> isMeant) =>
        bands.Sum(part => part.Count(isMeant));

    private static bool IsWithin(double rule, List<CellLine> lines) =>
        rule < lines.Max(line => line.Baseline) && rule > lines.Min(line => line.Baseline);

    /// <summary>The lines of the cells of a page, from the top down.</summary>
    private List<CellLine> LinesOf(PdfTablePart part)
    {
        var all = part.Page.Lines;
        var words = new List<(LineWord Word, int Number)>[columns.Kinds.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = [];
        }

        foreach (var line in part.Rows.Select(i => all[i]))
        {
            foreach (var word in line.Words)
            {
                words[columnOf(word)].Add((word, line.Number));
            }
        }

        var lines = new List<CellLine>();
        for (var column = 0; column < words.Length; column++)
        {
            words[column].Sort((one, other) => other.Word.Baseline.CompareTo(one.Word.Baseline));
            for (var (start, i) = (0, 1); i <= words[column].Count; i++)
            {
                var first = words[column][start].Word;
                if (i == words[column].Count || first.Baseline - words[column][i].Word.Baseline > 0.45 * first.Size)
                {
                    lines.Add(Line(column, words[column].GetRange(start, i - start)));
                    start = i;
                }
            }
        }

        lines.AddRange(part.Titles.Select(i => Line(Across, [.. all[i].Words.Select(word => (word, all[i].Number))])));
        lines.AddRange(part.Headers.Select(i => Line(Headings, [.. all[i].Words.Select(word => (word, all[i].Number))])));
        return [.. lines.OrderByDescending(line => line.Baseline)];
    }

    private static CellLine Line(int column, List<(LineWord Word, int Number)> words)
    {
        List<LineWord> sorted = [.. words.Select(word => word.Word).OrderBy(word => word.Left)];
        return new CellLine(
            column,
            sorted[0].Baseline,
            sorted[0].Size,
            string.Join(' ', sorted.Select(word => word.Text)),
            sorted.TrueForAll(word => word.IsBold),
            words.Min(word => word.Number)
        );
    }

    /// <summary>The distance of lines within a cell that is most frequent.</summary>
    private static double LeadingOf(List<List<CellLine>> parts)
    {
        var counts = new Dictionary<double, int>();
        foreach (var lines in parts)
        {
            var last = new Dictionary<int, double>();
            foreach (var line in lines)
            {
                if (last.TryGetValue(line.Column, out var above) && above - line.Baseline < line.Size * 2.5)
                {
                    var distance = Math.Round((above - line.Baseline) * 2) / 2;
                    counts[distance] = counts.GetValueOrDefault(distance) + 1;
                }

                last[line.Column] = line.Baseline;
            }
        }

        // Of those that are as frequent, the least: single lines in rows are as far apart as rows are.
        return counts.Count > 0 ? counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key : 12;
    }

    /// <summary>
    /// Bands between rules, or between the wider gaps where there are no rules. A line across the columns is one of its own.
    /// </summary>
    private List<List<CellLine>> Split(List<CellLine> lines, List<double>? rules)
    {
        var bands = new List<List<CellLine>>();
        var (lowest, between) = (0.0, 0);
        foreach (var line in lines)
        {
            var at = rules?.Count(rule => rule > line.Baseline + (line.Size * 0.3)) ?? 0;
            if (
                bands.Count > 0
                && (rules is null ? lowest - line.Baseline <= _leading * RowGap : at == between)
                && bands[^1][0].Column < 0 == line.Column < 0
            )
            {
                bands[^1].Add(line);
            }
            else
            {
                bands.Add([line]);
            }

            (lowest, between) = (line.Baseline, at);
        }

        return bands;
    }

    /// <summary>Bands that begin with a number each, as its row does.</summary>
    private List<List<CellLine>> SplitNumbers(List<CellLine> lines)
    {
        var bands = new List<List<CellLine>>();
        var starts = lines.FindAll(IsNumber);
        var next = 0;
        foreach (var line in lines)
        {
            var begins = next < starts.Count && line.Baseline <= starts[next].Baseline + (line.Size * 0.45);
            next += begins ? 1 : 0;
            if (bands.Count > 0 && !begins && bands[^1][0].Column < 0 == line.Column < 0)
            {
                bands[^1].Add(line);
            }
            else
            {
                bands.Add([line]);
            }
        }

        return bands;
    }

    /// <summary>Rows without gaps between them: one begins where a question ends and an answer begins beside the next line.</summary>
    private IEnumerable<List<CellLine>> SplitQuestions(List<CellLine> band)
    {
        var rest = new List<CellLine>();
        var ended = false;
        foreach (var line in band)
        {
            if (
                ended
                && line.Column == columns.Question
                && band.Exists(other => other.Column == columns.Answer && Math.Abs(other.Baseline - line.Baseline) < line.Size * 0.45)
            )
            {
                // What is beside the question may come before it.
                var beside = rest.FindAll(other => other.Baseline - line.Baseline < line.Size * 0.45);
                rest.RemoveAll(beside.Contains);
                yield return rest;
                rest = beside;
                ended = false;
            }

            rest.Add(line);
            ended = line.Column == columns.Question ? line.Text.EndsWith('?') : ended;
        }

        yield return rest;
    }

    /// <summary>A line of a cell.</summary>
    private readonly record struct CellLine(int Column, double Baseline, double Size, string Text, bool IsBold, int Number);
}
