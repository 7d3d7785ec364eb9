using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Workspaces;

/// <summary>
/// The name of a section of an <c>.editorconfig</c>: <c>*.qa</c>, <c>Letters/drafts/**.qa</c>, <c>{a,b}.qa</c>, <c>[!x]?.qa</c>,
/// <c>{1..9}.qa</c>.
/// </summary>
internal sealed class ConfigGlob
{
    private readonly Regex? _expression;
    private readonly List<(int From, int To)> _ranges = [];

    /// <param name="folder">Where the file lies, with <c>/</c>.</param>
    /// <param name="pattern">As written. One that cannot be read matches nothing.</param>
    public ConfigGlob(string folder, string pattern)
    {
        // Without a slash it holds in every folder below, with one it begins at this.
        var anywhere = !pattern.TrimEnd('/').Contains('/');
        var expression = new StringBuilder("^").Append(Regex.Escape(folder.TrimEnd('/'))).Append(anywhere ? "/(?:.*/)?" : "/");
        var position = pattern.StartsWith('/') ? 1 : 0;
        try
        {
            Translate(pattern, ref position, expression, depth: 0);
            _expression = new Regex(expression.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException)
        {
            _expression = null;
        }
    }

    /// <param name="path">Absolute, with <c>/</c>.</param>
    public bool IsMatch(string path)
    {
        if (_expression?.Match(path) is not { Success: true } match)
        {
            return false;
        }

        for (var i = 0; i < _ranges.Count; i++)
        {
            if (
                !int.TryParse(match.Groups[$"r{i}"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || number < _ranges[i].From
                || number > _ranges[i].To
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Translate(string pattern, ref int position, StringBuilder expression, int depth)
    {
        for (; position < pattern.Length; position++)
        {
            switch (pattern[position])
            {
                case '*' when position + 1 < pattern.Length && pattern[position + 1] == '*':
                    position++;
                    expression.Append(".*");
                    break;
                case '*':
                    expression.Append("[^/]*");
                    break;
                case '?':
                    expression.Append("[^/]");
                    break;
                case '[' when pattern.IndexOf(']', position) is var close and > 0:
                    AddClass(pattern.AsSpan(position + 1, close - position - 1), expression);
                    position = close;
                    break;
                case '{' when TryReadRange(pattern, ref position, expression):
                    break;
                case '{':
                    position++;
                    expression.Append("(?:");
                    Translate(pattern, ref position, expression, depth + 1);
                    expression.Append(')');
                    break;
                case ',' when depth > 0:
                    expression.Append('|');
                    break;
                case '}' when depth > 0:
                    return;
                case '\\' when position + 1 < pattern.Length:
                    expression.Append(Regex.Escape(pattern[++position].ToString()));
                    break;
                default:
                    expression.Append(Regex.Escape(pattern[position].ToString()));
                    break;
            }
        }

        if (depth > 0)
        {
            throw new FormatException();
        }
    }

    private static void AddClass(ReadOnlySpan<char> characters, StringBuilder expression)
    {
        var isNegative = characters.StartsWith("!");
        expression.Append(isNegative ? "[^" : "[");
        foreach (var c in isNegative ? characters[1..] : characters)
        {
            expression.Append(c is '\\' or '[' or ']' or '^' ? "\\" + c : c.ToString());
        }

        expression.Append(']');
    }

    /// <summary><c>{1..9}</c></summary>
    private bool TryReadRange(string pattern, ref int position, StringBuilder expression)
    {
        var close = pattern.IndexOf('}', position);
        if (
            close < 0
            || pattern[(position + 1)..close].Split("..") is not [var from, var to]
            || !int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last)
        )
        {
            return false;
        }

        expression.Append(CultureInfo.InvariantCulture, $"(?<r{_ranges.Count}>-?[0-9]+)");
        _ranges.Add((Math.Min(first, last), Math.Max(first, last)));
        position = close;
        return true;
    }
}
