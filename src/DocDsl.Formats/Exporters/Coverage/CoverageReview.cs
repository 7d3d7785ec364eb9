namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>When an answer was last reviewed.</summary>
/// <param name="Date">The day.</param>
/// <param name="By">Who did; null when nothing says so.</param>
/// <param name="Due">The last day on which the next review is in time; null when none is required.</param>
/// <param name="IsOverdue">Whether that day has passed.</param>
internal sealed record CoverageReview(DateOnly Date, string? By, DateOnly? Due, bool IsOverdue);
