namespace DocDsl.Core.Text;

/// <summary>One replacement in a text.</summary>
/// <param name="Span">What is replaced, in the text before the change; empty for an insertion.</param>
/// <param name="NewText">What takes its place; empty for a deletion.</param>
internal readonly record struct TextChange(TextSpan Span, string NewText);
