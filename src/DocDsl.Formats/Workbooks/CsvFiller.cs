using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>Writes the answers of a document into somebody's CSV: all other cells stay as they are, character for character.</summary>
internal static class CsvFiller
{
    /// <exception cref="ImportException">It does not have what the mapping says.</exception>
    public static FilledTable Fill(QaDocument document, ImportSource source, IReadOnlyList<SheetMapping> mappings, FillOptions options)
    {
        var table = CsvTable.Read(source.Text);
        var sheets = SheetQuestions.Find(table.Workbook, mappings, options.Sheet);
        var cells = AnswerCells.Find(document, sheets, is1904: false);
        var text = source.Text;
        if (cells.Sheets.Any())
        {
            text = table.With(cells.In(table.Sheet).Values);
            Verify(table, CsvTable.Read(text, table.Delimiter), cells);
        }

        return new FilledTable(MarkedEncoding.Encode(source.Bytes, text), cells.Notes)
        {
            Questions = sheets.Sum(sheet => sheet.Rows.Count),
            Answered = cells.Answered,
            Cells = cells.Sheets.Sum(sheet => cells.In(sheet).Count),
            Unchanged = "all other cells",
        };
    }

    private static void Verify(CsvTable before, CsvTable after, AnswerCells cells)
    {
        var written = cells.In(before.Sheet);
        var isSame =
            before.Rows.Count == after.Rows.Count
            && Enumerable.Range(0, before.Rows.Count).All(i => IsSame(before.Rows[i], after.Rows[i], i + 1));
        if (!isSame)
        {
            throw new ImportException("The CSV cannot be filled in: quotation marks within its cells are not doubled.");
        }

        bool IsSame(IReadOnlyList<string> old, IReadOnlyList<string> made, int row)
        {
            for (var i = 0; i < Math.Max(old.Count, made.Count); i++)
            {
                var isWritten = written.ContainsKey(new CellReference(row, i + 1));
                if (!isWritten && (old.ElementAtOrDefault(i) ?? "") != (made.ElementAtOrDefault(i) ?? ""))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
