namespace DocDsl.Core.DocumentTypes;

/// <summary>A column of a customer's sheet.</summary>
/// <param name="Role">What it has.</param>
/// <param name="Number">From 1: A; 0 where it is named by its heading.</param>
/// <param name="Heading">The words in the row of headings; null where it is named by its letters.</param>
internal sealed record SheetColumn(SheetRole Role, int Number, string? Heading);
