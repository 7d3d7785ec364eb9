using DocDsl.Core.Text;

namespace DocDsl;

/// <summary>A location in a document's file.</summary>
/// <param name="Path">The file: relative to the project for a compiled document, as given for a parsed one.</param>
/// <param name="Start">Zero-based offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units; 0 or more.</param>
/// <param name="Line">One-based line of the first character.</param>
/// <param name="Column">One-based column of the first character, in UTF-16 code units.</param>
public readonly record struct SourceSpan(string Path, int Start, int Length, int Line, int Column)
{
    internal static SourceSpan Create(SourceText text, TextSpan span)
    {
        var position = text.GetLinePosition(span.Start);
        return new SourceSpan(text.Path, span.Start, span.Length, position.Line + 1, position.Character + 1);
    }

    /// <summary>As compilers print it: <c>Letters/palantir.qa(12,1)</c>.</summary>
    public override string ToString() => $"{Path}({Line},{Column})";
}
