namespace DocDsl.Formats.Importers.Structured;

/// <summary>Blocks of Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Code in a fence that is longer than any in it.</summary>
    public static string Fence(string code, string language)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < code.Length; i++)
        {
            run = code[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    /// <summary>A table; the first row is its header. Empty without rows.</summary>
    public static string Table(List<List<string>> rows)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        var columns = rows.Max(row => row.Count);
        var lines = rows.Select(row => Row(row.Concat(Enumerable.Repeat("", columns - row.Count)).Select(Cell))).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return string.Join('\n', lines);
    }

    /// <summary>An address as it is written in a link.</summary>
    public static string Address(string address)
    {
        var line = Sheet.OneLine(address).Replace(" ", "%20", StringComparison.Ordinal);
        return line.Contains(')', StringComparison.Ordinal) ? $"<{line}>" : line;
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Cell(string text) => Sheet.OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
}
