namespace DocDsl.Core.Text;

/// <summary>Where the sentences of a reader's text begin and end.</summary>
internal static class SentenceBounds
{
    /// <summary>Longer text without an end is not a sentence: only so much of it is examined.</summary>
    private const int MaxHalf = 800;

    /// <summary>The sentence that has a character, without its line.</summary>
    /// <param name="text">The text, the lines of a paragraph joined.</param>
    /// <param name="position">The character.</param>
    /// <param name="from">Not before this.</param>
    public static TextSpan Around(string text, int position, int from)
    {
        var start = position;
        for (var first = Math.Max(from, position - MaxHalf); start > first && !IsEnd(text, start - 1); start--) { }

        var end = position;
        for (var last = Math.Min(text.Length, position + MaxHalf); end < last && !IsEnd(text, end); end++) { }

        end += end < text.Length && text[end] is not '\n' ? 1 : 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsEnd(string text, int position) =>
        text[position] switch
        {
            '\n' or '?' or '!' => true,
            '.' => IsEndingPeriod(text, position),
            _ => false,
        };

    /// <summary>Not that of "1. März", "A. Jansen", "bijv. de", "z.B." or "12.50".</summary>
    private static bool IsEndingPeriod(string text, int position)
    {
        var start = position;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var next = position + 1;
        if (next < text.Length && char.IsLetterOrDigit(text[next]))
        {
            // An extraction loses the blank: "meenemen.Het".
            return char.IsUpper(text[next]) && position - start > 2 && char.IsLower(text[position - 1]);
        }

        while (next < text.Length && !char.IsLetterOrDigit(text[next]) && text[next] != '\n')
        {
            next++;
        }

        if (next == text.Length || text[next] == '\n')
        {
            return true;
        }

        var isShort = position - start <= 1 || (position - start == 2 && char.IsDigit(text[start]));
        return !isShort && !char.IsLower(text[next]) && !(char.IsDigit(text[next]) && position - start <= 3);
    }
}
