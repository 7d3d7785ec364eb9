namespace DocDsl.Data;

/// <summary>A promise that an answer fulfils, as plain data.</summary>
/// <param name="Document">The document that made it, as written; null for the same document.</param>
/// <param name="Promise">The promise's id there.</param>
/// <param name="On">The day; null where it is the document's own date.</param>
/// <param name="Span">The location of the name.</param>
public sealed record PromiseReferenceData(string? Document, string Promise, DateOnly? On, SpanData Span);
