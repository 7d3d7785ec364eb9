namespace DocDsl.Data;

/// <summary>Where a promise was fulfilled, as plain data.</summary>
/// <param name="Document">The path of the document.</param>
/// <param name="Answer">The label of the answer: <c>Antwoord op vraag 4</c>.</param>
/// <param name="On">The day; null when nothing says it.</param>
public sealed record FulfilmentData(string Document, string Answer, DateOnly? On);
