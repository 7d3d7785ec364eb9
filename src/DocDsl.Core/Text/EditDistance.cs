namespace DocDsl.Core.Text;

/// <summary>Tells slips of the pen.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Whether one insertion, deletion, replacement or swap of neighbours makes one word the other; equal words are not one edit apart.
    /// </summary>
    public static bool IsOne(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        if (left.Length > right.Length)
        {
            (left, right) = (right, left);
        }

        var first = 0;
        while (first < left.Length && left[first] == right[first])
        {
            first++;
        }

        if (first == right.Length)
        {
            return false;
        }

        return left.Length != right.Length
            ? Same(left, first, right, first + 1)
            : Same(left, first + 1, right, first + 1)
                || (
                    first + 1 < left.Length
                    && left[first] == right[first + 1]
                    && left[first + 1] == right[first]
                    && Same(left, first + 2, right, first + 2)
                );
    }

    private static bool Same(string left, int leftStart, string right, int rightStart) =>
        left.AsSpan(leftStart).SequenceEqual(right.AsSpan(rightStart));
}
