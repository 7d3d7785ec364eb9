using System.Text;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>CSV as a sheet, with the places of its cells in the text.</summary>
internal sealed class CsvTable
{
    private readonly string _text;
    private readonly List<List<CsvField>> _fields;

    private CsvTable(string text, char delimiter)
    {
        _text = text;
        Delimiter = delimiter;
        _fields = CsvField.Rows(text, delimiter);
        Rows = _fields.ConvertAll(row => row.ConvertAll(field => ValueOf(text, field)));
        Workbook = CsvSheet.Of(Rows.Select(row => row.ToArray()), "CSV");
    }

    /// <summary>What separates cells.</summary>
    public char Delimiter { get; }

    /// <summary>The cells of each row, without their quotation marks.</summary>
    public IReadOnlyList<List<string>> Rows { get; }

    /// <summary>The same as a workbook of one sheet: row 1 is the first that is not blank.</summary>
    public Workbook Workbook { get; }

    public WorkbookSheet Sheet => Workbook.Sheets[0];

    /// <summary>The table; its cells are separated as an import has it.</summary>
    /// <exception cref="ImportException">It has too many rows.</exception>
    public static CsvTable Read(string text) => new(text, CsvImporter.FindDelimiter(text));

    public static CsvTable Read(string text, char delimiter) => new(text, delimiter);

    /// <summary>The text with other words in some cells, quoted where they must be; a row that is too short gets those it lacks.</summary>
    public string With(IEnumerable<CellContent> cells)
    {
        var text = new StringBuilder();
        var done = 0;
        foreach (var row in cells.GroupBy(cell => cell.Reference.Row).OrderBy(row => row.Key))
        {
            var fields = _fields[row.Key - 1];
            var count = fields.Count;
            foreach (var cell in row.OrderBy(cell => cell.Reference.Column))
            {
                var column = cell.Reference.Column;
                var (start, end) = column <= fields.Count ? fields[column - 1] : new CsvField(fields[^1].End, fields[^1].End);
                text.Append(_text, done, start - done);
                text.Append(Delimiter, Math.Max(0, column - count));
                text.Append(CsvText.Cell(cell.Text, Delimiter));
                done = end;
                count = Math.Max(count, column);
            }
        }

        return text.Append(_text, done, _text.Length - done).ToString();
    }

    private static string ValueOf(string text, CsvField field)
    {
        var written = text.AsSpan(field.Start, field.End - field.Start);
        if (written is not ['"', ..])
        {
            return written.ToString();
        }

        var close = written.LastIndexOf('"');
        return close == 0
            ? written[1..].ToString()
            : string.Concat(written[1..close], written[(close + 1)..]).Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
