using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A note of the document: <c>@note 1 …</c>.</summary>
/// <param name="Id">What text refers to it by: <c>1</c>, or a word.</param>
/// <param name="IdSpan">Where the id is.</param>
/// <param name="Span">The whole note, from <c>@note</c> to <c>@end</c>.</param>
/// <param name="Text">The note's words.</param>
/// <param name="References">Where text refers to it, in order: each <c>[^1]</c>, or the end of the words after <c>at</c> with the letter's
/// own sign.</param>
internal sealed record NoteSymbol(string Id, TextSpan IdSpan, TextSpan Span, TextView Text, ImmutableArray<TextSpan> References);
