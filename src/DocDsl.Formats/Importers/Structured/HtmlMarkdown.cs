using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Converts elements of HTML to Markdown: paragraphs, lists, code, quotes, tables, links, images.</summary>
internal static partial class HtmlMarkdown
{
    private static readonly HashSet<string> s_blocks = new(
        (
            "address article aside blockquote body details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
            + "header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption center"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_marks = new(
        "a b strong em i code kbd samp tt br img pre input select option button textarea".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Elements whose words are for programs.</summary>
    public static bool IsHidden(INode node) =>
        node is IComment
        || (node is IElement { LocalName: "script" or "style" or "template" or "noscript" or "svg" or "head" or "iframe" });

    public static bool IsBlock(INode node) => node is IElement element && s_blocks.Contains(element.LocalName);

    /// <summary>Whether an element's words are a part of the words around it.</summary>
    public static bool IsPlain(IElement element) => !s_blocks.Contains(element.LocalName) && !s_marks.Contains(element.LocalName);

    /// <summary>What an element contains, as blocks with a blank line between them.</summary>
    public static string Of(IElement element)
    {
        var blocks = new List<string>();
        AddChildren(element, blocks);
        return string.Join("\n\n", blocks);
    }

    /// <summary>The words of an element in one line.</summary>
    public static string InlineOf(INode node)
    {
        var text = new StringBuilder();
        AddInline(node, text);
        return Lines(text.ToString());
    }

    /// <summary>The words of a heading in one line: of its marks only code is kept.</summary>
    public static string TitleOf(INode node)
    {
        var text = new StringBuilder();
        Add(node);
        return Sheet.OneLine(text.ToString());

        void Add(INode each)
        {
            if (IsHidden(each) || each is not IElement { LocalName: not ("code" or "kbd" or "samp" or "tt" or "img") } element)
            {
                AddInline(each, text);
                return;
            }

            foreach (var child in element.ChildNodes)
            {
                text.Append(IsBlock(child) || child is IElement { LocalName: "br" } ? " " : "");
                Add(child);
            }
        }
    }

    /// <summary>The block of an element.</summary>
    public static void Add(IElement element, List<string> blocks)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when InlineOf(element) is { Length: > 0 } heading:
                blocks.Add(new string('#', Math.Max(4, element.LocalName[1] - '0')) + " " + Sheet.OneLine(heading));
                break;
            case "ul" or "ol":
                AddItems(element, blocks);
                break;
            case "pre":
                AddCode(element, blocks);
                break;
            case "blockquote":
                if (Of(element) is { Length: > 0 } quoted)
                {
                    blocks.Add(string.Join('\n', quoted.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line)));
                }

                break;
            case "table":
                AddTable(element, blocks);
                break;
            case "dt" or "summary" when InlineOf(element) is { Length: > 0 } term && !element.Children.Any(IsBlock):
                blocks.Add($"**{Sheet.OneLine(term)}**");
                break;
            default:
                AddChildren(element, blocks);
                break;
        }
    }

