using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Core.Markdown;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Core.Tests.Markdown;

/// <summary>The words of paragraphs and headings and where their links lead, as DocDsl reads them and as Markdig does.</summary>
internal static partial class MarkdigInlines
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(" })
        .Build();

    public static List<string> OfMarkdig(string text)
    {
        var result = new List<string>();
        foreach (var leaf in Markdig.Markdown.Parse(text, s_pipeline).Descendants<LeafBlock>())
        {
            if (leaf is not (ParagraphBlock or HeadingBlock) || leaf.Inline is null)
            {
                continue;
            }

            var words = new StringBuilder();
            var links = new List<string>();
            Add(leaf.Inline);
            AddBlock(result, words.ToString(), links);

            void Add(Inline inline)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        words.Append(literal.Content.AsSpan());
                        break;
                    case CodeInline code:
                        words.Append(code.ContentSpan);
                        break;
                    case LineBreakInline:
                        words.Append('\n');
                        break;
                    case HtmlEntityInline entity:
                        words.Append(entity.Transcoded.AsSpan());
                        break;
                    case AutolinkInline address:
                        words.Append(address.Url);
                        links.Add(Target(address.Url));
                        break;
                    case HtmlInline html:
                        words.Append(html.Tag.Contains('\n', StringComparison.Ordinal) ? "\n" : "");
                        break;
                    case DelimiterInline sign:
                        words.Append(sign.ToLiteral());
                        goto case null;
                    case LinkInline link:
                        links.Add(Target(link.Url ?? ""));
                        goto case null;
                    case ContainerInline:
                    case null:
                        foreach (var child in (ContainerInline)inline!)
                        {
                            Add(child);
                        }

                        break;
                }
            }
        }

        return result;
    }

    public static List<string> OfDocDsl(string text)
    {
        var blocks = MarkdownBlocks.Of(text);
        var inlines = MarkdownInlines.Of(text, blocks);
        var result = new List<string>();
        var (mark, link, entity) = (0, 0, 0);
        foreach (var block in blocks.Blocks)
        {
            if (block.Kind is not (MarkdownBlockKind.Paragraph or MarkdownBlockKind.Heading))
            {
                continue;
            }

            var words = new StringBuilder();
            var links = new List<string>();
            for (var i = block.FirstLine; i < block.FirstLine + block.LineCount; i++)
            {
                var line = blocks.Lines[i];
                words.Append(i > block.FirstLine ? "\n" : "");
                for (var at = line.ContentStart; at < line.End;)
                {
                    while (mark < inlines.Marks.Length && inlines.Marks[mark].End <= at)
                    {
                        mark++;
                    }

                    while (entity < inlines.Entities.Length && inlines.Entities[entity].Start < at)
                    {
                        entity++;
                    }

                    if (mark < inlines.Marks.Length && inlines.Marks[mark].Start <= at)
                    {
                        at = Math.Min(line.End, inlines.Marks[mark].End);
                    }
                    else if (entity < inlines.Entities.Length && inlines.Entities[entity].Start == at)
                    {
                        var span = inlines.Entities[entity];
                        words.Append(WebUtility.HtmlDecode(text.Substring(span.Start, span.Length)));
                        at = span.End;
                    }
                    else
                    {
                        words.Append(text[at++]);
                    }
                }
            }

            for (; link < inlines.Links.Length && inlines.Links[link].Span.Start < blocks.LastLine(block).End; link++)
            {
                var target = inlines.Links[link].Target;
                var address = WebUtility.HtmlDecode(text.Substring(target.Start, target.Length));
                links.Add(Target(target == inlines.Links[link].Text ? address : Escape().Replace(address, "$1")));
            }

            AddBlock(result, words.ToString(), links);
        }

        return result;
    }

    private static void AddBlock(List<string> result, string words, List<string> links)
    {
        var line = Blanks().Replace(words, " ").Trim();
        result.Add(links.Count == 0 ? line : $"{line} -> {string.Join(' ', links)}");
    }

    private static string Target(string target) => Blanks().Replace(target, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
