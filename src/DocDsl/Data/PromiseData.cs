namespace DocDsl.Data;

/// <summary>A commitment made in an answer, as plain data.</summary>
/// <param name="Id">The identity; unique in a document.</param>
/// <param name="By">Who made it; null when the document does not say.</param>
/// <param name="Due">The last day on which it can be kept; null when none is given.</param>
/// <param name="Words">The answer's words that make it.</param>
/// <param name="Span">The location of these words.</param>
public sealed record PromiseData(string Id, string? By, DateOnly? Due, string Words, SpanData Span);
