using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>Which of many ranges a cell is in, for the rows that a sheet has.</summary>
internal sealed class RangeIndex<T>
    where T : class
{
    /// <summary>Ranges that each go over all rows would make a small file a large index; 100 columns of 40,000 rows are fewer.</summary>
    private const int MaxEntries = 4_000_000;

    private readonly Dictionary<int, List<(int First, int Last, T Value)>> _rows = [];
    private int _count;

    /// <param name="rows">The numbers of the sheet's rows, ascending.</param>
    /// <param name="range">The cells.</param>
    /// <param name="value">What is found for them.</param>
    /// <exception cref="ImportException">There are too many ranges over too many rows.</exception>
    public void Add(List<int> rows, CellRange range, T value)
    {
        var first = rows.BinarySearch(range.First.Row);
        for (var i = first < 0 ? ~first : first; i < rows.Count && rows[i] <= range.Last.Row; i++)
        {
            if (++_count > MaxEntries)
            {
                throw new ImportException("The Excel workbook has too many merged or validated ranges.");
            }

            if (!_rows.TryGetValue(rows[i], out var ranges))
            {
                _rows[rows[i]] = ranges = [];
            }

            ranges.Add((range.First.Column, range.Last.Column, value));
        }
    }

    /// <summary>The first that was added of those with the cell; null where there is none.</summary>
    public T? Find(CellReference cell) =>
        _rows.TryGetValue(cell.Row, out var ranges)
            ? ranges.Find(range => cell.Column >= range.First && cell.Column <= range.Last).Value
            : null;
}
