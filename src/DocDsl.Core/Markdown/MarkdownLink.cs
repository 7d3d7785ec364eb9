using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>A link or an image.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Target">Where it leads, as written: of a link by name the address in its definition.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal readonly record struct MarkdownLink(TextSpan Span, TextSpan Text, TextSpan Target, bool IsImage);
