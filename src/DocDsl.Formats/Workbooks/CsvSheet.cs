using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>A table of values as a sheet, whose rows and columns are called as a spreadsheet shows them.</summary>
internal static class CsvSheet
{
    /// <param name="rows">The cells of its rows.</param>
    /// <param name="name">What messages call it.</param>
    public static Workbook Of(IEnumerable<string[]> rows, string name)
    {
        var left = Workbook.MaxCells;
        var sheetRows = new List<WorkbookRow>();
        foreach (var cells in rows)
        {
            var number = sheetRows.Count + 1;
            var found = new List<WorkbookCell>();
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > 0)
                {
                    found.Add(new WorkbookCell(new CellReference(number, i + 1), cells[i], CellKind.Text, HasFormula: false));
                }
            }

            left -= found.Count;
            if (left < 0 || number > CellReference.MaxRow || cells.Length > CellReference.MaxColumn)
            {
                throw new ImportException("The CSV has more rows, columns or cells than a workbook may have.");
            }

            sheetRows.Add(new WorkbookRow(number, IsHidden: false, found));
        }

        return new Workbook(
            [
                new WorkbookSheet
                {
                    Name = name,
                    Index = 0,
                    Path = "",
                    IsHidden = false,
                    IsProtected = false,
                    Rows = sheetRows,
                    Notes = new Dictionary<CellReference, string>(),
                    HasDrawings = false,
                    Validations = [],
                    MergedRanges = [],
                    MergedIndex = new RangeIndex<CellRange>(),
                    ValidationIndex = new RangeIndex<CellValidation>(),
                    FormulaIndex = new RangeIndex<CellRange>(),
                    HiddenColumns = [],
                    Locks = new LockedCells(),
                },
            ]
        );
    }
}
