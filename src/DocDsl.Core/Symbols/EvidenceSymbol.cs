using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What shows that an answer is true: <c>@evidence code:Ministry.Security.AesStore</c>, or a web address.</summary>
/// <param name="Target">The name of the type or member, without <c>code:</c>; or the address.</param>
/// <param name="IsCode">Whether it names code.</param>
/// <param name="Span">Where the target stands.</param>
internal sealed record EvidenceSymbol(string Target, bool IsCode, TextSpan Span);
