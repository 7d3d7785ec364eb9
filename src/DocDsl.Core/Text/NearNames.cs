namespace DocDsl.Core.Text;

/// <summary>
/// Names, found by a slip of the pen without a look at each of them: of two words that are one edit apart, what is left of one without
/// one of its letters is left of the other too, or is the other.
/// </summary>
internal sealed class NearNames
{
    private const ulong Base = 0x100000001b3;

    private readonly Dictionary<ulong, List<string>> _names = [];

    /// <param name="names">One that is given twice counts once.</param>
    public NearNames(IEnumerable<string> names)
    {
        foreach (var name in new HashSet<string>(names, StringComparer.Ordinal))
        {
            foreach (var remainder in Remainders(name))
            {
                if (!_names.TryGetValue(remainder, out var list))
                {
                    _names.Add(remainder, list = []);
                }

                list.Add(name);
            }
        }
    }

    /// <summary>
    /// The one name that is one edit apart from a word; null where none is, or several are, since none of these is clearly nearest.
    /// </summary>
    public string? Nearest(string word)
    {
        string? nearest = null;
        foreach (var remainder in Remainders(word))
        {
            foreach (var name in _names.TryGetValue(remainder, out var names) ? names : [])
            {
                if (name != nearest && EditDistance.IsOne(name, word))
                {
                    if (nearest is not null)
                    {
                        return null;
                    }

                    nearest = name;
                }
            }
        }

        return nearest;
    }

    /// <summary>The hashes of a word and of all that is left of it without one letter; in time that its length allows.</summary>
    private static IEnumerable<ulong> Remainders(string word)
    {
        var before = new ulong[word.Length + 1];
        for (var i = 0; i < word.Length; i++)
        {
            before[i + 1] = unchecked((before[i] * Base) + word[i] + 1);
        }

        yield return before[word.Length];
        var power = 1UL;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            // Without either of two equal neighbours the same is left.
            if (i == 0 || word[i] != word[i - 1])
            {
                yield return unchecked((before[i] * power) + before[word.Length] - (before[i + 1] * power));
            }

            power = unchecked(power * Base);
        }
    }
}
