using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>HTML as a tree, as words, and as Markdown.</summary>
internal static partial class HtmlText
{
    /// <summary>Readers of the tree call themselves for each level.</summary>
    private const int MaxDepth = 256;

    /// <summary>Elements that are open at once in the source; a parser that is given more takes the square of their number.</summary>
    private const int MaxOpen = 2000;

    private static readonly HtmlParser s_parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    /// <summary>Whether a text of data is HTML rather than plain text or Markdown.</summary>
    public static bool IsHtml(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text);

    /// <exception cref="ImportException">It is nested too deeply.</exception>
    public static IElement Parse(string html)
    {
        CheckOpen(html);
        var root = s_parser.ParseDocument(html).DocumentElement;
        CheckDepth(root);
        return root;
    }

    public static string ToMarkdown(string html) => HtmlMarkdown.Of(Parse(html).QuerySelector("body")!);

    /// <summary>The words of HTML, read without the converter to Markdown.</summary>
    public static string WordsOf(string html) => WordsOf(Parse(html).QuerySelector("body")!);

    public static string WordsOf(INode node)
    {
        var words = new StringBuilder();
        Add(node);
        return words.ToString();

        void Add(INode each)
        {
            if (each is IText text)
            {
                words.Append(text.Data);
                return;
            }

            var separates = each is IElement element && !HtmlMarkdown.IsPlain(element);
            words.Append(separates ? " " : "");
            foreach (var child in each.ChildNodes)
            {
                Add(child);
            }

            words.Append(separates ? " " : "");
        }
    }

    /// <summary>An element's line in the source, from 1.</summary>
    public static int LineOf(IElement element) => element.SourceReference?.Position.Line ?? 0;

    private static void CheckOpen(string html)
    {
        var open = 0;
        foreach (var match in Tags().EnumerateMatches(html))
        {
            open = Math.Max(0, open + (html[match.Index + 1] == '/' ? -1 : 1));
            if (open > MaxOpen)
            {
                throw new ImportException($"The HTML has more than {MaxOpen} elements that are not closed.");
            }
        }
    }

    private static void CheckDepth(INode root)
    {
        var depth = 0;
        for (INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                depth++;
                node = child;
            }
            else
            {
                while (node is not null && node != root && node.NextSibling is null)
                {
                    depth--;
                    node = node.Parent;
                }

                node = node == root ? null : node?.NextSibling;
            }

            if (depth > MaxDepth)
            {
                throw new ImportException($"The HTML is nested more than {MaxDepth} levels deep.");
            }
        }
    }

    [GeneratedRegex(
        @"</?(?:p|br|ul|ol|li|a|div|strong|em|b|i|u|h[1-6]|span|code|pre|table|blockquote)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    /// <summary>Tags of elements that must be closed: others are closed by what follows them.</summary>
    [GeneratedRegex(
        @"</?(?!(?:p|li|dt|dd|tr|td|th|option|optgroup|thead|tbody|tfoot|colgroup|rp|rt|br|hr|img|"
            + @"input|meta|link|col|area|base|embed|source|track|wbr|path|html|head|body)\b)[a-zA-Z]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tags();
}
