namespace DocDsl.Cli.Reports;

/// <summary>
/// Tables for people: numbers in columns, and the path last, where its length moves nothing. On a terminal a long path loses its begin.
/// </summary>
internal static class Tables
{
    /// <param name="headings">Of the numbers.</param>
    /// <param name="rows">Numbers, and what they are of.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<string> headings, IReadOnlyList<(int[] Numbers, string Path)> rows, TextWriter output) =>
        Write(headings, rows, output, Terminal.IsScreen(output) ? Math.Max(40, Console.WindowWidth) : int.MaxValue);

    internal static void Write(
        IReadOnlyList<string> headings,
        IReadOnlyList<(int[] Numbers, string Path)> rows,
        TextWriter output,
        int width
    )
    {
        var cells = rows.Select(row => row.Numbers.Select(number => FormattableString.Invariant($"{number}")).ToArray()).ToList();
        var widths = headings.Select((heading, i) => Math.Max(heading.Length, cells.Max(row => row[i].Length))).ToArray();
        var left = Math.Max(8, width - widths.Sum() - (2 * widths.Length));
        output.WriteLine(Line(headings) + "document");
        for (var i = 0; i < rows.Count; i++)
        {
            var path = Printable.Line(rows[i].Path);
            output.WriteLine(Line(cells[i]) + (path.Length <= left ? path : "…" + path[^(left - 1)..]));
        }

        string Line(IReadOnlyList<string> row) => string.Concat(row.Select((cell, i) => cell.PadLeft(widths[i]) + "  "));
    }
}
