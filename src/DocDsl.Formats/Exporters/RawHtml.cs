using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// HTML that stands in Markdown: a few elements that only mark up words are written anew, without their attributes; all else is shown as
/// it is written. What is opened is closed.
/// </summary>
/// <param name="html">Where it is written.</param>
/// <param name="markdown">Writes links and pictures.</param>
internal sealed partial class RawHtml(StringBuilder html, HtmlMarkdown markdown)
{
    /// <summary>The elements within a line; <c>br</c>, <c>img</c> and <c>a</c> besides.</summary>
    private static readonly HashSet<string> s_inline = ["b", "strong", "i", "em", "code", "del", "s", "ins", "kbd", "sub", "sup", "small"];

    /// <summary>The elements that are open, the innermost last, and what closes each.</summary>
    private readonly List<(string Name, string Close)> _open = [];

    /// <summary>Blocks of HTML: <c>details</c> and <c>summary</c> too.</summary>
    public void WriteBlock(string raw)
    {
        Write(raw, isBlock: true);
        CloseLines();
    }

    /// <summary>A tag within a line.</summary>
    public void WriteInline(string raw) => Write(raw, isBlock: false);

    /// <summary>The words of HTML: without comments and without tags.</summary>
    public static string WordsOf(string raw)
    {
        var words = string.Concat(Split(raw).Where(part => part.Tag is null).Select(part => part.Text));
        return WebUtility.HtmlDecode(words).Trim();
    }

    /// <summary>Closes what the author left open.</summary>
    public void End() => CloseTo(0);

    /// <summary>HTML as its tags and what is between them, without comments.</summary>
    public static IEnumerable<RawHtmlPart> Split(string raw)
    {
        for (var at = 0; at < raw.Length;)
        {
            if (string.CompareOrdinal(raw, at, "<!--", 0, 4) == 0)
            {
                var end = raw.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = end < 0 ? raw.Length : end + 3;
            }
            else if (raw[at] == '<' && Tag().Match(raw, at) is { Success: true } tag)
            {
                yield return new RawHtmlPart(tag.Value, tag);
                at += tag.Length;
            }
            else
            {
                var next = raw.IndexOf('<', at + 1);
                next = next < 0 ? raw.Length : next;
                yield return new RawHtmlPart(raw[at..next], Tag: null);
                at = next;
            }
        }
    }

    public static string NameOf(Match tag) => tag.Groups["name"].Value.ToLowerInvariant();

    public static bool IsClosing(Match tag) => tag.Groups["close"].Length > 0;

    private void Write(string raw, bool isBlock)
    {
        foreach (var part in Split(raw))
        {
            if (part.Tag is { } tag)
            {
                WriteTag(tag, isBlock);
            }
            else
            {
                WriteWords(part.Text, isBlock);
            }
        }
    }

    private void WriteWords(string words, bool isBlock)
    {
        if (words.Length > 0 && !(isBlock && string.IsNullOrWhiteSpace(words)))
        {
            BeginLine(isBlock);
            html.Append(HtmlText.EncodeLines(WebUtility.HtmlDecode(words)));
        }
    }

    private void WriteTag(Match tag, bool isBlock)
    {
        var name = NameOf(tag);
        var isKnown =
            IsClosing(tag) ? TryClose(name, isBlock)
            : isBlock && name is "details" or "summary" ? isBlock && TryOpenBlock(name, tag)
            : TryOpenInline(name, tag, isBlock);
        if (!isKnown)
        {
            BeginLine(isBlock);
            html.Append(HtmlText.EncodeLines(tag.Value));
        }
    }

    private bool TryOpenBlock(string name, Match tag)
    {
        CloseLines();
        if (name == "summary" && (_open.Count == 0 || _open[^1].Name != "details"))
        {
            return false;
        }

        var isOpen = name == "details" && AttributesOf(tag).ContainsKey("open");
        html.Append(name == "details" ? $"<details{(isOpen ? " open=\"\"" : "")}>\n" : "<summary>");
        _open.Add((name, $"</{name}>\n"));
        return true;
    }

    private bool TryOpenInline(string name, Match tag, bool isBlock)
    {
        switch (name)
        {
            case "br":
                BeginLine(isBlock);
                html.Append("<br>");
                return true;
            case "img" when AttributesOf(tag) is var attributes && attributes.ContainsKey("src"):
                BeginLine(isBlock);
                markdown.WritePicture(attributes["src"], attributes.GetValueOrDefault("alt", ""), attributes.GetValueOrDefault("title"));
                return true;
            case "a":
                return TryOpenLink(AttributesOf(tag), isBlock);
            case var _ when s_inline.Contains(name):
                BeginLine(isBlock);
                html.Append($"<{name}>");
                _open.Add((name, $"</{name}>"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>A link, or a place that links lead to: <c>&lt;a name="apply">&lt;/a></c>.</summary>
    private bool TryOpenLink(Dictionary<string, string> attributes, bool isBlock)
    {
        var address = attributes.TryGetValue("href", out var href) ? markdown.AddressOf(href) : null;
        var name = attributes.GetValueOrDefault("id") ?? attributes.GetValueOrDefault("name");
        if (address is null && (name is null || href is not null))
        {
            return false;
        }

        BeginLine(isBlock);
        if (name is not null && markdown.Claim(name))
        {
            html.Append($"<span id=\"{HtmlText.Encode(name)}\"></span>");
        }

        var isLink = address is not null && !markdown.IsInLink;
        html.Append(isLink ? $"<a href=\"{HtmlText.Encode(address!)}\">" : "");
        markdown.IsInLink |= isLink;
        _open.Add((isLink ? "a" : "a ", isLink ? "</a>" : ""));
        return true;
    }

    private bool TryClose(string name, bool isBlock)
    {
        if (name is "details" or "summary" && !isBlock)
        {
            return false;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name.TrimEnd() == name)
            {
                CloseTo(i);
                return true;
            }

            if (_open[i].Name is "details" or "summary" && name is not "details")
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Words between blocks are a paragraph.</summary>
    private void BeginLine(bool isBlock)
    {
        if (isBlock && (_open.Count == 0 || _open[^1].Name == "details"))
        {
            html.Append("<p>");
            _open.Add(("p", "</p>\n"));
        }
    }

    private void CloseLines() => CloseTo(_open.FindLastIndex(element => element.Name is "details" or "summary") + 1);

    private void CloseTo(int count)
    {
        for (; _open.Count > count; _open.RemoveAt(_open.Count - 1))
        {
            html.Append(_open[^1].Close);
            markdown.IsInLink &= _open[^1].Name != "a";
        }
    }

    /// <summary>The attributes of a tag; the first of a name counts, as in browsers.</summary>
    public static Dictionary<string, string> AttributesOf(Match tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
        {
            attributes.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value));
        }

        return attributes;
    }

    [GeneratedRegex(
        """\G<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]{0,30})"""
            + """(?<attributes>(?>\s+[^\s"'=<>`/]{1,100}(?:\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^\s"'=<>`]{1,4000}))?){0,50})"""
            + """\s*/?>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        """(?<name>[^\s"'=<>`/]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'=<>`]+)))?""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attribute();
}

/// <summary>A piece of HTML.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Tag">It, where it is a tag.</param>
internal readonly record struct RawHtmlPart(string Text, Match? Tag);
