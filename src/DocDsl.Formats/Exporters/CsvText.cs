using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>Rows of CSV in which nothing is calculated by a spreadsheet.</summary>
internal static class CsvText
{
    /// <summary>Adds a row.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="cells">As they are; null for an empty one.</param>
    public static void Append(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(cell => Cell(cell, ','))).Append("\r\n");

    /// <summary>A cell, in quotation marks where it must be.</summary>
    internal static string Cell(string? value, char delimiter)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        value = WithoutFormulas(value);
        return value.AsSpan().IndexOfAny("\"\r\n") < 0 && !value.Contains(delimiter, StringComparison.Ordinal)
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// What begins like a formula gets an apostrophe before it: spreadsheets would calculate it. A cell also begins after a semicolon, a
    /// tab or a line break, where the settings of the machine make a semicolon or a tab what separates cells: then the quotation marks
    /// within a row mean nothing.
    /// </summary>
    private static string WithoutFormulas(string value)
    {
        var safe = default(StringBuilder);
        var done = 0;
        for (var (i, isStart, isLine) = (0, true, false); i < value.Length; i++)
        {
            var c = value[i];
            if (isStart && IsFormula(c) && !(isLine && IsItem(value, i)))
            {
                safe = (safe ?? new StringBuilder()).Append(value, done, i - done).Append('\'');
                done = i;
            }

            isLine = c is '\n' or '\r' || (isLine && IsBlank(c));
            isStart = c is ';' or '\t' or '\n' or '\r' || (isStart && IsBlank(c));
        }

        return safe?.Append(value, done, value.Length - done).ToString() ?? value;
    }

    /// <summary>The words of a cell, without the apostrophes that <see cref="Append"/> put before what begins like a formula.</summary>
    /// <param name="cell">The cell as it was written.</param>
    internal static string WithFormulas(string cell)
    {
        if (!cell.Contains('\''))
        {
            return cell;
        }

        var text = new StringBuilder(cell.Length);
        for (var (i, isStart, isLine) = (0, true, false); i < cell.Length; i++)
        {
            var c = cell[i];
            if (isStart && c == '\'' && i + 1 < cell.Length && IsFormula(cell[i + 1]) && !(isLine && IsItem(cell, i + 1)))
            {
                isStart = isLine = false;
                continue;
            }

            text.Append(c);
            isLine = c is '\n' or '\r' || (isLine && IsBlank(c));
            isStart = c is ';' or '\t' or '\n' or '\r' || (isStart && IsBlank(c));
        }

        return text.ToString();
    }

    /// <summary>The signs that begin a formula, and their wide and small forms, which spreadsheets take for them.</summary>
    private static bool IsFormula(char c) =>
        c
            is '='
                or '+'
                or '-'
                or '@'
                or '\uFF1D'
                or '\uFF0B'
                or '\uFF0D'
                or '\uFF20'
                or '\uFE66'
                or '\uFE62'
                or '\uFE63'
                or '\uFE6B'
                or '\u2212';

    /// <summary>Whether a line is an item of a list, and could do no harm as a formula: it calls and names nothing.</summary>
    private static bool IsItem(string value, int i)
    {
        var line = value.AsSpan(i);
        var end = line.IndexOfAny('\r', '\n');
        return line[0] is '-' or '+' && line.Length > 1 && line[1] == ' ' && (end < 0 ? line : line[..end]).IndexOfAny("(|!;\t") < 0;
    }

    /// <summary>What spreadsheets skip, or do not show, before a formula.</summary>
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
