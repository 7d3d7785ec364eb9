using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What a block of Markdown without blocks in it is.</summary>
internal enum MarkdownBlockKind : byte
{
    /// <summary>Words, in one or more lines; rows of tables too.</summary>
    Paragraph,

    /// <summary>A heading, with <c>#</c> or underlined.</summary>
    Heading,

    /// <summary>Code between fences, these included.</summary>
    FencedCode,

    /// <summary>Code that is indented.</summary>
    IndentedCode,

    /// <summary>HTML, from a line that begins with a tag.</summary>
    Html,

    /// <summary>HTML that begins with a comment.</summary>
    Comment,

    /// <summary>A line across the page.</summary>
    Rule,

    /// <summary>Definitions of links: <c>[name]: address</c>.</summary>
    Definition,

    /// <summary>What comes before the document, between two lines <c>---</c>.</summary>
    FrontMatter,
}

/// <summary>A block of Markdown without blocks in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Of a heading: from 1 to 6; otherwise 0.</param>
/// <param name="FirstLine">Its first line, in <see cref="MarkdownBlocks.Lines"/>.</param>
/// <param name="LineCount">How many lines it has; an underline counts.</param>
/// <param name="Container">The innermost block around it, in <see cref="MarkdownBlocks.Containers"/>; −1 for none.</param>
/// <param name="IsUnderlined">Of a heading: whether it is underlined.</param>
internal readonly record struct MarkdownBlock(
    MarkdownBlockKind Kind,
    byte Level,
    int FirstLine,
    int LineCount,
    int Container,
    bool IsUnderlined
);

/// <summary>A line of a block.</summary>
/// <param name="Start">Where the line begins in the file.</param>
/// <param name="ContentStart">Where the block's own characters begin in it: after the signs of quotes and lists, and after blanks.</param>
/// <param name="End">Where it ends, without its line end.</param>
internal readonly record struct MarkdownLine(int Start, int ContentStart, int End)
{
    /// <summary>The block's own characters.</summary>
    public TextSpan Content => TextSpan.FromBounds(ContentStart, End);
}

/// <summary>What a block of Markdown with blocks in it is.</summary>
internal enum MarkdownContainerKind : byte
{
    /// <summary>A quotation: <c>&gt;</c>.</summary>
    Quote,

    /// <summary>An item of a list with bullets.</summary>
    Bullet,

    /// <summary>An item of a list with numbers.</summary>
    Number,
}

/// <summary>A block of Markdown with blocks in it: a quotation, or an item of a list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">The bullet, or what follows the number.</param>
/// <param name="Start">Where its first sign is.</param>
/// <param name="ContentColumn">The column of the file at which its content begins on its first line, from 0.</param>
/// <param name="Parent">The block around it; −1 for none.</param>
/// <param name="Number">Of an item with a number: the number as shown, which counts on from that of the list's first item.</param>
internal readonly record struct MarkdownContainer(
    MarkdownContainerKind Kind,
    char Sign,
    int Start,
    int ContentColumn,
    int Parent,
    int Number
);
