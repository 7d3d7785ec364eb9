namespace DocDsl.Formats.Workbooks;

/// <summary>What is written into a cell.</summary>
/// <param name="Reference">Which.</param>
/// <param name="Text">The words; of a number its digits, with a period.</param>
/// <param name="IsNumber">Whether it is a number, or a date as the number of its day, and not text.</param>
internal sealed record CellContent(CellReference Reference, string Text, bool IsNumber = false);
