namespace DocDsl;

/// <summary>A promise that an answer fulfils, as <c>@fulfils palantir#evaluatie on 2026-03-01</c> names it.</summary>
/// <param name="Document">The document that made it, as written: <c>palantir</c>; null for the same document.</param>
/// <param name="Promise">The promise's id there.</param>
/// <param name="On">The day; null where it is the document's own date.</param>
/// <param name="Span">The location of the name.</param>
public sealed record PromiseReference(string? Document, string Promise, DateOnly? On, SourceSpan Span)
{
    /// <summary>As written: <c>palantir#evaluatie</c>.</summary>
    public override string ToString() => $"{Document}#{Promise}";
}
