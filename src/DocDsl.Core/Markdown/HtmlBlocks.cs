using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>How a block of HTML begins and ends: the seven conditions of CommonMark.</summary>
internal static class HtmlBlocks
{
    /// <summary>A comment.</summary>
    public const int Comment = 2;

    private const int Named = 6;

    private const int AnyTag = 7;

    private static readonly string[] s_verbatim = ["pre", "script", "style", "textarea"];

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "address",
        "article",
        "aside",
        "base",
        "basefont",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "link",
        "main",
        "menu",
        "menuitem",
        "nav",
        "noframes",
        "ol",
        "optgroup",
        "option",
        "p",
        "param",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "track",
        "ul",
    };

    /// <summary>The condition by which a line begins a block of HTML; 0 when it begins none.</summary>
    /// <param name="line">From its first sign to its end.</param>
    /// <param name="inParagraph">Whether the line before is of a paragraph, which not every tag ends.</param>
    public static int ConditionOf(ReadOnlySpan<char> line, bool inParagraph)
    {
        if (line.Length < 2 || line[0] != '<')
        {
            return 0;
        }

        switch (line[1])
        {
            case '?':
                return 3;
            case '!':
                return line.StartsWith("<!--".AsSpan(), StringComparison.Ordinal) ? Comment
                    : line.StartsWith("<![CDATA[".AsSpan(), StringComparison.Ordinal) ? 5
                    : line.Length > 2 && Characters.IsAsciiLetter(line[2]) ? 4
                    : 0;
        }

        var start = line[1] == '/' ? 2 : 1;
        var end = HtmlTags.NameEnd(line, start);
        if (end < 0)
        {
            return 0;
        }

        var name = line.Slice(start, end - start);
        var isEnded = end == line.Length || line[end] is ' ' or '\t' or '>';
        if (isEnded && start == 1 && IsVerbatim(name))
        {
            return 1;
        }

        if (
            (isEnded || (line[end] == '/' && end + 1 < line.Length && line[end + 1] == '>'))
            && name.Length <= 10
            && s_names.Contains(name.ToString())
        )
        {
            return Named;
        }

        var length = inParagraph ? 0 : HtmlTags.LengthOf(line);
        return length > 0 && (start == 2 || !IsVerbatim(name)) && line.Slice(length).Trim().IsEmpty ? AnyTag : 0;
    }

    /// <summary>Whether a block that began by a condition ends with this line; blank lines end those of the last two.</summary>
    public static bool EndsWith(int condition, ReadOnlySpan<char> line) =>
        condition switch
        {
            1 => EndsVerbatim(line),
            Comment => line.IndexOf("-->".AsSpan()) >= 0,
            3 => line.IndexOf("?>".AsSpan()) >= 0,
            4 => line.IndexOf('>') >= 0,
            5 => line.IndexOf("]]>".AsSpan()) >= 0,
            _ => false,
        };

    /// <summary>Whether a blank line ends a block that began by a condition.</summary>
    public static bool EndsAtBlank(int condition) => condition >= Named;

    /// <summary>What is between the words before a tag and those after it, where these are lines or blocks; null for other tags.</summary>
    /// <param name="tag">After its <c>&lt;</c>.</param>
    public static string? SpaceOf(ReadOnlySpan<char> tag)
    {
        var start = !tag.IsEmpty && tag[0] == '/' ? 1 : 0;
        var end = HtmlTags.NameEnd(tag, start);
        var name = end < 0 ? "" : tag.Slice(start, end - start).ToString();
        return string.Equals(name, "br", StringComparison.OrdinalIgnoreCase) ? "\n"
            : s_names.Contains(name) ? " "
            : null;
    }

    private static bool IsVerbatim(ReadOnlySpan<char> name)
    {
        foreach (var verbatim in s_verbatim)
        {
            if (name.Equals(verbatim.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsVerbatim(ReadOnlySpan<char> line)
    {
        for (int at = 0, found; (found = line.Slice(at).IndexOf("</".AsSpan())) >= 0; at += found + 2)
        {
            var name = line.Slice(at + found + 2);
            foreach (var verbatim in s_verbatim)
            {
                if (
                    name.Length > verbatim.Length
                    && name[verbatim.Length] == '>'
                    && name.StartsWith(verbatim.AsSpan(), StringComparison.OrdinalIgnoreCase)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
