using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>A block that could be the heading of a question.</summary>
/// <param name="Block">The block.</param>
/// <param name="Shape">How it looks.</param>
/// <param name="Words">Its words, without what belongs to its shape.</param>
/// <param name="Label">Its label or number; empty where it has none, or is the item of a list with numbers.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
/// <param name="Asks">Whether its words end in a question mark.</param>
/// <param name="Body">Where the text after it begins within the block; the block's end where all of it is the heading.</param>
internal readonly record struct HeadingCandidate(
    int Block,
    HeadingShape Shape,
    TextSpan Words,
    TextSpan Label,
    int Number,
    bool Asks,
    int Body
);
