namespace DocDsl.Data;

/// <summary>When an answer was last reviewed, as plain data.</summary>
/// <param name="Date">The day.</param>
/// <param name="By">Who did; null when nothing says so.</param>
/// <param name="Next">The last day on which the next review is in time; null when none is required.</param>
public sealed record ReviewData(DateOnly Date, string? By, DateOnly? Next);
