namespace DocDsl.Data;

/// <summary>The question whose answer another has, as plain data.</summary>
/// <param name="Document">The path of its document.</param>
/// <param name="Question">Its id, or its number where it has none.</param>
public sealed record SameAsData(string Document, string Question);
