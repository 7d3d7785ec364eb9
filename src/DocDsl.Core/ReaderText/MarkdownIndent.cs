using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// How far in the item or the quotation is that holds all of a text, and begins before it: the answer to a question that is an item of a
/// list, for example.
/// </summary>
internal static class MarkdownIndent
{
    /// <summary>The columns before each line of a text that are not its own.</summary>
    public static int Of(SyntaxTree tree, TextRange[] ranges, BlockKind block)
    {
        var blocks = tree.Blocks!;
        if (blocks.Containers.IsEmpty)
        {
            return 0;
        }

        var (container, isFirst) = (-1, true);
        foreach (var range in ranges)
        {
            if (range.IsInline)
            {
                Add(range.First, range.End);
                continue;
            }

            for (var i = range.First; i < range.End; i++)
            {
                if (tree.ElementTable[i] is { Kind: ElementKind.Text } element && element.Block == block)
                {
                    Add(element.Start, tree.StartOfElement(i + 1));
                }
            }
        }

        return container < 0 ? 0 : blocks.Containers[container].ContentColumn;

        void Add(int start, int end)
        {
            for (var i = blocks.FirstAfter(start); i < blocks.Blocks.Length && blocks.FirstLine(blocks.Blocks[i]).Start < end; i++)
            {
                var other = blocks.Blocks[i].Container;
                if (isFirst)
                {
                    for (container = other; container >= 0 && blocks.Containers[container].Start >= start;)
                    {
                        container = blocks.Containers[container].Parent;
                    }

                    isFirst = false;
                }

                // Those around a block begin before it.
                while (other != container)
                {
                    if (other > container)
                    {
                        other = blocks.Containers[other].Parent;
                    }
                    else
                    {
                        container = blocks.Containers[container].Parent;
                    }
                }

                if (container < 0)
                {
                    return;
                }
            }
        }
    }

    /// <summary>The position in a line after so many columns of blanks and of signs of quotations.</summary>
    public static int Skip(string source, int start, int end, int columns)
    {
        for (var column = 0; column < columns && start < end && source[start] is ' ' or '\t' or '>'; start++)
        {
            column += source[start] == '\t' ? 4 - (column % 4) : 1;
        }

        return start;
    }
}
