namespace DocDsl.Core.Text;

/// <summary>Which words stand in a text as wholes, and which with a hyphen inside. Words that a line's end divides are neither.</summary>
/// <remarks>A word is kept as a hash of its lower-case letters, so that an index of a long text is small.</remarks>
internal sealed class WordIndex
{
    private const ulong Seed = 14695981039346656037;

    private readonly HashSet<ulong> _words = [];

    public WordIndex(string text)
    {
        var before = Seed;
        var hyphen = Hyphen.None;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (!char.IsLetter(c))
            {
                hyphen =
                    c == '-' ? (i > 0 && char.IsLetter(text[i - 1]) ? Hyphen.Inside : Hyphen.None)
                    : hyphen != Hyphen.None && char.IsWhiteSpace(c) ? Hyphen.AtLineEnd
                    : Hyphen.None;
                i++;
                continue;
            }

            var hash = Seed;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                hash = Add(hash, text[i]);
            }

            if (hyphen == Hyphen.Inside)
            {
                _words.Add(Join(before, hash));
            }
            else if (hyphen == Hyphen.None && (i == text.Length || text[i] != '-'))
            {
                _words.Add(hash);
            }

            before = hash;
            hyphen = Hyphen.None;
        }
    }

    private enum Hyphen
    {
        None,
        Inside,
        AtLineEnd,
    }

    /// <summary>Whether a word stands somewhere, in any case.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(Add(Seed, word));

    /// <summary>Whether two halves stand somewhere as one word.</summary>
    public bool ContainsJoined(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _words.Contains(Add(Add(Seed, left), right));

    /// <summary>Whether two words stand somewhere with a hyphen between them.</summary>
    public bool ContainsHyphenated(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        _words.Contains(Join(Add(Seed, left), Add(Seed, right)));

    private static ulong Join(ulong left, ulong right) => Mix(Mix(left, '-'), right);

    private static ulong Add(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    private static ulong Add(ulong hash, char letter) => Mix(hash, char.ToLowerInvariant(letter));

    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value) * 1099511628211);
}
