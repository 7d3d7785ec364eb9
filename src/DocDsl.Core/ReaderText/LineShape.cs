using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>What the shape of a line says about how it goes together with the line before.</summary>
internal static class LineShape
{
    /// <summary>A row of a table, which keeps its line: cells parted by tabs, bars or wide gaps.</summary>
    public static bool IsTableRow(string source, int start, int end)
    {
        var line = source.AsSpan(start, end - start).Trim();
        return line.Length > 1
            && (line[0] == '|' || line.IndexOf('\t') >= 0 || line.IndexOf("   ".AsSpan(), StringComparison.Ordinal) >= 0);
    }

    /// <summary>
    /// An item of a list, which begins a line: a bullet; or a number or letter with a period or bracket, unless the sentence
    /// before is still going on ("… op vraag / 3. Hiermee …" is no item).
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The line, from its first character that is no blank.</param>
    /// <param name="before">The last character of the text before it.</param>
    /// <param name="inList">Whether the text before it is an item.</param>
    public static bool IsListItem(string source, TextSpan line, char before, bool inList)
    {
        var text = source.AsSpan(line.Start, line.Length);
        if (text.Length > 1 && char.IsWhiteSpace(text[1]))
        {
            if (text[0] is '•' or '·' or '▪' or '*')
            {
                return true;
            }

            if (text[0] is '-' or '–')
            {
                return inList || !char.IsLower(before);
            }
        }

        var digits = 0;
        while (digits < text.Length && digits < 3 && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var sign =
            digits > 0 ? digits
            : text.Length > 0 && text[0] is >= 'a' and <= 'z' ? 1
            : 0;
        return sign is > 0 and < 3
            && sign + 1 < text.Length
            && text[sign] is '.' or ')'
            && char.IsWhiteSpace(text[sign + 1])
            && before is '.' or ':' or ';' or '?' or '!' or ')' or ',';
    }

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

        var text = source.AsSpan(line.Start, line.Length);
        foreach (var word in language.HyphenKeepers)
        {
            if (IsWord(text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a web address that ends in this character at a line's end goes on in the next line.</summary>
    public static bool CanBreakUrl(char last) => last is '/' or '-' or '_' or '=' or '&' or '?' or '%' or '#' or '~';

    private static bool IsWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word.AsSpan(), StringComparison.Ordinal) && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]));
}
