namespace DocDsl.Data;

/// <summary>A change of an answer after it was sent, as plain data.</summary>
/// <param name="Date">The day of the change.</param>
/// <param name="Reason">Why it was made.</param>
public sealed record CorrectionData(DateOnly Date, string Reason);
