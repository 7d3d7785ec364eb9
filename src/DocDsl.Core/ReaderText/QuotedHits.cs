using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>Where quoted words, or the sign after them, are in a text.</summary>
/// <param name="Count">How often; an overlap counts.</param>
/// <param name="Span">The first, in the file. Empty at 0 when there is none.</param>
/// <param name="WithSpace">Of a sign: with the white space before it.</param>
internal readonly record struct QuotedHits(int Count, TextSpan Span, TextSpan WithSpace);