    /// <summary>Children that are blocks one by one, and the words between them as paragraphs.</summary>
    private static void AddChildren(IElement element, List<string> blocks)
    {
        var words = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement block && (IsBlock(child) || HasBlock(block)))
            {
                AddParagraph(words, blocks);
                Add(block, blocks);
            }
            else
            {
                AddInline(child, words);
            }
        }

        AddParagraph(words, blocks);
    }

    /// <summary>Whether a link or the like is around whole blocks.</summary>
    private static bool HasBlock(IElement element) =>
        !IsHidden(element) && element.QuerySelector("p,div,ul,ol,pre,table,h1,h2,h3,h4,h5,h6,blockquote,dl") is not null;

    private static void AddParagraph(StringBuilder words, List<string> blocks)
    {
        if (Lines(words.ToString()) is { Length: > 0 } paragraph)
        {
            blocks.Add(paragraph);
        }

        words.Clear();
    }

    private static void AddItems(IElement list, List<string> blocks)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.Children)
        {
            if (IsHidden(item))
            {
                continue;
            }

            var parts = new List<string>();
            if (item.LocalName is "ul" or "ol")
            {
                AddItems(item, parts);
            }
            else
            {
                AddChildren(item, parts);
            }

            var sign = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var isTight =
                parts.Count > 1 && parts.Skip(1).All(part => part.StartsWith("- ", StringComparison.Ordinal) || Numbered().IsMatch(part));
            var lines = string.Join(isTight ? "\n" : "\n\n", parts).Split('\n');
            if (parts.Count > 0)
            {
                items.Add(
                    sign
                        + string.Join(
                            '\n',
                            lines.Select((line, i) => i == 0 || line.Length == 0 ? line : new string(' ', sign.Length) + line)
                        )
                );
            }
        }

        if (items.Count > 0)
        {
            blocks.Add(string.Join('\n', items));
        }
    }

    private static void AddCode(IElement pre, List<string> blocks)
    {
        var code = Sheet.Clean(pre.TextContent);
        if (code.Length == 0)
        {
            return;
        }

        var language = (pre.QuerySelector("code") ?? pre)
            .ClassList.Select(name => Language().Match(name))
            .FirstOrDefault(match => match.Success)
            ?.Groups[1]
            .Value;
        blocks.Add(MarkdownText.Fence(code, language ?? ""));
    }

    private static void AddTable(IElement table, List<string> blocks)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(CellOf).ToList())
            .Where(row => row.Count > 0)
            .ToList();
        if (table.QuerySelector("caption") is { } caption && InlineOf(caption) is { Length: > 0 } title)
        {
            blocks.Add($"**{Sheet.OneLine(title)}**");
        }

        blocks.AddRange(MarkdownText.Table(rows) is { Length: > 0 } text ? [text] : []);
    }

    private static string CellOf(IElement cell) => Of(cell);

    private static void AddInline(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(Spaces().Replace(words.Data, " "));
            return;
        }

        if (node is not IElement element || IsHidden(node))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "img":
                var alternative = Sheet.OneLine(element.GetAttribute("alt") ?? "");
                text.Append(
                    element.GetAttribute("src") is { Length: > 0 } image && !image.StartsWith("data:", StringComparison.Ordinal)
                        ? $"![{alternative}]({MarkdownText.Address(image)})"
                        : alternative
                );
                break;
            case "a" when element.GetAttribute("href") is { Length: > 0 } address && IsAddress(address):
                var link = Inner(element);
                var target = MarkdownText.Address(address);
                AddMarked(text, link, "[", link.Trim() == target ? null : $"]({target})");
                break;
            case "b" or "strong":
                AddMarked(text, Inner(element), "**", "**");
                break;
            case "em" or "i":
                AddMarked(text, Inner(element), "*", "*");
                break;
            case "code" or "kbd" or "samp" or "tt":
                AddMarked(text, Spaces().Replace(element.TextContent, " "), "`", "`");
                break;
            default:
                text.Append(IsBlock(element) ? " " : "");
                foreach (var child in element.ChildNodes)
                {
                    AddInline(child, text);
                }

                text.Append(IsBlock(element) ? " " : "");
                break;
        }
    }

    private static string Inner(IElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            AddInline(child, text);
        }

        return text.ToString();
    }

    /// <summary>Words between signs, without the white space at their ends, which is around the signs.</summary>
    private static void AddMarked(StringBuilder text, string words, string before, string? after)
    {
        var core = words.Trim();
        if (core.Length == 0 || after is null)
        {
            text.Append(words);
            return;
        }

        var start = words.IndexOf(core, StringComparison.Ordinal);
        text.Append(words, 0, start)
            .Append(before)
            .Append(core)
            .Append(after)
            .Append(words, start + core.Length, words.Length - start - core.Length);
    }

    private static bool IsAddress(string address) =>
        !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && address.Trim() is not "#" and { Length: > 0 };

    /// <summary>Words with one space between them; lines that a break ended keep their ends, by two blanks.</summary>
    private static string Lines(string text) =>
        string.Join("  \n", text.Split('\n').Select(Sheet.OneLine)).Trim() is var lines ? Blank().Replace(lines, "\n\n").Trim() : "";

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:\s*\n){2,}\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:language|lang|highlight|highlight-source)-([A-Za-z0-9+#-]{1,20})$", RegexOptions.NonBacktracking)]
    private static partial Regex Language();
}
