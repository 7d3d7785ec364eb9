using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>Tags of HTML, as CommonMark reads them.</summary>
internal static class HtmlTags
{
    /// <summary>Reads an opening or a closing tag that is complete.</summary>
    /// <param name="text">From <c>&lt;</c> on.</param>
    /// <returns>Its length; 0 when there is none.</returns>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<')
        {
            return 0;
        }

        var isClosing = text[1] == '/';
        var at = NameEnd(text, isClosing ? 2 : 1);
        if (at < 0)
        {
            return 0;
        }

        if (isClosing)
        {
            at = SkipSpace(text, at);
            return at < text.Length && text[at] == '>' ? at + 1 : 0;
        }

        while (true)
        {
            var next = SkipSpace(text, at);
            if (next == text.Length)
            {
                return 0;
            }

            if (text[next] == '>')
            {
                return next + 1;
            }

            if (text[next] == '/')
            {
                return next + 1 < text.Length && text[next + 1] == '>' ? next + 2 : 0;
            }

            if (next == at || (at = AttributeEnd(text, next)) < 0)
            {
                return 0;
            }
        }
    }

    /// <summary>Where the name of a tag ends that begins at a position; −1 when none does.</summary>
    public static int NameEnd(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !Characters.IsAsciiLetter(text[at]))
        {
            return -1;
        }

        while (at < text.Length && (Characters.IsAsciiLetter(text[at]) || Characters.IsDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at;
    }

    private static int AttributeEnd(ReadOnlySpan<char> text, int at)
    {
        if (!(Characters.IsAsciiLetter(text[at]) || text[at] is '_' or ':'))
        {
            return -1;
        }

        while (
            at < text.Length && (Characters.IsAsciiLetter(text[at]) || Characters.IsDigit(text[at]) || text[at] is '_' or '.' or ':' or '-')
        )
        {
            at++;
        }

        var value = SkipSpace(text, at);
        if (value == text.Length || text[value] != '=')
        {
            return at;
        }

        value = SkipSpace(text, value + 1);
        if (value == text.Length)
        {
            return -1;
        }

        if (text[value] is '"' or '\'')
        {
            var close = text.Slice(value + 1).IndexOf(text[value]);
            return close < 0 ? -1 : value + close + 2;
        }

        var end = value;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('"' or '\'' or '=' or '<' or '>' or '`'))
        {
            end++;
        }

        return end > value ? end : -1;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
}
