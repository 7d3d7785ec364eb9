namespace DocDsl.Data;

/// <summary>A reference to a question, as plain data.</summary>
/// <param name="Document">The other document, as written; null for the same document.</param>
/// <param name="Number">The question's number; null where an id is named.</param>
/// <param name="Part">The letter of a part; null when none is named.</param>
/// <param name="Id">The question's id; null where a number is named.</param>
/// <param name="Question">
/// The index of the question in <see cref="QaDocumentData.Questions"/>; null when it is not in this document.
/// </param>
/// <param name="Span">The location of the reference itself.</param>
public sealed record ReferenceData(string? Document, int? Number, char? Part, string? Id, int? Question, SpanData Span);
