using System.Net;
using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>
/// The paragraphs of a fragment of HTML as the answers of APIs have it: paragraphs, lists, and tables, each of whose rows is a line.
/// </summary>
internal static class HtmlParagraphs
{
    private static readonly string[] s_blocks = ["p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

    /// <summary>Each paragraph has its lines.</summary>
    public static List<string> Of(string html)
    {
        var text = new StringBuilder();
        var isInCell = false;
        for (var i = 0; i < html.Length;)
        {
            var tag = html[i] == '<' ? TagAt(html, i) : null;
            isInCell =
                tag is null ? isInCell
                : tag.Value.Name is "td" or "th" ? !tag.Value.IsEnd
                : isInCell;
            if (tag is { Name: "p" or "br" or "div" } && isInCell)
            {
                // A row of a table is one line, whatever is in its cells.
                text.Append(' ');
                i = tag.Value.End;
                continue;
            }

            if (tag is not { } found)
            {
                var next = html.IndexOf('<', i + 1);
                next = next < 0 ? html.Length : next;
                text.Append(WebUtility.HtmlDecode(html[i..next]).Replace('\n', ' ').Replace('\r', ' '));
                i = next;
                continue;
            }

            text.Append(
                found switch
                {
                    { Name: "br" } => "\n",
                    { Name: "li", IsEnd: false } => "\n- ",
                    { Name: "tr", IsEnd: false } => "\n| ",
                    { Name: "td" or "th", IsEnd: true } => " | ",
                    _ => s_blocks.Contains(found.Name) ? "\n\n" : "",
                }
            );
            i = found.End;
        }

        return
        [
            .. SourceCleaner
                .Clean(text.ToString())
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph => paragraph.Trim())
                .Where(paragraph => paragraph.Length > 0),
        ];
    }

    /// <summary>A tag; null where the sign is text: "a &lt; b".</summary>
    private static (string Name, bool IsEnd, int End)? TagAt(string html, int start)
    {
        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var first = start + (isEnd ? 2 : 1);
        var last = first;
        while (last < html.Length && char.IsAsciiLetterOrDigit(html[last]))
        {
            last++;
        }

        var end = last == first ? -1 : html.IndexOf('>', last);
        return end < 0 ? null : (html[first..last].ToLowerInvariant(), isEnd, end + 1);
    }
}
