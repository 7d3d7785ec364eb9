namespace DocDsl.Syntax;

// What a tree keeps: small structs in arrays. Ends are not stored, since each item ends where the next begins.

/// <summary>A line, or a run of lines of one kind.</summary>
internal readonly record struct ElementData(int Start, ElementKind Kind, BlockKind Block);

/// <summary>A section: it begins at its first element and runs to the next section's.</summary>
internal readonly record struct SectionData(SectionKind Kind, SectionHeading Heading, int FirstElement, int FirstNumber, int FirstMark);

/// <summary>What a section begins with.</summary>
internal enum SectionHeading : byte
{
    /// <summary>A line that is a heading in the document's language, or a mark.</summary>
    Line,

    /// <summary>A heading of a declared form, whose words may be text of the section.</summary>
    Declared,

    /// <summary>Nothing: a header, and an answer whose question is all of the heading.</summary>
    None,
}

/// <summary>A mark; its line is the element.</summary>
internal readonly record struct MarkData(int Element, MarkKind Kind, int NameLength);

/// <summary>A note: its mark, where the text on the mark's own line begins (−1 for a block), and the elements of a block.</summary>
internal readonly record struct NoteData(int Mark, int TextStart, int FirstElement, int EndElement);

/// <summary>A reference within text: <c>[^1]</c>.</summary>
internal readonly record struct NoteReferenceData(int Start, int Length);
