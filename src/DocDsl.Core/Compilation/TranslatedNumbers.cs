using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Compilation;

/// <summary>Which numbers of an answer its translation does not have, and the other way round.</summary>
internal static class TranslatedNumbers
{
    /// <returns>The places of the numbers that only the first answer has, and of those that only the second one has.</returns>
    public static (List<int> Own, List<int> Original) Compare(TranslatedAnswer own, TranslatedAnswer original)
    {
        var left = Enumerable.Range(0, own.Numbers.Count).ToList();
        var right = Enumerable.Range(0, original.Numbers.Count).ToList();

        // What can be read in one way first, so that a number with two readings does not take the counterpart of another.
        Match((one, other) => one.Keys[0] == other.Keys[0]);
        Match((one, other) => one.Keys.Any(key => other.Keys.Contains(key)));
        MatchWords(left, place => own.Numbers[place], original.InWords.ToList());
        MatchWords(right, place => original.Numbers[place], own.InWords.ToList());
        return (left, right);

        void Match(Func<TextNumber, TextNumber, bool> isSame)
        {
            for (var i = left.Count - 1; i >= 0 && right.Count > 0; i--)
            {
                var other = right.FindLastIndex(place => isSame(own.Numbers[left[i]], original.Numbers[place]));
                if (other >= 0)
                {
                    left.RemoveAt(i);
                    right.RemoveAt(other);
                }
            }
        }
    }

    /// <summary>"3 weken" and "three weeks".</summary>
    private static void MatchWords(List<int> places, Func<int, TextNumber> numberAt, List<string> inWords) =>
        places.RemoveAll(place => numberAt(place).Keys.Any(inWords.Remove));
}
