namespace DocDsl.Core.Values;

/// <summary>The versions of a set of questions: <c>2021-12-16</c>, <c>1.2</c>, <c>v3</c>.</summary>
internal static class SetVersion
{
    private const int MaxLength = 40;

    /// <summary>Whether a word is a version: letters, digits, points, hyphens and underscores, with a digit among them.</summary>
    public static bool IsVersion(string word) =>
        word.Length is > 0 and <= MaxLength
        && IsLetterOrDigit(word[0])
        && word.All(c => IsLetterOrDigit(c) || c is '.' or '-' or '_')
        && word.Any(Text.Characters.IsDigit);

    /// <summary>Less than 0 where the first is the older one: numbers in them are compared as numbers.</summary>
    public static int Compare(string left, string right)
    {
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var (one, other) = (Next(left, ref i), Next(right, ref j));
            var isNumber = one.Length > 0 && other.Length > 0 && Text.Characters.IsDigit(one[0]) && Text.Characters.IsDigit(other[0]);
            var order = isNumber && one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(one, other);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The next number without zeros before it, or the next character.</summary>
    private static string Next(string version, ref int position)
    {
        var start = position;
        while (position < version.Length && Text.Characters.IsDigit(version[position]))
        {
            position++;
        }

        if (position > start)
        {
            return version.Substring(start, position - start).TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        }

        return position < version.Length ? version[position++].ToString() : "";
    }

    private static bool IsLetterOrDigit(char c) => Text.Characters.IsAsciiLetter(c) || Text.Characters.IsDigit(c);
}
