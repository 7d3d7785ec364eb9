namespace DocDsl.Core.Collections;

/// <summary>
/// Positions in ascending order, by index. A struct implements it, so that the search is compiled for it without a call for each step.
/// </summary>
internal interface IPositions
{
    int Count { get; }

    int this[int index] { get; }
}

/// <summary>The one binary search.</summary>
internal static class BinarySearch
{
    /// <summary>The index of the last position that is at most <paramref name="position"/>; −1 when all are greater.</summary>
    /// <remarks>Of equal positions the last one is found.</remarks>
    public static int LastAtMost<TPositions>(TPositions positions, int position)
        where TPositions : struct, IPositions
    {
        var low = 0;
        var high = positions.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (positions[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
