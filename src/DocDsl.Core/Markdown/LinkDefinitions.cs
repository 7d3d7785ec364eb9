using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>Definitions of links at the beginning of a paragraph: <c>[name]: address "title"</c>.</summary>
internal static class LinkDefinitions
{
    private const int MaxLabel = 999;

    /// <summary>As other readers have it too: otherwise each bracket of many would be looked for to the end of the text.</summary>
    private const int MaxParentheses = 32;

    /// <summary>Reads the definitions that a paragraph begins with.</summary>
    /// <param name="text">The paragraph's lines, separated by <c>\n</c>, without blanks at their beginnings.</param>
    /// <returns>How many of the lines they are.</returns>
    public static int LinesOf(string text)
    {
        var lines = 0;
        var at = 0;
        while (at < text.Length && text[at] == '[' && Read(text.AsSpan(), at, out _, out _) is >= 0 and var end)
        {
            for (; at < end; at++)
            {
                lines += text[at] == '\n' ? 1 : 0;
            }

            if (at == text.Length)
            {
                return lines + 1;
            }

            at++;
            lines++;
        }

        return lines;
    }

    /// <summary>Reads the definition that begins at a position.</summary>
    /// <returns>Where it ends: at a line end, or at the end of the text; −1 when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, out int labelEnd, out TextSpan destination)
    {
        destination = default;
        var at = labelEnd = LabelEnd(text, start);
        if (at < 0 || at >= text.Length || text[at] != ':')
        {
            return -1;
        }

        var address = SkipSpace(text, at + 1);
        at = DestinationEnd(text, address);
        destination = at < 0 ? default : TextSpan.FromBounds(address, at);
        if (at < 0)
        {
            return -1;
        }

        // A title that is none belongs to the paragraph, if it is on a line of its own.
        var lineEnd = BlankEnd(text, at);
        var title = SkipSpace(text, at);
        if (
            title > at
            && title < text.Length
            && TitleEnd(text, title) is >= 0 and var titleEnd
            && BlankEnd(text, titleEnd) is >= 0 and var end
        )
        {
            return end;
        }

        return lineEnd;
    }

    /// <summary>After the <c>]</c> of a label; −1 when there is none.</summary>
    public static int LabelEnd(ReadOnlySpan<char> text, int start)
    {
        var isBlank = true;
        for (var at = start + 1; at < text.Length && at - start <= MaxLabel; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    isBlank = false;
                    break;
                case '[':
                    return -1;
                case ']':
                    return isBlank ? -1 : at + 1;
                default:
                    isBlank &= char.IsWhiteSpace(text[at]);
                    break;
            }
        }

        return -1;
    }

    /// <summary>After a link's destination; −1 when there is none.</summary>
    public static int DestinationEnd(ReadOnlySpan<char> text, int start)
    {
        if (start < text.Length && text[start] == '<')
        {
            for (var at = start + 1; at < text.Length; at++)
            {
                switch (text[at])
                {
                    case '>':
                        return at + 1;
                    case '\\':
                        at++;
                        break;
                    case '<' or '\n' or '\r':
                        return -1;
                }
            }

            return -1;
        }

        var depth = 0;
        var end = start;
        for (; end < text.Length && text[end] > ' ' && text[end] != '\x7f'; end++)
        {
            if (text[end] == '\\' && end + 1 < text.Length && text[end + 1] > ' ')
            {
                end++;
            }
            else if (text[end] == '(')
            {
                if (++depth > MaxParentheses)
                {
                    return -1;
                }
            }
            else if (text[end] == ')' && --depth < 0)
            {
                break;
            }
        }

        return end > start && depth <= 0 ? end : -1;
    }

    /// <summary>After a link's title; −1 when there is none.</summary>
    public static int TitleEnd(ReadOnlySpan<char> text, int start)
    {
        var close = text[start] switch
        {
            '"' => '"',
            '\'' => '\'',
            '(' => ')',
            _ => '\0',
        };
        if (close == '\0')
        {
            return -1;
        }

        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == close)
            {
                return at + 1;
            }

            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '(' && close == ')')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The end of the line when nothing but blanks is before it; −1 otherwise.</summary>
    private static int BlankEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == text.Length || text[at] == '\n' ? at : -1;
    }

    /// <summary>Skips blanks, and at most one line end.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        var hasLineEnd = false;
        while (at < text.Length && (text[at] is ' ' or '\t' || (text[at] == '\n' && !hasLineEnd)))
        {
            hasLineEnd |= text[at] == '\n';
            at++;
        }

        return at;
    }
}
