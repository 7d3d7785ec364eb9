using System.Globalization;

namespace DocDsl.Formats.Workbooks;

/// <summary>Where a cell is in its sheet.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1: A.</param>
internal readonly record struct CellReference(int Row, int Column) : IComparable<CellReference>
{
    /// <summary>The limits of Excel: <c>XFD1048576</c>.</summary>
    public const int MaxRow = 1_048_576;

    public const int MaxColumn = 16_384;

    /// <summary>Reads <c>C22</c> or <c>$C$22</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        if (!TrySplit(text, out var column, out var row) || column == 0 || row == 0)
        {
            return false;
        }

        reference = new CellReference(row, column);
        return true;
    }

    /// <summary>The number of a column: 3 for <c>C</c>; 0 where the letters are those of no column.</summary>
    public static int ColumnOf(ReadOnlySpan<char> letters) =>
        TrySplit(letters, out var column, out var row) && row == 0 && letters[^1] != '$' ? column : 0;

    /// <summary>The letters of a column: <c>C</c> for 3.</summary>
    public static string NameOf(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>Row by row, from left to right.</summary>
    public int CompareTo(CellReference other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public override string ToString() => NameOf(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads letters and digits, of which either may be missing (0), each with or without <c>$</c>.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = text is ['$', ..] ? 1 : 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= MaxColumn; at++)
        {
            column = (column * 26) + ((text[at] | 0x20) - 'a' + 1);
        }

        at += column > 0 && at < text.Length && text[at] == '$' ? 1 : 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && row <= MaxRow; at++)
        {
            row = (row * 10) + (text[at] - '0');
        }

        return at == text.Length && at > 0 && column <= MaxColumn && row <= MaxRow && column + row > 0;
    }
}
