namespace DocDsl.Core.Syntax;

/// <summary>What a line, or a run of lines of one kind, is.</summary>
internal enum ElementKind : byte
{
    /// <summary>Lines of white space alone.</summary>
    Blank,

    /// <summary>Lines of text, verbatim.</summary>
    Text,

    /// <summary>A line <c>@@…</c>: text that begins with one <c>@</c>.</summary>
    EscapedText,

    /// <summary>A line <c>@text …</c>: the rest is text, whatever it looks like.</summary>
    TextDirective,

    /// <summary>A heading in the document's own language.</summary>
    Heading,

    /// <summary>The label of a line of an answer, up to its words: <c>Justification:</c>.</summary>
    Label,

    /// <summary>A line with any other directive, <c>@question</c> and <c>@answer</c> included.</summary>
    Directive,

    /// <summary>A line <c>@// …</c>.</summary>
    Comment,
}

/// <summary>The block in which a line is.</summary>
internal enum BlockKind : byte
{
    /// <summary>None: the line belongs to its section itself.</summary>
    None,

    /// <summary>Between <c>@note</c> and <c>@end</c>.</summary>
    Note,

    /// <summary>Between <c>@aside</c> and <c>@end</c>.</summary>
    Aside,
}
