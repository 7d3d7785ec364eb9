namespace DocDsl.Core.Text;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Zero-based offset of the first character.</param>
/// <param name="Length">Number of characters; zero for a place between two characters.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset directly after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="position"/> lies within; the end itself does not.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
