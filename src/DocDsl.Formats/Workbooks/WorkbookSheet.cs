namespace DocDsl.Formats.Workbooks;

/// <summary>A sheet of a workbook.</summary>
internal sealed class WorkbookSheet
{
    public required string Name { get; init; }

    /// <summary>The name of its part in the archive: <c>xl/worksheets/sheet1.xml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its place among all tabs of the workbook, from 0.</summary>
    public required int Index { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Whether only the cells that are not locked can be changed in Excel.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>The rows that the file has, from top to bottom, those without any words too.</summary>
    public required IReadOnlyList<WorkbookRow> Rows { get; init; }

    /// <summary>The notes (comments) of cells.</summary>
    public required IReadOnlyDictionary<CellReference, string> Notes { get; init; }

    /// <summary>Whether there are pictures, shapes or text boxes.</summary>
    public required bool HasDrawings { get; init; }

    public required IReadOnlyList<CellValidation> Validations { get; init; }

    public required IReadOnlyList<CellRange> MergedRanges { get; init; }

    internal required RangeIndex<CellRange> MergedIndex { get; init; }

    internal required RangeIndex<CellValidation> ValidationIndex { get; init; }

    internal required RangeIndex<CellRange> FormulaIndex { get; init; }

    internal required IReadOnlyList<(int First, int Last)> HiddenColumns { get; init; }

    internal required LockedCells Locks { get; init; }

    /// <summary>A row; null where the file has none.</summary>
    public WorkbookRow? Row(int number)
    {
        var at = FirstRow(number);
        return at < Rows.Count && Rows[at].Number == number ? Rows[at] : null;
    }

    /// <summary>The index in <see cref="Rows"/> of the first row with this number or a higher one.</summary>
    public int FirstRow(int number)
    {
        var (low, high) = (0, Rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Rows[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A cell; null where it holds nothing.</summary>
    public WorkbookCell? Cell(CellReference reference) => Row(reference.Row)?.Cell(reference.Column);

    /// <summary>What a cell shows; empty where it holds nothing.</summary>
    public string TextAt(CellReference reference) => Cell(reference)?.Text ?? "";

    /// <summary>The merged range that a cell of a row of the file belongs to; null where it is a cell of its own.</summary>
    public CellRange? MergedAt(CellReference reference) => MergedIndex.Find(reference);

    /// <summary>What may be entered into a cell of a row of the file; null where it may be anything.</summary>
    public CellValidation? ValidationAt(CellReference reference) => ValidationIndex.Find(reference);

    /// <summary>Whether a formula determines a cell: its own, or one for several cells.</summary>
    public bool HasFormulaAt(CellReference reference) =>
        Cell(reference)?.HasFormula == true || FormulaIndex.Find(reference) is not null;

    /// <summary>Whether a cell is locked, which matters if the sheet is protected.</summary>
    public bool IsLocked(CellReference reference) => Locks.IsLocked(reference);

    public bool IsColumnHidden(int column) => HiddenColumns.Any(range => column >= range.First && column <= range.Last);
}
