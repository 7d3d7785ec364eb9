namespace DocDsl.Core.Text;

/// <summary>The few questions that are asked of single characters.</summary>
internal static class Characters
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAsciiLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    public static bool IsLineEnd(char c) => c is '\r' or '\n';

    public static bool IsDirectiveName(char c) => IsAsciiLetter(c) || IsDigit(c) || c is '-' or '_';

    /// <summary>Whether a word that ends before <paramref name="position"/> would really end there.</summary>
    public static bool IsWordEnd(ReadOnlySpan<char> text, int position) => position >= text.Length || !char.IsLetterOrDigit(text[position]);

    public static ReadOnlySpan<char> TrimBlanks(ReadOnlySpan<char> text, out int leading)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        leading = start;
        return text.Slice(start, end - start);
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
