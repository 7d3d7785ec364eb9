namespace DocDsl.Formats.Workbooks;

/// <summary>Which cells of a sheet are locked: nearly always all but some, or all of some columns.</summary>
internal sealed class LockedCells
{
    private readonly List<(int First, int Last, bool IsLocked)> _columns = [];
    private readonly Dictionary<int, bool> _rows = [];
    private readonly HashSet<CellReference> _others = [];

    /// <summary>The style of the cells of columns that the file does not have.</summary>
    public void AddColumns(int first, int last, bool isLocked) => _columns.Add((first, last, isLocked));

    /// <summary>The same of a row, which goes before that of the column.</summary>
    public void AddRow(int row, bool isLocked) => _rows[row] = isLocked;

    /// <summary>A cell with a style of its own.</summary>
    public void Add(CellReference cell, bool isLocked)
    {
        if (Default(cell) != isLocked)
        {
            _others.Add(cell);
        }
    }

    public bool IsLocked(CellReference cell) => Default(cell) != _others.Contains(cell);

    private bool Default(CellReference cell)
    {
        if (_rows.TryGetValue(cell.Row, out var isLocked))
        {
            return isLocked;
        }

        var at = _columns.FindIndex(columns => cell.Column >= columns.First && cell.Column <= columns.Last);
        return at < 0 || _columns[at].IsLocked;
    }
}
