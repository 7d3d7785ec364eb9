namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>How a test went.</summary>
/// <param name="Outcome"><c>passed</c>, <c>failed</c>, <c>skipped</c>, <c>notRun</c>, or <c>missing</c>: not in the results.</param>
/// <param name="On">The day; null where the results do not say it.</param>
internal sealed record CoverageTest(string Outcome, DateOnly? On);
