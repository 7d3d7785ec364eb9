using System.Globalization;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>A table of a Word document that is headed as one of questions and answers.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="starts">Where each begins, in units of the table's grid.</param>
/// <param name="header">The row of the headings, from 0.</param>
internal sealed class DocxTable(QuestionColumns columns, int[] starts, int header)
{
    /// <summary>The rows that may be above the headings: the title of the table.</summary>
    private const int MaxTitles = 3;

    public QuestionColumns Columns => columns;

    /// <summary>Finds the headings of a table; null where they are not those of questions and answers.</summary>
    public static DocxTable? Of(List<XElement> rows)
    {
        for (var i = 0; i < rows.Count && i <= MaxTitles; i++)
        {
            var cells = CellsOf(rows[i]);
            if (QuestionColumns.Of(cells.ConvertAll(cell => Words(cell.Cell))) is { } columns)
            {
                return new DocxTable(columns, [.. cells.Select(cell => cell.Start)], i);
            }

            if (cells.Count(cell => Words(cell.Cell).Length > 0) > 1)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A row: its cells by column.</summary>
    /// <param name="row">The element.</param>
    /// <param name="index">Which row it is, from 0.</param>
    /// <param name="line">The line of the source where it begins.</param>
    /// <param name="read">Reads the lines of a cell.</param>
    public QuestionRow Row(XElement row, int index, int line, Func<XElement, List<string>> read)
    {
        var cells = CellsOf(row).ConvertAll(cell => (cell.Start, cell.End, Lines: read(cell.Cell)));
        var filled = cells.FindAll(cell => cell.Lines.Count > 0);
        if (index < header || IsTitle(cells.Count, filled))
        {
            return new QuestionRow(0) { Line = line, Title = [.. filled.SelectMany(cell => cell.Lines)] };
        }

        var result = new QuestionRow(starts.Length)
        {
            Line = line,
            IsContinued = CellsOf(row).Exists(cell => IsMerged(cell.Cell)),
            IsHeader = index == header || columns.IsRepeated(cells.ConvertAll(cell => DraftBuilder.OneLine(string.Join(' ', cell.Lines)))),
        };
        foreach (var (start, _, lines) in filled)
        {
            var column = Array.FindLastIndex(starts, other => other <= start);
            var target = result.Cells[Math.Max(column, 0)];
            target.AddRange(target.Count > 0 ? ["", .. lines] : lines);
        }

        return result;
    }

    /// <summary>One cell over all columns that have words, or words in nothing but the column of numbers.</summary>
    private bool IsTitle(int cells, List<(int Start, int End, List<string> Lines)> filled)
    {
        if (filled is not [var only])
        {
            return false;
        }

        var first = Array.FindLastIndex(starts, start => start <= only.Start);
        var last = Array.FindLastIndex(starts, start => start < only.End);
        return (cells == 1 && starts.Length > 1)
            || (first <= columns.Question && last >= columns.Answer)
            || (first == columns.Number && RowNumber.Of(string.Join(' ', only.Lines)) is null);
    }

    private static List<(int Start, int End, XElement Cell)> CellsOf(XElement row)
    {
        var cells = new List<(int, int, XElement)>();
        var at = Span(row, "trPr", "gridBefore", 0);
        foreach (var cell in DocxWords.Within(row, "tc"))
        {
            var width = Math.Max(1, Span(cell, "tcPr", "gridSpan", 1));
            cells.Add((at, at + width, cell));
            at += width;
        }

        return cells;
    }

    /// <summary>What a property of a row or cell says about the grid; no table of a document has more than some hundred columns.</summary>
    private static int Span(XElement element, string properties, string name, int none) =>
        element
            .Elements()
            .FirstOrDefault(child => child.Name.LocalName == properties)
            ?.Elements()
            .FirstOrDefault(child => child.Name.LocalName == name)
            is { } property
        && int.TryParse(DocxWords.Attribute(property, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, 1000)
            : none;

    /// <summary>Whether the cell goes on with the one above it.</summary>
    private static bool IsMerged(XElement cell) =>
        cell
            .Elements()
            .FirstOrDefault(child => child.Name.LocalName == "tcPr")
            ?.Elements()
            .FirstOrDefault(child => child.Name.LocalName == "vMerge")
            is { } merge
        && DocxWords.Attribute(merge, "val") is null or "continue";

    private static string Words(XElement cell)
    {
        var words = new DocxWords(refer: null);
        words.Add(cell);
        return DraftBuilder.OneLine(words.ToString());
    }
}
