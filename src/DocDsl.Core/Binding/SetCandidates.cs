using DocDsl.Core.DocumentTypes;

namespace DocDsl.Core.Binding;

/// <summary>
/// Which questions of a set may be nearly a given text. Of each text only its rarest words are looked up: what it has in common with a
/// question that has none of them is too little. So the words that all questions have, whose places are all of the set, are mostly left
/// alone.
/// </summary>
/// <param name="set">The set.</param>
/// <param name="minLikeness">How much of the words of both must be in common.</param>
internal sealed class SetCandidates(DeclaredSet set, double minLikeness)
{
    /// <summary>Of questions that are alike without end, so many are looked at for each text: then time grows with their number.</summary>
    private const int MaxLooks = 4096;

    /// <summary>And so many of them are compared word by word.</summary>
    private const int MaxCandidates = 64;

    private readonly int[] _shared = new int[set.Questions.Length];

    /// <summary>The places of questions that may be alike, in their order.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="position">Its place among the questions of its document: of very many those near it are taken.</param>
    /// <param name="isFree">Whether a question of the set is still looked for.</param>
    public List<int> Find(List<string> words, int position, Func<int, bool> isFree)
    {
        var weight = 0;
        var known = new List<(int Weight, string Word)>(words.Count);
        foreach (var word in words)
        {
            var own = set.WeightOf(word);
            weight += own;
            if (set.FindWord(word).Count > 0)
            {
                known.Add((own, word));
            }
        }

        // What two texts share must be this part of both, and so of this one.
        var least = minLikeness / 2 * weight;
        known.Sort(
            (left, right) => left.Weight != right.Weight ? left.Weight - right.Weight : string.CompareOrdinal(left.Word, right.Word)
        );
        var (rest, first) = (0, 0);
        while (first < known.Count && rest + known[first].Weight < least)
        {
            rest += known[first++].Weight;
        }

        var touched = new List<int>();
        var looks = 0;
        for (var i = known.Count - 1; i >= first; i--)
        {
            var places = set.FindWord(known[i].Word);
            looks += places.Count;
            if (looks > MaxLooks && touched.Count > 0)
            {
                rest += known.Take(i + 1).Skip(first).Sum(word => word.Weight);
                break;
            }

            foreach (var place in places)
            {
                if (_shared[place] == 0)
                {
                    touched.Add(place);
                }

                _shared[place] += known[i].Weight;
            }
        }

        var found = touched.FindAll(place =>
            isFree(place) && 2.0 * (_shared[place] + rest) >= minLikeness * (weight + set.WeightOf(place))
        );
        if (found.Count > MaxCandidates)
        {
            found = found
                .OrderByDescending(place => _shared[place])
                .ThenBy(place => Math.Abs(place - position))
                .Take(MaxCandidates)
                .ToList();
        }

        foreach (var place in touched)
        {
            _shared[place] = 0;
        }

        found.Sort();
        return found;
    }
}
