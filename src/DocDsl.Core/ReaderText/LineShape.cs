using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>What the shape of a line says about how it goes together with the line before. Nothing here allocates.</summary>
internal static class LineShape
{
    /// <summary>A line of an address block is no longer than this; a sentence in which a colon stands mostly is.</summary>
    private const int MaxLabelledLine = 80;

    private const int MaxLabel = 40;

    private const int MaxLabelWords = 4;

    /// <summary>A row of a table, which keeps its line: cells parted by tabs, bars or wide gaps.</summary>
    /// <param name="line">Without blanks at its ends.</param>
    /// <param name="hasBar">Whether there is a bar, which parts cells only between rows.</param>
    public static bool IsTableRow(ReadOnlySpan<char> line, out bool hasBar)
    {
        hasBar = false;
        if (line.Length < 2)
        {
            return false;
        }

        var sign = line.IndexOfAny('|', '\t');
        if (sign > 0 && line[sign] == '|')
        {
            hasBar = true;
            sign = line.IndexOf('\t');
        }

        return sign >= 0 || line.IndexOf("   ".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>How far a line is indented, where a tab counts for four blanks; 0 for what does not begin a line.</summary>
    public static int IndentOf(string source, int start, int first)
    {
        if (start > 0 && source[start - 1] is not ('\n' or '\r'))
        {
            return 0;
        }

        var indent = 0;
        for (; start < first && WidthOf(source[start]) is > 0 and var width; start++)
        {
            indent += width;
        }

        return indent;
    }

    /// <summary>How many columns a blank takes; 0 for what is none.</summary>
    public static int WidthOf(char c) =>
        c == ' ' ? 1
        : c == '\t' ? 4
        : 0;

    /// <summary>Whether two blanks at its end ask that the next line begins a line, as in a poem; after a hyphen they do not.</summary>
    public static bool EndsInBreak(string source, int start, int end)
    {
        if (end - start < 3 || source[end - 1] != ' ' || source[end - 2] != ' ')
        {
            return false;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return end > start && source[end - 1] != '-';
    }

    /// <summary>The line below a table's head: <c>--- | :---:</c>.</summary>
    public static bool IsTableRule(ReadOnlySpan<char> line)
    {
        var signs = (Bars: 0, Dashes: 0);
        foreach (var c in line)
        {
            switch (c)
            {
                case '|':
                    signs.Bars++;
                    break;
                case '-':
                    signs.Dashes++;
                    break;
                case ':' or ' ':
                    break;
                default:
                    return false;
            }
        }

        return signs is { Bars: > 0, Dashes: > 0 };
    }

    /// <summary>A line of an address block or a form, with its label: <c>Function: clerk</c>.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line.Length > MaxLabelledLine)
        {
            return false;
        }

        var start = 0;
        while (start < line.Length && line[start] is '*' or '_')
        {
            start++;
        }

        if (start == line.Length || !char.IsUpper(line[start]))
        {
            return false;
        }

        var colon = line.Slice(0, Math.Min(line.Length, MaxLabel)).IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var words = 1;
        foreach (var c in line.Slice(start, colon - start))
        {
            words += c == ' ' ? 1 : 0;
            if (c is '.' or ',' or ';' or '?' or '!' or '"' or '“' or '‘')
            {
                return false;
            }
        }

        var value = colon + 1;
        while (value < line.Length && line[value] is '*' or '_')
        {
            value++;
        }

        return words <= MaxLabelWords && (value == line.Length || char.IsWhiteSpace(line[value]));
    }

    /// <summary>Where a name of a link leads: <c>[name]: https://example.org/</c>.</summary>
    public static bool IsLinkDefinition(ReadOnlySpan<char> line)
    {
        if (line.Length < 6 || line[0] != '[' || line[1] == '^')
        {
            return false;
        }

        var close = line.IndexOf(']');
        return close > 1 && close + 3 < line.Length && line[close + 1] == ':' && char.IsWhiteSpace(line[close + 2]);
    }

    /// <summary>Whether no sentence is going on, so that a number or a letter with a period or bracket begins an item.</summary>
    public static bool EndsClause(char before) => before is '.' or ':' or ';' or '?' or '!' or ')' or ',';

    /// <summary>
    /// Whether a line begins within a sentence, as far as its first letter tells; an opening quotation mark or bracket is passed over.
    /// </summary>
    public static bool BeginsLower(string source, TextSpan line)
    {
        var first = source[line.Start];
        return char.IsLower(first is '‘' or '“' or '\'' or '"' or '«' or '(' && line.Length > 1 ? source[line.Start + 1] : first);
    }

    /// <summary>Whether a hyphen before this line stays: "onder- / en bovengrens".</summary>
    public static bool KeepsHyphen(string source, TextSpan line, Language? language)
    {
        if (language is null)
        {
            return false;
        }

        // "en" and "en/of", but not the end of a word as in "partij-/en," and "partij-/en/fracties".
        var text = source.AsSpan(line.Start, line.Length);
        var length = LengthOfKeeper(text, language);
        return length > 0
            && (
                length == text.Length
                || char.IsWhiteSpace(text[length])
                || (text[length] == '/' && LengthOfKeeper(text.Slice(length + 1), language) > 0)
            );
    }

    /// <summary>Whether a web address that ends in this character at a line's end goes on in the next line.</summary>
    public static bool CanBreakUrl(char last) => last is '/' or '-' or '_' or '=' or '&' or '?' or '%' or '#' or '~';

    private static int LengthOfKeeper(ReadOnlySpan<char> text, Language language)
    {
        foreach (var word in language.HyphenKeepers)
        {
            if (
                text.StartsWith(word.AsSpan(), StringComparison.Ordinal)
                && (text.Length == word.Length || !char.IsLetter(text[word.Length]))
            )
            {
                return word.Length;
            }
        }

        return 0;
    }
}
