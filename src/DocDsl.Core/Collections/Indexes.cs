using System.Collections.Immutable;

namespace DocDsl.Core.Collections;

/// <summary>Lists of one index. Most answers are to one question and most letters have few, so that these are made once for all.</summary>
internal static class Indexes
{
    private static readonly ImmutableArray<int>[] s_singles = Enumerable.Range(0, 64).Select(i => ImmutableArray.Create(i)).ToArray();

    public static ImmutableArray<int> Single(int index) => index < s_singles.Length ? s_singles[index] : ImmutableArray.Create(index);
}
