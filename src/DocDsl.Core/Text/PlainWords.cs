using System.Globalization;
using System.Text;

namespace DocDsl.Core.Text;

/// <summary>
/// The words of a text, by which two texts are compared: letters and digits, in lower case; signs and white space do not count.
/// </summary>
internal static class PlainWords
{
    /// <summary>The words in their order. An apostrophe does not end a word: "user's", "foto's".</summary>
    public static List<string> Of(string text) => Read(text, hasSurrogates: true, int.MaxValue, int.MaxValue);

    /// <summary>The first words, as far as they can be an id: of characters that are one <see cref="char"/> each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="length">How long at most; a longer word is divided.</param>
    public static List<string> ForId(string text, int count, int length) => Read(text, hasSurrogates: false, count, length);

    private static List<string> Read(string text, bool hasSurrogates, int maxCount, int maxLength)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c) || (hasSurrogates && char.IsSurrogate(c));
            if (isLetter)
            {
                word.Append(char.ToLowerInvariant(c));
            }

            if (isLetter ? word.Length == maxLength : word.Length > 0 && !GoesOn(c))
            {
                words.Add(word.ToString());
                word.Clear();
                if (words.Count == maxCount)
                {
                    return words;
                }
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Whether a sign is within a word.</summary>
    public static bool GoesOn(char sign) =>
        sign is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    /// <summary>The words after the number of a section that a text begins with: <c>3.1 Who pays?</c></summary>
    public static List<string> WithoutSectionNumber(List<string> words, string text)
    {
        var end = 0;
        while (end < text.Length && (Characters.IsDigit(text[end]) || text[end] is '.' or ')'))
        {
            end++;
        }

        // A number of years or euros is followed by a word; that of a section has a point, or is short.
        var count = end > 0 && end < text.Length && char.IsWhiteSpace(text[end]) ? Of(text.Substring(0, end)).Count : 0;
        return count > 0 && (end <= 2 || text.LastIndexOfAny(['.', ')'], end - 1) >= 0) ? words.Skip(count).ToList() : words;
    }

    /// <summary>The weight of the heaviest sequence of words that two texts have in the same order.</summary>
    /// <param name="left">The words of one.</param>
    /// <param name="right">The words of the other.</param>
    /// <param name="weightOf">The weight of a word.</param>
    public static int Common(List<string> left, List<string> right, Func<string, int> weightOf)
    {
        var weights = new int[right.Count + 1];
        foreach (var word in left)
        {
            var weight = weightOf(word);
            var diagonal = 0;
            for (var i = 0; i < right.Count; i++)
            {
                var above = weights[i + 1];
                weights[i + 1] = word == right[i] ? diagonal + weight : Math.Max(above, weights[i]);
                diagonal = above;
            }
        }

        return weights[right.Count];
    }
}
