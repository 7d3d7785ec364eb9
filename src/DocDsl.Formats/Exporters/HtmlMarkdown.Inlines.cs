using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

internal sealed partial class HtmlMarkdown
{
    /// <summary>Writes the words of a paragraph or of a heading.</summary>
    public void WriteInlines(ContainerInline? inlines)
    {
        if (inlines is null)
        {
            return;
        }

        var raw = new RawHtml(html, this);
        foreach (var inline in inlines)
        {
            if (inline is HtmlInline { Tag: var tag })
            {
                raw.WriteInline(tag);
            }
            else
            {
                WriteInline(inline);
            }
        }

        raw.End();
    }

    /// <summary>Where a link of the file leads in the page; null where it must not.</summary>
    public string? AddressOf(string? address) => SafeAddress.Of(address) is { } safe ? links.Within(safe) : null;

    /// <summary>
    /// A picture of the web or beside the page; otherwise its words. One whose host the page's policy cannot name is a link.
    /// </summary>
    public void WritePicture(string? address, string words, string? title)
    {
        var safe = SafeAddress.Of(address);
        if (safe is not null && SafeAddress.PictureSourceOf(safe) is { } host)
        {
            Pictures.Add(host);
            html.Append($"<img src=\"{HtmlText.Encode(safe)}\" alt=\"{HtmlText.Encode(words)}\"{TitleOf(title)} ");
            html.Append("loading=\"lazy\" referrerpolicy=\"no-referrer\">");
        }
        else if (safe is not null && !IsInLink)
        {
            html.Append($"<a href=\"{HtmlText.Encode(safe)}\"{TitleOf(title)}>{HtmlText.Encode(words.Length > 0 ? words : safe)}</a>");
        }
        else
        {
            html.Append(HtmlText.Encode(words));
            WriteUnsafe(safe is null ? address : null);
        }
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                html.Append(HtmlText.Encode(literal.Content.ToString()));
                break;
            case CodeInline code:
                html.Append($"<code>{HtmlText.Encode(code.Content)}</code>");
                break;
            case LineBreakInline line:
                html.Append(line.IsHard ? "<br>\n" : "\n");
                break;
            case HtmlEntityInline entity:
                html.Append(HtmlText.Encode(entity.Transcoded.ToString()));
                break;
            case EmphasisInline emphasis:
                var name =
                    emphasis.DelimiterChar == '~' ? "del"
                    : emphasis.DelimiterCount == 2 ? "strong"
                    : "em";
                html.Append($"<{name}>");
                WriteInlines(emphasis);
                html.Append($"</{name}>");
                break;
            case LinkInline { IsImage: true } picture:
                WritePicture(picture.Url, WordsOf(picture), picture.Title);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline link:
                WriteLink(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url);
                break;
            case TaskList task:
                html.Append($"<span class=\"box\">{(task.Checked ? '☑' : '☐')}</span>");
                break;
            case PlaceInline { Run: var run }:
                var before = inline.PreviousSibling is LiteralInline literalBefore ? literalBefore.Content.ToString() : "";
                text.WritePlace(run, before, isInLink: IsInLink);
                break;
            case DelimiterInline delimiter:
                html.Append(HtmlText.Encode(delimiter.ToLiteral()));
                WriteInlines(delimiter);
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteLink(LinkInline link)
    {
        var address = AddressOf(link.Url ?? link.GetDynamicUrl?.Invoke());
        var isLink = address is not null && !IsInLink;
        html.Append(isLink ? $"<a href=\"{HtmlText.Encode(address!)}\"{TitleOf(link.Title)}>" : "");
        IsInLink |= isLink;
        WriteInlines(link);
        html.Append(isLink ? "</a>" : "");
        IsInLink &= !isLink;
        WriteUnsafe(address is null ? link.Url : null);
    }

    private void WriteLink(string url, string words)
    {
        var address = IsInLink ? null : AddressOf(url);
        html.Append(address is null ? HtmlText.Encode(words) : $"<a href=\"{HtmlText.Encode(address)}\">{HtmlText.Encode(words)}</a>");
    }

    /// <summary>An address that is no link is read after its words: nothing of the file is left out in silence.</summary>
    private void WriteUnsafe(string? address) => html.Append(string.IsNullOrEmpty(address) ? "" : $" ({HtmlText.Encode(address)})");

    private static string TitleOf(string? title) => string.IsNullOrEmpty(title) ? "" : $" title=\"{HtmlText.Encode(title)}\"";

    /// <summary>The words of a picture.</summary>
    public static string WordsOf(ContainerInline container) =>
        string.Concat(
            container
                .Descendants<Inline>()
                .Select(inline =>
                    inline switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );
}
