namespace DocDsl;

/// <summary>A paragraph of a <see cref="RichText"/>.</summary>
/// <param name="Lines">
/// Its lines, one or more: lines of a letter are joined, so that there are several only where they matter, in a list or a table.
/// </param>
public sealed record RichParagraph(IReadOnlyList<RichLine> Lines);
