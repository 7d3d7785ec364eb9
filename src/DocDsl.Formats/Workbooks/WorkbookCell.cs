namespace DocDsl.Formats.Workbooks;

/// <summary>A cell that holds something.</summary>
/// <param name="Reference">Where it is.</param>
/// <param name="Text">
/// What it shows, in no language's way of writing: <c>1234.5</c>, <c>25%</c>, <c>2026-01-31</c>, <c>TRUE</c>. Of a formula: its last
/// result.
/// </param>
/// <param name="Kind">What it holds.</param>
/// <param name="HasFormula">Whether a formula of its own, or one for several cells, determines it.</param>
internal sealed record WorkbookCell(CellReference Reference, string Text, CellKind Kind, bool HasFormula);
