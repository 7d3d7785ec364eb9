using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The notes of a document, and what notes and strikes exclude from the texts.</summary>
/// <param name="Notes">The notes, in order.</param>
/// <param name="Excluded">Signs of notes, and words that are struck, in no order.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record BoundNotes(
    ImmutableArray<BoundNote> Notes,
    ImmutableArray<TextSpan> Excluded,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static BoundNotes None { get; } =
        new(ImmutableArray<BoundNote>.Empty, ImmutableArray<TextSpan>.Empty, ImmutableArray<Diagnostic>.Empty);
}

/// <summary>A note before its text is read.</summary>
/// <param name="Id">What text refers to it by.</param>
/// <param name="IdSpan">Where the id is.</param>
/// <param name="Span">The whole note.</param>
/// <param name="Range">Its lines.</param>
/// <param name="References">Where text refers to it, in order.</param>
internal readonly record struct BoundNote(string Id, TextSpan IdSpan, TextSpan Span, TextRange Range, ImmutableArray<TextSpan> References);
