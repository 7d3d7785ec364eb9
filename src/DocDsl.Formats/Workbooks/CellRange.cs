namespace DocDsl.Formats.Workbooks;

/// <summary>A rectangle of cells, both ends included.</summary>
internal sealed record CellRange(CellReference First, CellReference Last)
{
    public bool IsSingle => First == Last;

    /// <summary>Reads <c>B2</c>, <c>$B$2:$D$4</c>, <c>B:D</c> or <c>2:4</c>; null where it is none of them.</summary>
    public static CellRange? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (first, last) = colon < 0 ? (text, text) : (text[..colon], text[(colon + 1)..]);
        if (
            !CellReference.TrySplit(first, out var left, out var top)
            || !CellReference.TrySplit(last, out var right, out var bottom)
            || left == 0 != (right == 0)
            || top == 0 != (bottom == 0)
            || (colon < 0 && (left == 0 || top == 0))
        )
        {
            return null;
        }

        (left, right) = left == 0 ? (1, CellReference.MaxColumn) : (Math.Min(left, right), Math.Max(left, right));
        (top, bottom) = top == 0 ? (1, CellReference.MaxRow) : (Math.Min(top, bottom), Math.Max(top, bottom));
        return new CellRange(new CellReference(top, left), new CellReference(bottom, right));
    }

    public bool Contains(CellReference cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    public override string ToString() => IsSingle ? First.ToString() : $"{First}:{Last}";
}
