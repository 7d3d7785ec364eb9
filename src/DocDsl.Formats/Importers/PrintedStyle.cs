namespace DocDsl.Formats.Importers;

/// <summary>What letters look like.</summary>
/// <param name="Size">Their size, to half a point.</param>
/// <param name="IsBold">Whether they are bold.</param>
internal sealed record PrintedStyle(double Size, bool IsBold)
{
    /// <summary>Letters that are larger by this are meant to be.</summary>
    private const double Larger = 1.08;

    public static PrintedStyle Of(LineStyle style) => new(style.Size, style.IsBold);

    /// <summary>Whether it is seen to be stronger than that of the text.</summary>
    public bool IsStrongerThan(PrintedStyle text) =>
        Size > text.Size * Larger || (IsBold && !text.IsBold && Size > text.Size / Larger);

    /// <summary>Whether it is as strong as that of the questions, so that it may be that of a title above them.</summary>
    public bool IsAtLeast(PrintedStyle questions) =>
        Size > questions.Size || (Size == questions.Size && (IsBold || !questions.IsBold));
}
