namespace DocDsl.Formats;

/// <summary>Something to know about a filled table.</summary>
/// <param name="Question">The question of the document; null for what is about the table.</param>
/// <param name="Place">The cell: <c>HECVAT!C22</c>, in CSV <c>C7</c>; null for what is about all of the table.</param>
/// <param name="Message">What there is to know, without a period at its end.</param>
/// <param name="IsProblem">Whether an answer, or a part of it, is missing in the table.</param>
public sealed record FillNote(Question? Question, string? Place, string Message, bool IsProblem);
