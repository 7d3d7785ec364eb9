using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What is within the lines of paragraphs and headings: signs that no reader sees, and links.</summary>
internal sealed class MarkdownInlines
{
    private MarkdownInlines(ImmutableArray<TextSpan> marks, ImmutableArray<MarkdownLink> links)
    {
        Marks = marks;
        Links = links;
    }

    /// <summary>What no reader reads, in order: signs of emphasis and code, addresses of links, tags of HTML, definitions, rules.</summary>
    public ImmutableArray<TextSpan> Marks { get; }

    /// <summary>The links and images, in the order of their beginnings.</summary>
    public ImmutableArray<MarkdownLink> Links { get; }

    /// <summary>Reads all paragraphs and headings of a text, in one pass.</summary>
    public static MarkdownInlines Of(string text, MarkdownBlocks blocks)
    {
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        var links = ImmutableArray.CreateBuilder<MarkdownLink>();
        foreach (var block in blocks.Blocks)
        {
            if (block.Kind is not (MarkdownBlockKind.Paragraph or MarkdownBlockKind.Heading))
            {
                continue;
            }

            var end = blocks.LastLine(block).End;
            var open = new Stack<int>();
            for (var at = blocks.FirstLine(block).ContentStart; at < end; at++)
            {
                if (text[at] == '`')
                {
                    var close = text.IndexOf('`', at + 1);
                    at = close < 0 || close >= end ? at : close;
                }
                else if (text[at] == '[')
                {
                    open.Push(at);
                }
                else if (text[at] == ']' && open.Count > 0)
                {
                    var start = open.Pop();
                    if (at + 1 >= end || text[at + 1] != '(')
                    {
                        continue;
                    }

                    var close = text.IndexOf(')', at + 2);
                    if (close < 0 || close >= end)
                    {
                        continue;
                    }

                    var bracket = text[at + 2] == '<' ? text.IndexOf('>', at + 2, close - at - 2) : -1;
                    var stop = bracket < 0 ? at + 2 : bracket;
                    while (bracket < 0 && stop < close && !char.IsWhiteSpace(text[stop]))
                    {
                        stop++;
                    }

                    var isImage = start > 0 && text[start - 1] == '!';
                    var first = isImage ? start - 1 : start;
                    links.Add(
                        new MarkdownLink(
                            TextSpan.FromBounds(first, close + 1),
                            TextSpan.FromBounds(start + 1, at),
                            TextSpan.FromBounds(bracket < 0 ? at + 2 : at + 3, stop),
                            isImage
                        )
                    );
                    marks.Add(TextSpan.FromBounds(first, start + 1));
                    marks.Add(TextSpan.FromBounds(at, close + 1));
                    at = close;
                }
            }
        }

        links.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        marks.Sort((left, right) => left.Start.CompareTo(right.Start));
        return new(marks.ToImmutable(), links.ToImmutable());
    }
}

/// <summary>A link or an image.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Target">Where it leads, as written: of a link by name the address in its definition.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal readonly record struct MarkdownLink(TextSpan Span, TextSpan Text, TextSpan Target, bool IsImage);
