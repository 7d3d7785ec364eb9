namespace DocDsl.Formats.Workbooks;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsHidden">Whether it is hidden, or filtered out.</param>
/// <param name="Cells">The cells that hold something, from left to right.</param>
internal sealed record WorkbookRow(int Number, bool IsHidden, IReadOnlyList<WorkbookCell> Cells)
{
    /// <summary>The cell of a column; null where it holds nothing.</summary>
    public WorkbookCell? Cell(int column)
    {
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Cells[middle].Reference.Column.CompareTo(column))
            {
                case 0:
                    return Cells[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }
}
