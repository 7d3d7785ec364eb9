using DocDsl.Core.Syntax;

namespace DocDsl.Core.ReaderText;

/// <summary>Lines of a document: elements, or a stretch of text (a note's text after its directive, a part of a question).</summary>
/// <param name="First">The first element, or the first character.</param>
/// <param name="End">After the last.</param>
/// <param name="IsInline">Whether these are characters.</param>
internal readonly record struct TextRange(int First, int End, bool IsInline = false)
{
    /// <summary>The lines of a section below its heading.</summary>
    public static TextRange Below(SectionSyntax section) => new(section.FirstBodyElement, section.EndElement);
}
