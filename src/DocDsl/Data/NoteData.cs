namespace DocDsl.Data;

/// <summary>A note as plain data.</summary>
/// <param name="Id">What text refers to it by.</param>
/// <param name="Text">The note's text.</param>
/// <param name="References">The locations that refer to it.</param>
/// <param name="Span">Its location.</param>
public sealed record NoteData(string Id, string Text, IReadOnlyList<SpanData> References, SpanData Span)
{
    /// <summary>
    /// The path of the document that it came from with an answer (<c>@same-as</c>), in which its spans are; null for a note of this
    /// document.
    /// </summary>
    public string? Document { get; init; }
}
