using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>What shows that an answer is true, as <c>@evidence</c> names it: code, a test, a file, another answer, or an address.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Target">
/// As written, without <c>code:</c>, <c>test:</c>, <c>file:</c> and without brackets: the name of a type or member (QA6006) or of a test
/// (QA6009); the path of a file as links have it, relative to the document or with <c>/</c> to the repository, with its anchor (QA4012);
/// a document and its question, <c>retention#backups</c> (QA4006); or the web address.
/// </param>
/// <param name="Span">The location of the target.</param>
public sealed record AnswerEvidence(EvidenceKind Kind, string Target, SourceSpan Span)
{
    /// <summary>The question of another document whose answer it is.</summary>
    /// <param name="documents">The documents to search: <c>Documents.All</c>. Only the one with the name is read.</param>
    /// <returns>Null when there is no such document or question, and for evidence of another kind.</returns>
    public Question? Resolve(IEnumerable<QaDocument> documents) =>
        Kind == EvidenceKind.Answer && QuestionName.TryParse(Target) is { } name
            ? new QuestionReference(name.Document, name.Number?.Number, Part: null, name.Id, Span, Target: null).Resolve(documents)
            : null;

    /// <summary>The <see cref="Target"/>.</summary>
    public override string ToString() => Target;
}
