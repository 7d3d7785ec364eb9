namespace DocDsl.Syntax;

// What a tree keeps: small structs in arrays. Ends are not stored, since each item ends where the next begins.

/// <summary>A line, or a run of lines of one kind.</summary>
internal readonly record struct ElementData(int Start, ElementKind Kind, BlockKind Block);

/// <summary>A section: it begins at its first element and runs to the next section's.</summary>
internal readonly record struct SectionData(SectionKind Kind, int FirstElement, int FirstNumber, int FirstMark);

/// <summary>A mark; its line is the element.</summary>
internal readonly record struct MarkData(int Element, MarkKind Kind, int NameLength);

/// <summary>A note: its mark, where the text on the mark's own line begins (−1 for a block), and the elements of a block.</summary>
internal readonly record struct NoteData(int Mark, int TextStart, int FirstElement, int EndElement);

/// <summary>A reference within text: <c>[^1]</c>.</summary>
internal readonly record struct NoteReferenceData(int Start, int Length);
