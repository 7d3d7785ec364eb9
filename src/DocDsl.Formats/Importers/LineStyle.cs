namespace DocDsl.Formats.Importers;

/// <summary>How a line is printed.</summary>
/// <param name="Size">The size of most of its letters, in points.</param>
/// <param name="IsBold">Whether nearly all of its letters are bold.</param>
/// <param name="BoldLength">The length of the words that it begins with and that are bold.</param>
/// <param name="Baseline">The height of its letters' feet above the foot of the page.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record LineStyle(double Size, bool IsBold, int BoldLength, double Baseline, int Page);
