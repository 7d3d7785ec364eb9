namespace DocDsl;

/// <summary>What shows that an answer is true: <c>@evidence code:Ministry.Security.AesStore</c>, or a web address.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Target">
/// The name of the type or member, without <c>code:</c>, which is checked where the document is compiled (QA6006); or the web address.
/// </param>
/// <param name="Span">The location of the target.</param>
public sealed record AnswerEvidence(EvidenceKind Kind, string Target, SourceSpan Span)
{
    /// <summary>The <see cref="Target"/>.</summary>
    public override string ToString() => Target;
}
