using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>An item of the list with which an answer begins: <c>- [x] Feature gate</c>.</summary>
/// <param name="IsTicked">Whether its box is ticked; null where it has no box.</param>
/// <param name="Words">The words of its first line.</param>
/// <param name="AllWords">Those, and what continues them in the lines below.</param>
/// <param name="Span">Where the words of the first line are.</param>
internal sealed record ListedItem(bool? IsTicked, string Words, string AllWords, TextSpan Span);
