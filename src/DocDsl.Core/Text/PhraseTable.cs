namespace DocDsl.Core.Text;

/// <summary>Phrases of a language, found by their first words.</summary>
internal sealed class PhraseTable
{
    /// <summary>Stands for some words of the same clause: "zeg ik … toe".</summary>
    public const string Gap = "…";

    /// <summary>How many words a gap may be.</summary>
    private const int MaxGap = 16;

    private readonly Dictionary<string, List<(string[] Words, int Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="phrases">In lower case, parted by <c>|</c>.</param>
    public PhraseTable(string phrases) => Add(phrases, 0);

    /// <summary>Adds phrases.</summary>
    /// <param name="phrases">In lower case, parted by <c>|</c>.</param>
    /// <param name="value">What is found with each of them.</param>
    public void Add(string phrases, int value)
    {
        foreach (var phrase in phrases.Split(['|'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = phrase.Split(' ');
            if (!_byFirst.TryGetValue(words[0], out var list))
            {
                _byFirst.Add(words[0], list = []);
            }

            list.Add((words, value));
        }
    }

    /// <summary>Whether a phrase begins at a word.</summary>
    public bool IsAt(List<TextWord> words, int index) => EndAt(words, index) >= 0;

    /// <summary>The end of the longest phrase that begins at a word; −1 where none does.</summary>
    public int EndAt(List<TextWord> words, int index)
    {
        var longest = -1;
        if (_byFirst.TryGetValue(words[index].Text, out var list))
        {
            foreach (var (phrase, _) in list)
            {
                longest = Math.Max(longest, End(words, index, phrase, null));
            }
        }

        return longest;
    }

    /// <summary>The phrases that begin at a word: where each ends, and its value.</summary>
    /// <param name="words">A sentence.</param>
    /// <param name="index">The word.</param>
    /// <param name="barriers">What must not be in a gap, as signs must not.</param>
    public IEnumerable<(int End, int Value)> At(List<TextWord> words, int index, PhraseTable? barriers) =>
        _byFirst.TryGetValue(words[index].Text, out var list)
            ? list.Select(phrase => (End: End(words, index, phrase.Words, barriers), phrase.Value)).Where(found => found.End >= 0)
            : [];

    private static int End(List<TextWord> words, int index, string[] phrase, PhraseTable? barriers)
    {
        var at = index;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == Gap)
            {
                var last = Math.Min(words.Count, at + MaxGap);
                for (i++; at < last && words[at].Text != phrase[i]; at++)
                {
                    if (words[at].IsSign || barriers?.IsAt(words, at) == true)
                    {
                        return -1;
                    }
                }

                if (at == last)
                {
                    return -1;
                }
            }

            if (at >= words.Count || words[at++].Text != phrase[i])
            {
                return -1;
            }
        }

        return at;
    }
}
