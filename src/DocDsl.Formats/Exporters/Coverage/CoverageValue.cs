namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>A value that is bound to a fact.</summary>
/// <param name="Part">The letter of the part of the question whose value it is; null where it is the question's.</param>
/// <param name="Value">The value.</param>
internal sealed record CoverageValue(char? Part, InvariantValue Value);
