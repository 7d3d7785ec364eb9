namespace DocDsl.Core.Compilation;

/// <summary>What a line of a document was understood to be.</summary>
internal enum LineRole : byte
{
    /// <summary>White space alone.</summary>
    Blank,

    /// <summary>A directive of the header that is not a field: <c>@document</c>, <c>@heading</c>.</summary>
    Header,

    /// <summary>A field of the header: <c>@submitted 2025-03-01</c>.</summary>
    Field,

    /// <summary>Any other directive.</summary>
    Directive,

    /// <summary>Words of the header.</summary>
    Preamble,

    /// <summary>The title of a group.</summary>
    GroupTitle,

    /// <summary>Words between a group's title and its first question.</summary>
    GroupText,

    /// <summary>The heading of a question, and its words.</summary>
    Question,

    /// <summary>The heading of an answer, and its words.</summary>
    Answer,

    /// <summary>A line of a note, <c>@note</c> and <c>@end</c> included.</summary>
    Note,

    /// <summary>A running header or footer, an aside, the signs of notes alone, or a line that is struck.</summary>
    Excluded,

    /// <summary>A line <c>@// …</c>.</summary>
    Comment,

    /// <summary>What follows the last answer, its heading included.</summary>
    Closing,
}
