namespace DocDsl.Data;

/// <summary>The answer that replaces another, as plain data.</summary>
/// <param name="Document">The path of its document.</param>
/// <param name="Answer">The label of the answer: <c>Antwoord op vraag 4</c>.</param>
public sealed record SupersedingData(string Document, string Answer);
