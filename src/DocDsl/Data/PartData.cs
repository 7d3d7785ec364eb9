namespace DocDsl.Data;

/// <summary>A part of a question as plain data.</summary>
/// <param name="Letter">From <c>a</c> to <c>z</c>.</param>
/// <param name="Label">What a reader calls it: <c>Vraag 3a</c>.</param>
/// <param name="Text">Its text, without the letter.</param>
/// <param name="Answered">Whether it has an answer.</param>
/// <param name="Value">The answer's value for this part; null when it has none.</param>
/// <param name="Span">Where the document names it.</param>
public sealed record PartData(char Letter, string Label, string Text, bool Answered, InvariantValue? Value, SpanData Span)
{
    /// <summary>The index of its answer in <see cref="QaDocumentData.Answers"/>; null when it has none.</summary>
    public int? Answer { get; init; }

    /// <summary>The types and members of the code that answer it; none for a document that is not compiled.</summary>
    public IReadOnlyList<string> AnsweredBy { get; init; } = [];
}
