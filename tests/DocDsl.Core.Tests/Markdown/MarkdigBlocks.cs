using System.Globalization;
using System.Text;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace DocDsl.Core.Tests.Markdown;

/// <summary>The blocks of a text, one in a line, as DocDsl reads them and as Markdig does.</summary>
internal static class MarkdigBlocks
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    public static string OfMarkdig(string text)
    {
        var lines = new SourceText(text);
        var result = new StringBuilder();
        Add(Markdig.Markdown.Parse(text, s_pipeline), 0);
        return result.ToString();

        void Add(ContainerBlock parent, int depth)
        {
            foreach (var block in parent)
            {
                switch (block)
                {
                    case LinkReferenceDefinitionGroup:
                        break;
                    case ContainerBlock container:
                        Add(container, container is ListBlock ? depth : depth + 1);
                        break;
                    case YamlFrontMatterBlock:
                        Line("FrontMatter", block, depth);
                        break;
                    case HeadingBlock heading:
                        Line("Heading" + heading.Level.ToString(CultureInfo.InvariantCulture), block, depth);
                        break;
                    case FencedCodeBlock:
                        Line("FencedCode", block, depth);
                        break;
                    case CodeBlock:
                        Line("IndentedCode", block, depth);
                        break;
                    case HtmlBlock html:
                        Line(html.Type == HtmlBlockType.Comment ? "Comment" : "Html", block, depth);
                        break;
                    case ThematicBreakBlock:
                        Line("Rule", block, depth);
                        break;
                    case ParagraphBlock:
                        Line("Paragraph", block, depth);
                        break;
                    default:
                        Line(block.GetType().Name, block, depth);
                        break;
                }
            }
        }

        // The span of a paragraph begins with the definitions before it, and that of code ends where its first line does.
        void Line(string kind, Block block, int depth)
        {
            var first = lines.GetLinePosition(Math.Clamp(block.Span.Start, 0, text.Length)).Line + 1;
            var last = lines.GetLinePosition(Math.Clamp(block.Span.End, 0, text.Length)).Line + 1;
            result.AppendLine(
                block is CodeBlock code and not YamlFrontMatterBlock
                    ? Code(kind, first, depth, code.Lines.Lines?.Take(code.Lines.Count).Select(line => line.Slice.ToString()) ?? [])
                    : string.Create(CultureInfo.InvariantCulture, $"{kind} to {last} in {depth}")
            );
        }
    }

    private static string Code(string kind, int first, int depth, IEnumerable<string> lines) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind} {first} in {depth}: {string.Join('|', lines.Select(line => line.Trim()).Where(line => line.Length > 0))}"
        );

    public static string OfDocDsl(string text)
    {
        var lines = new SourceText(text);
        var read = MarkdownBlocks.Of(text);
        var result = new StringBuilder();
        foreach (var block in read.Blocks)
        {
            if (block.Kind == MarkdownBlockKind.Definition)
            {
                continue;
            }

            var depth = 0;
            for (var container = block.Container; container >= 0; container = read.Containers[container].Parent)
            {
                depth++;
            }

            var level = block.Level > 0 ? block.Level.ToString(CultureInfo.InvariantCulture) : "";
            var first = lines.GetLinePosition(read.FirstLine(block).Start).Line + 1;
            var last = lines.GetLinePosition(read.LastLine(block).Start).Line + 1;
            if (block.Kind is MarkdownBlockKind.FencedCode or MarkdownBlockKind.IndentedCode)
            {
                var code = read.Lines.Skip(block.FirstLine).Take(block.LineCount).Select(line => lines.ToString(line.Content)).ToList();
                if (block.Kind == MarkdownBlockKind.FencedCode)
                {
                    var fence = code[0].TrimStart();
                    code = [.. code.Skip(1).Where((line, i) => !(i == code.Count - 2 && IsClosing(line, fence)))];
                }

                result.AppendLine(Code(block.Kind.ToString(), first, depth, code));
                continue;
            }

            result.AppendLine(CultureInfo.InvariantCulture, $"{block.Kind}{level} to {last} in {depth}");
        }

        return result.ToString();
    }

    private static bool IsClosing(string line, string fence) =>
        line.Length - line.TrimStart().Length < 4
        && Fence.ClosingLengthOf(line.Trim()) is > 0 and var length
        && line.Trim()[0] == fence[0]
        && length >= Fence.LengthOf(fence);
}
