namespace DocDsl.Formats.Importers.Structured;

/// <summary>A block of a page: a heading, a term with what is said of it, or text.</summary>
/// <param name="Line">Its line in the source, from 1; 0 where it is not known.</param>
/// <param name="Rank">What it is: 1 to 6 for a heading, more for what may ask below them; see <see cref="OutlineRank"/>.</param>
/// <param name="Text">The heading's or the term's words; empty for text.</param>
/// <param name="Body">The lines of text, or of what is said of a term, as Markdown.</param>
internal sealed record OutlineBlock(int Line, int Rank, string Text, string Body)
{
    /// <summary>The paragraph that the term was made of, as it is.</summary>
    public string Source { get; init; } = "";

    public bool Asks => Text.TrimEnd(' ', '"', '”', ')', '*', '`').EndsWith('?');

    public bool IsHeading => Rank is >= 1 and <= OutlineRank.LastHeading;

    public bool IsText => Rank == OutlineRank.Text;
}
