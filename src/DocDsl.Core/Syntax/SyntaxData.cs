using DocDsl.Core.Directives;

namespace DocDsl.Core.Syntax;

// What a tree keeps: small structs in arrays. Ends are not stored, since each item ends where the next begins.

/// <summary>A line, or a run of lines of one kind.</summary>
internal readonly record struct ElementData(int Start, ElementKind Kind, BlockKind Block);

/// <summary>A section: it begins at its first element and runs to the next section's.</summary>
internal readonly record struct SectionData(
    SectionKind Kind,
    SectionHeading Heading,
    int FirstElement,
    int FirstNumber,
    int FirstDirective
);

/// <summary>What a section begins with.</summary>
internal enum SectionHeading : byte
{
    /// <summary>A line that is a heading in the document's language, or a directive.</summary>
    Line,

    /// <summary>A heading of a declared form, whose words may be text of the section.</summary>
    Declared,

    /// <summary>Nothing: a header, and an answer whose question is all of the heading.</summary>
    None,
}

/// <summary>A directive; its line is the element.</summary>
internal readonly record struct DirectiveData(int Element, DirectiveKind Kind, int NameLength, DirectiveArguments? Arguments);

/// <summary>
/// A note: its directive, where the text on the directive's own line begins (−1 for a block), and the elements of a block.
/// </summary>
internal readonly record struct NoteData(int Directive, int TextStart, int FirstElement, int EndElement);

/// <summary>A reference within text: <c>[^1]</c>.</summary>
internal readonly record struct NoteReferenceData(int Start, int Length);

/// <summary>The label of a section's heading: AC-01.</summary>
internal readonly record struct LabelData(int Section, int Start, int Length);
