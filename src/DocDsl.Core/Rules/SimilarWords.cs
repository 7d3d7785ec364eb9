using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// Compares the words of two texts for QA2005 and QA8101: similar ones differ only in a few typing errors or small words.
/// </summary>
internal static class SimilarWords
{
    /// <summary>Shorter questions are asked twice with good reason: "Zo nee, waarom niet?"</summary>
    public const int MinWords = 8;
    public const int MinTextLength = 40;

    /// <summary>In so many words there may be one difference; in fewer one too.</summary>
    private const int WordsToOneDifference = 20;

    /// <summary>A word of so many letters, or fewer, may be missing; a longer one carries meaning.</summary>
    private const int MaxSmallWordLength = 3;

    /// <summary>One letter makes another word of a shorter one ("land", "hand").</summary>
    private const int MinSlipLength = 5;

    /// <summary>The small words that reverse the meaning of a sentence, of all languages that are known.</summary>
    private static readonly HashSet<string> s_turning = new(StringComparer.Ordinal)
    {
        "wel",
        "nee",
        "not",
        "no",
        "non",
        "pas",
        "ne",
        "nie",
        "nur",
        "ex",
        "on",
        "un",
    };

    /// <summary>The words of a text, without accents.</summary>
    public static List<string> Of(string text) => PlainWords.Of(text).ConvertAll(WithoutAccents);

    private static string WithoutAccents(string word)
    {
        foreach (var c in word)
        {
            if (c >= 128)
            {
                return string.Concat(word.Select(WithoutAccent));
            }
        }

        return word;
    }

    /// <summary>By a table, since what the system knows of accents depends on its settings.</summary>
    public static char WithoutAccent(char c)
    {
        const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
        const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";
        var at = c < 128 ? -1 : Accented.IndexOf(c);
        return at < 0 ? c : Plain[at];
    }

    /// <summary>Compares words as <see cref="Of"/> makes them.</summary>
    public static bool Are(List<string> left, List<string> right)
    {
        var allowed = Math.Max(1, Math.Min(left.Count, right.Count) / WordsToOneDifference);
        var i = 0;
        var j = 0;
        while (i < left.Count && j < right.Count)
        {
            if (left[i] == right[j])
            {
                i++;
                j++;
                continue;
            }

            if (allowed-- == 0)
            {
                return false;
            }

            // What is left decides which of them misses a word: the word after it must go on.
            if (IsSlip(left[i], right[j]))
            {
                i++;
                j++;
            }
            else if (IsSmall(left[i]) && GoOn(left, i + 1, right, j))
            {
                i++;
            }
            else if (IsSmall(right[j]) && GoOn(left, i, right, j + 1))
            {
                j++;
            }
            else if (i + 1 < left.Count && left[i] + left[i + 1] == right[j])
            {
                i += 2;
                j++;
            }
            else if (j + 1 < right.Count && right[j] + right[j + 1] == left[i])
            {
                i++;
                j += 2;
            }
            else
            {
                return false;
            }
        }

        return Rest(left, i, allowed) && Rest(right, j, allowed);
    }

    private static bool GoOn(List<string> left, int i, List<string> right, int j) =>
        i < left.Count && j < right.Count && left[i] == right[j];

    private static bool Rest(List<string> words, int from, int allowed) =>
        from == words.Count || (from + 1 == words.Count && allowed > 0 && IsSmall(words[from]));

    private static bool IsSlip(string left, string right) =>
        left.Length >= MinSlipLength
        && right.Length >= MinSlipLength
        && !HasDigit(left)
        && !HasDigit(right)
        && EditDistance.IsOne(left, right);

    /// <summary>Numbers always count: a question of 2023 is not that of 2024.</summary>
    private static bool IsSmall(string word) => word.Length <= MaxSmallWordLength && !HasDigit(word) && !s_turning.Contains(word);

    private static bool HasDigit(string word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
