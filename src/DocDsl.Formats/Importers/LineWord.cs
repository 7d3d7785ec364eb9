namespace DocDsl.Formats.Importers;

/// <summary>A word of a page, and where it is, in points from the page's lower left corner.</summary>
/// <param name="Text">It.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Baseline">The height of its letters' feet.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="IsBold">Whether most of its letters are bold.</param>
internal readonly record struct LineWord(string Text, double Left, double Right, double Baseline, double Size, bool IsBold);
