using System.Net;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters.Word;

internal sealed partial class WordMarkdown
{
    /// <summary>The tags of HTML that only make words look different.</summary>
    private static readonly Dictionary<string, WordLook> s_looks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = WordLook.Strong,
        ["strong"] = WordLook.Strong,
        ["summary"] = WordLook.Strong,
        ["i"] = WordLook.Emphasis,
        ["em"] = WordLook.Emphasis,
        ["code"] = WordLook.Code,
        ["kbd"] = WordLook.Code,
        ["del"] = WordLook.Struck,
        ["s"] = WordLook.Struck,
        ["ins"] = WordLook.Inserted,
        ["sub"] = WordLook.Lowered,
        ["sup"] = WordLook.Raised,
        ["small"] = WordLook.None,
    };

    /// <summary>The tags that are open, the innermost last, and what they make of the words.</summary>
    private readonly List<(string Name, WordLook Look)> _open = [];

    /// <summary>What all of them make of the words.</summary>
    private WordLook _look;

    /// <summary>Writes the words of a paragraph or of a heading.</summary>
    public void WriteInlines(ContainerInline? inlines)
    {
        WriteAll(inlines, WordLook.None);
        EndHtml();
    }

    private void WriteAll(ContainerInline? inlines, WordLook look)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            WriteInline(inline, look);
        }
    }

    private void WriteInline(Inline inline, WordLook outer)
    {
        var look = outer | _look;
        switch (inline)
        {
            case LiteralInline literal:
                _writer.Words(literal.Content.ToString(), look);
                break;
            case CodeInline code:
                _writer.Words(code.Content, look | WordLook.Code);
                break;
            case LineBreakInline line:
                _writer.Words(line.IsHard ? "\n" : " ", look);
                break;
            case HtmlEntityInline entity:
                _writer.Words(entity.Transcoded.ToString(), look);
                break;
            case HtmlInline { Tag: var tag }:
                WriteRaw(tag, outer);
                break;
            case EmphasisInline emphasis:
                WriteAll(
                    emphasis,
                    outer
                        | (
                            emphasis.DelimiterChar == '~' ? WordLook.Struck
                            : emphasis.DelimiterCount == 2 ? WordLook.Strong
                            : WordLook.Emphasis
                        )
                );
                break;
            case LinkInline { IsImage: true } picture:
                WriteLink(picture.Url, look, () => _writer.Words(HtmlMarkdown.WordsOf(picture), look));
                break;
            case LinkInline link:
                WriteLink(link.Url ?? link.GetDynamicUrl?.Invoke(), look, () => WriteAll(link, outer));
                break;
            case AutolinkInline link:
                WriteLink(link.IsEmail ? "mailto:" + link.Url : link.Url, look, () => _writer.Words(link.Url, look));
                break;
            case TaskList task:
                _writer.Words(task.Checked ? "☑" : "☐", look);
                break;
            case PlaceInline { Run: var run }:
                var before = inline.PreviousSibling is LiteralInline words ? words.Content.ToString() : "";
                text.WritePlace(run, before, look);
                break;
            case DelimiterInline delimiter:
                _writer.Words(delimiter.ToLiteral(), look);
                WriteAll(delimiter, outer);
                break;
            case ContainerInline container:
                WriteAll(container, outer);
                break;
        }
    }

    /// <summary>
    /// A link, or a picture, which a Word file shows as a link to it. An address that is not a link is read after its words: nothing of the
    /// file is left out in silence.
    /// </summary>
    private void WriteLink(string? address, WordLook look, Action write)
    {
        var safe = SafeAddress.Of(address) is { } known ? links.Within(known) : null;
        var start = _writer.Paragraph.LastNode;
        var isLink = _writer.BeginLink(safe);
        write();
        if (isLink)
        {
            var isEmpty = _writer.IsLinkEmpty;
            _writer.Words(isEmpty ? safe! : "", look);
            _writer.EndLink();
        }
        else if (!string.IsNullOrEmpty(address) && (safe is null || start == _writer.Paragraph.LastNode))
        {
            _writer.Words($" ({address})", look);
        }
    }

    /// <summary>HTML between blocks: its words are paragraphs, each line of them a line.</summary>
    private void WriteHtml(string html)
    {
        var isBegun = false;
        foreach (var part in RawHtml.Split(html))
        {
            if (part.Tag is { } tag && RawHtml.NameOf(tag) is "details" or "summary")
            {
                isBegun = false;
                Toggle(tag);
            }
            else if (part.Tag is not null || !string.IsNullOrWhiteSpace(part.Text))
            {
                if (!isBegun)
                {
                    Begin();
                    isBegun = true;
                }

                WritePart(part, WordLook.None);
            }
        }

        EndHtml();
    }

    private void WriteRaw(string html, WordLook outer)
    {
        foreach (var part in RawHtml.Split(html))
        {
            WritePart(part, outer);
        }
    }

    private void WritePart(RawHtmlPart part, WordLook outer)
    {
        var look = outer | _look;
        if (part.Tag is not { } tag)
        {
            _writer.Words(WebUtility.HtmlDecode(part.Text), look);
            return;
        }

        var (name, attributes) = (RawHtml.NameOf(tag), RawHtml.AttributesOf(tag));
        switch (name)
        {
            case "br":
                _writer.Break();
                break;
            case "img" when attributes.TryGetValue("src", out var source):
                WriteLink(source, look, () => _writer.Words(attributes.GetValueOrDefault("alt", ""), look));
                break;
            case "a" when RawHtml.IsClosing(tag):
                if (_open.RemoveAll(open => open.Name == "a") > 0)
                {
                    _writer.EndLink();
                }

                break;
            case "a" when attributes.TryGetValue("href", out var address):
                if (SafeAddress.Of(address) is { } safe && _writer.BeginLink(links.Within(safe)))
                {
                    _open.Add(("a", WordLook.None));
                }
                else
                {
                    _writer.Words(part.Text, look);
                }

                break;
            case "a" when attributes.ContainsKey("id") || attributes.ContainsKey("name"):
                break;
            default:
                if (!Toggle(tag))
                {
                    _writer.Words(part.Text, look);
                }

                break;
        }
    }

    /// <summary>Opens or closes a tag that makes words look different; false for another.</summary>
    private bool Toggle(System.Text.RegularExpressions.Match tag)
    {
        var name = RawHtml.NameOf(tag);
        if (name == "details")
        {
            return true;
        }

        if (!s_looks.TryGetValue(name, out var look))
        {
            return false;
        }

        if (!RawHtml.IsClosing(tag))
        {
            _open.Add((name, look));
            _look |= look;
            return true;
        }

        var at = _open.FindLastIndex(open => open.Name == name);
        if (at >= 0)
        {
            _open.RemoveAt(at);
            _look = _open.Aggregate(WordLook.None, (all, open) => all | open.Look);
        }

        return at >= 0;
    }

    private void EndHtml()
    {
        if (_open.RemoveAll(open => open.Name == "a") > 0)
        {
            _writer.EndLink();
        }

        _open.Clear();
        _look = WordLook.None;
    }
}
