using System.Collections.Immutable;
using DocDsl.Core.Collections;

namespace DocDsl.Core.Markdown;

/// <summary>
/// The blocks of a text, as CommonMark has them: which lines are headings, code, comments, items of lists and paragraphs. Any text has
/// blocks.
/// </summary>
internal sealed class MarkdownBlocks
{
    internal MarkdownBlocks(
        ImmutableArray<MarkdownBlock> blocks,
        ImmutableArray<MarkdownLine> lines,
        ImmutableArray<MarkdownContainer> containers
    )
    {
        Blocks = blocks;
        Lines = lines;
        Containers = containers;
    }

    /// <summary>Those without blocks in them, in the order of the text.</summary>
    public ImmutableArray<MarkdownBlock> Blocks { get; }

    /// <summary>The lines of the blocks, in order; blank lines only within code and HTML.</summary>
    public ImmutableArray<MarkdownLine> Lines { get; }

    /// <summary>Those with blocks in them, in the order of their beginnings.</summary>
    public ImmutableArray<MarkdownContainer> Containers { get; }

    /// <summary>Reads the blocks of a text, in one pass.</summary>
    public static MarkdownBlocks Of(string text) => MarkdownBlockParser.Parse(text);

    /// <summary>The level of a heading that begins a section; 0 for other blocks, and for a heading in a list or a quotation.</summary>
    public int LevelOf(int index) => Blocks[index].Container < 0 ? Blocks[index].Level : 0;

    /// <summary>The first block after the section of a heading: the next heading of its level or above.</summary>
    public int EndOfSection(int heading)
    {
        var end = heading + 1;
        while (end < Blocks.Length && !(LevelOf(end) is > 0 and var level && level <= Blocks[heading].Level))
        {
            end++;
        }

        return end;
    }

    /// <summary>The block that a position is in, or the last before it; −1 when there is none.</summary>
    public int BlockAt(int position)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (FirstLine(Blocks[middle]).Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>A block's first line.</summary>
    public MarkdownLine FirstLine(in MarkdownBlock block) => Lines[block.FirstLine];

    /// <summary>A block's last line.</summary>
    public MarkdownLine LastLine(in MarkdownBlock block) => Lines[block.FirstLine + block.LineCount - 1];

    /// <summary>The first block that does not end before a position.</summary>
    public int FirstAfter(int position)
    {
        var index = Math.Max(0, BinarySearch.LastAtMost(new Starts(this), position));
        return index < Blocks.Length && LastLine(Blocks[index]).End < position ? index + 1 : index;
    }

    private readonly struct Starts(MarkdownBlocks blocks) : IPositions
    {
        public int Count => blocks.Blocks.Length;

        public int this[int index] => blocks.FirstLine(blocks.Blocks[index]).Start;
    }
}
