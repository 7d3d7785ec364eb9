namespace DocDsl.Data;

/// <summary>A commitment made in an answer, as plain data.</summary>
/// <param name="Id">The identity; unique in a document.</param>
/// <param name="By">Who made it; null if the document does not name anyone.</param>
/// <param name="Due">The last day on which it can be kept; null when none is given.</param>
/// <param name="Words">The words of the answer that make the promise.</param>
/// <param name="Span">The location of these words.</param>
public sealed record PromiseData(string Id, string? By, DateOnly? Due, string Words, SpanData Span)
{
    /// <summary>Where it was fulfilled; null when it was not.</summary>
    public FulfilmentData? Fulfilled { get; init; }
}
