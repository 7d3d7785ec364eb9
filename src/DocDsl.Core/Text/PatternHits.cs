namespace DocDsl.Core.Text;

/// <summary>Where a pattern occurs in a text.</summary>
/// <param name="Count">How often, overlapping occurrences too.</param>
/// <param name="First">The end of the first; 0 when there is none.</param>
internal readonly record struct PatternHits(int Count, int First)
{
    public PatternHits And(PatternHits other) =>
        Count == 0 ? other
        : other.Count == 0 ? this
        : new(Count + other.Count, Math.Min(First, other.First));
}
