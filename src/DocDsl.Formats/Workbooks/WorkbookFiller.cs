using System.Xml;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>Writes the answers of a document into a customer's own workbook: into the cells of the answers, and nowhere else.</summary>
internal static class WorkbookFiller
{
    /// <exception cref="ImportException">It is not a workbook that can be read, or does not have what the mapping says.</exception>
    public static FilledTable Fill(QaDocument document, byte[] bytes, IReadOnlyList<SheetMapping> mappings, FillOptions options)
    {
        var workbook = Workbook.Open(bytes);
        var sheets = SheetQuestions.Find(workbook, mappings, options.Sheet);
        var cells = AnswerCells.Find(document, sheets, workbook.Is1904);
        try
        {
            var (filled, same) = Write(bytes, workbook, cells, options);
            return new FilledTable(filled, [.. cells.Notes, .. Notes(workbook, cells, options)])
            {
                Questions = sheets.Sum(sheet => sheet.Rows.Count),
                Answered = cells.Answered,
                Cells = cells.Sheets.Sum(sheet => cells.In(sheet).Count),
                Unchanged = $"the other cells and {same} other {(same == 1 ? "part" : "parts")} of the workbook",
            };
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException or XmlException)
        {
            throw new ImportException("The workbook is damaged: " + problem.Message, problem);
        }
    }

    private static (byte[] Filled, int Same) Write(byte[] bytes, Workbook workbook, AnswerCells cells, FillOptions options)
    {
        if (workbook.Sheets.DistinctBy(sheet => sheet.Path).Count() < workbook.Sheets.Count)
        {
            throw new ImportException("Two sheets of the workbook are in one part.");
        }

        var names = cells.Sheets.ToDictionary(sheet => sheet, sheet => PackagePart.NameOf(bytes, sheet.Path));
        var parts = names.ToDictionary(
            sheet => sheet.Value,
            sheet => SheetXml.With(PackagePart.Read(bytes, sheet.Value), cells.In(sheet.Key).Values)
        );
        var main = options.Recalculates && workbook.HasFormulas ? PackagePart.NameOf(bytes, workbook.Path) : null;
        if (main is not null)
        {
            parts[main] = Recalculation.Require(PackagePart.Read(bytes, main));
        }

        var filled = parts.Count == 0 ? bytes : PackagePart.Replace(bytes, parts);
        var changed = names.ToDictionary(sheet => sheet.Value, sheet => cells.In(sheet.Key).Keys.ToHashSet());
        var same = WorkbookProof.Check(bytes, filled, changed, main);
        Verify(filled, cells);
        return (filled, same);
    }

    /// <summary>Reads the workbook again: every cell must show what was written.</summary>
    private static void Verify(byte[] filled, AnswerCells cells)
    {
        if (!cells.Sheets.Any())
        {
            return;
        }

        var again = Workbook.Open(filled).Sheets.ToDictionary(sheet => sheet.Path);
        foreach (var sheet in cells.Sheets)
        {
            foreach (var cell in cells.In(sheet).Values.Where(cell => !cell.IsNumber))
            {
                if (again[sheet.Path].TextAt(cell.Reference) != CellXml.Shown(cell.Text))
                {
                    throw new ImportException(
                        $"The cell {cell.Reference} of the sheet '{sheet.Name}' cannot be written: its rows are not in order."
                    );
                }
            }
        }
    }

    private static IEnumerable<FillNote> Notes(Workbook workbook, AnswerCells cells, FillOptions options)
    {
        if (workbook.IsSigned && cells.Sheets.Any())
        {
            yield return Note("the workbook has a digital signature, which is no longer valid");
        }

        if (workbook.HasFormulas && !options.Recalculates && cells.Sheets.Any())
        {
            yield return Note("the workbook has formulas, which show their old results until they are calculated (in Excel: Ctrl+Alt+F9)");
        }

        static FillNote Note(string message) => new(null, null, message, IsProblem: false);
    }
}
