namespace DocDsl;

/// <summary>A line of a <see cref="RichParagraph"/>.</summary>
/// <param name="Runs">Its runs, one or more, in the order of the text.</param>
public sealed record RichLine(IReadOnlyList<RichRun> Runs);
