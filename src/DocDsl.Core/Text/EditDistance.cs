namespace DocDsl.Core.Text;

/// <summary>Tells slips of the pen.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Whether one insertion, deletion, replacement or swap of neighbours makes one word the other; equal words are not one edit apart.
    /// </summary>
    public static bool IsOne(string left, string right) => IsOne(left.AsSpan(), right.AsSpan());

    /// <inheritdoc cref="IsOne(string, string)"/>
    public static bool IsOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        if (left.Length > right.Length)
        {
            var longer = left;
            left = right;
            right = longer;
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
            ? left.Slice(first).SequenceEqual(right.Slice(first + 1))
            : left.Slice(first + 1).SequenceEqual(right.Slice(first + 1))
                || (
                    first + 1 < left.Length
                    && left[first] == right[first + 1]
                    && left[first + 1] == right[first]
                    && left.Slice(first + 2).SequenceEqual(right.Slice(first + 2))
                );
    }
}
