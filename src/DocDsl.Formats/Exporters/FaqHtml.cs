using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// An answer of a Markdown file in the HTML that search engines show: headings, paragraphs, lists, emphasis, line breaks and links, and
/// the words of all else. https://developers.google.com/search/docs/appearance/structured-data/faqpage
/// </summary>
internal sealed class FaqHtml
{
    private readonly StringBuilder _html = new();

    /// <summary>The answer as HTML; null where it is nested too deeply to be read.</summary>
    public static string? Of(Answer answer, MarkdownSource source)
    {
        if (answer.Markdown is not { } markdown || source.Of(answer).Read(markdown, answer.RichText) is not { } blocks)
        {
            return null;
        }

        var faq = new FaqHtml();
        faq.WriteBlocks(blocks);
        return faq._html.ToString().Trim();
    }

    private void WriteBlocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteElement($"h{heading.Level}", heading.Inline);
                break;
            case ParagraphBlock paragraph:
                WriteElement("p", paragraph.Inline);
                break;
            case ListBlock list:
                _html.Append(list.IsOrdered ? "<ol>" : "<ul>");
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    _html.Append("<li>");
                    if (item is [ParagraphBlock { Inline: var words }, ..] && !list.IsLoose)
                    {
                        WriteInlines(words);
                        WriteBlocks(item.Skip(1));
                    }
                    else
                    {
                        WriteBlocks(item);
                    }

                    _html.Append("</li>");
                }

                _html.Append(list.IsOrdered ? "</ol>" : "</ul>");
                break;
            case TableRow row:
                _html.Append("<p>");
                foreach (var (cell, index) in row.OfType<TableCell>().Select((cell, index) => (cell, index)))
                {
                    _html.Append(index > 0 ? " | " : "");
                    WriteInlines((cell is [ParagraphBlock paragraph] ? paragraph : null)?.Inline);
                }

                _html.Append("</p>");
                break;
            case QuoteBlock quote:
                _html.Append("<div>");
                WriteBlocks(quote);
                _html.Append("</div>");
                break;
            case HtmlBlock raw:
                WriteRaw("p", raw.Lines.ToString());
                break;
            case CodeBlock code:
                _html.Append($"<p>{string.Join("<br>", code.Lines.ToString().Split('\n').Select(HtmlText.Encode))}</p>");
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                WriteBlocks(container);
                break;
        }
    }

    private void WriteElement(string name, ContainerInline? words)
    {
        _html.Append($"<{name}>");
        WriteInlines(words);
        _html.Append($"</{name}>");
    }

    private void WriteInlines(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _html.Append(HtmlText.Encode(literal.Content.ToString()));
                    break;
                case CodeInline code:
                    _html.Append(HtmlText.Encode(code.Content));
                    break;
                case HtmlEntityInline entity:
                    _html.Append(HtmlText.Encode(entity.Transcoded.ToString()));
                    break;
                case LineBreakInline line:
                    _html.Append(line.IsHard ? "<br>" : " ");
                    break;
                case TaskList task:
                    _html.Append(task.Checked ? '☑' : '☐');
                    break;
                case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                    WriteElement(emphasis.DelimiterCount == 2 ? "strong" : "em", emphasis);
                    break;
                case LinkInline { IsImage: false } link when WebAddressOf(link.Url) is { } address:
                    _html.Append($"<a href=\"{HtmlText.Encode(address)}\">");
                    WriteInlines(link);
                    _html.Append("</a>");
                    break;
                case AutolinkInline link:
                    var url = WebAddressOf(link.IsEmail ? "mailto:" + link.Url : link.Url);
                    _html.Append(url is null ? "" : $"<a href=\"{HtmlText.Encode(url)}\">");
                    _html.Append(HtmlText.Encode(link.Url)).Append(url is null ? "" : "</a>");
                    break;
                case HtmlInline raw:
                    WriteRaw(null, raw.Tag);
                    break;
                case PlaceInline { Run: { Note: null, Text: var text } }:
                    _html.Append(HtmlText.Encode(text));
                    break;
                case DelimiterInline delimiter:
                    _html.Append(HtmlText.Encode(delimiter.ToLiteral()));
                    WriteInlines(delimiter);
                    break;
                case ContainerInline container:
                    WriteInlines(container);
                    break;
            }
        }
    }

    /// <summary>The words of HTML, without its tags.</summary>
    private void WriteRaw(string? element, string raw)
    {
        var words = RawHtml.WordsOf(raw);
        if (element is null && raw.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            _html.Append("<br>");
        }
        else if (words.Length > 0)
        {
            _html.Append(element is null ? HtmlText.Encode(words) : $"<{element}>{HtmlText.EncodeLines(words)}</{element}>");
        }
    }

    /// <summary>Other links lead from the page that has the answers, which is not known here.</summary>
    private static string? WebAddressOf(string? address) =>
        SafeAddress.Of(address) is { } safe && !SafeAddress.IsRelative(safe) ? safe : null;
}
