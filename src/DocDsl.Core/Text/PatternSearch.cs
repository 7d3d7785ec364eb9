namespace DocDsl.Core.Text;

/// <summary>
/// Finds many patterns in one pass over a text (Aho and Corasick 1975): in the time of the text's length and that of all patterns together,
/// however many there are and however often they occur.
/// </summary>
internal sealed class PatternSearch
{
    // A state is what has been read of a pattern; 0 is nothing. Its fallback is its longest ending that begins a pattern too.
    private readonly Dictionary<long, int> _next;
    private readonly List<(int Parent, char Last, int Length)> _states;
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly int[] _byLength;
    private readonly int[] _fallbacks;

    /// <summary>The state after each character of the text.</summary>
    private readonly int[] _reached;

    /// <param name="text">The text.</param>
    /// <param name="patterns">Empty ones occur nowhere.</param>
    public PatternSearch(string text, IEnumerable<string> patterns)
    {
        var all = patterns.ToArray();
        var total = all.Sum(pattern => pattern.Length);
        _next = new Dictionary<long, int>(total);
        _states = new List<(int Parent, char Last, int Length)>(total + 1) { default };
        foreach (var pattern in all)
        {
            if (pattern.Length > 0 && !_ends.ContainsKey(pattern))
            {
                _ends.Add(pattern, Add(pattern));
            }
        }

        var lengths = new int[_states.Count - 1];
        _byLength = new int[_states.Count - 1];
        for (var i = 0; i < _byLength.Length; i++)
        {
            _byLength[i] = i + 1;
            lengths[i] = _states[i + 1].Length;
        }

        Array.Sort(lengths, _byLength);
        _fallbacks = new int[_states.Count];
        foreach (var state in _byLength)
        {
            var (parent, last, length) = _states[state];
            _fallbacks[state] = length == 1 ? 0 : Read(_fallbacks[parent], last);
        }

        _reached = new int[text.Length];
        for (int i = 0, state = 0; i < text.Length; i++)
        {
            _reached[i] = state = Read(state, text[i]);
        }
    }

    /// <summary>The hits of each pattern.</summary>
    /// <param name="counts">Whether an occurrence that ends at a position counts.</param>
    public Dictionary<string, PatternHits> Find(Func<int, bool> counts)
    {
        var hits = new PatternHits[_states.Count];
        for (var i = 0; i < _reached.Length; i++)
        {
            if (_reached[i] is not 0 and var state && counts(i + 1))
            {
                hits[state] = hits[state].And(new PatternHits(1, i + 1));
            }
        }

        // What ends in a longer pattern has been read as well.
        for (var i = _byLength.Length - 1; i >= 0; i--)
        {
            var fallback = _fallbacks[_byLength[i]];
            hits[fallback] = hits[fallback].And(hits[_byLength[i]]);
        }

        return _ends.ToDictionary(pair => pair.Key, pair => hits[pair.Value], StringComparer.Ordinal);
    }

    private int Add(string pattern)
    {
        var state = 0;
        foreach (var character in pattern)
        {
            if (!_next.TryGetValue(Key(state, character), out var next))
            {
                _next.Add(Key(state, character), next = _states.Count);
                _states.Add((state, character, _states[state].Length + 1));
            }

            state = next;
        }

        return state;
    }

    private int Read(int state, char character)
    {
        int next;
        while (!_next.TryGetValue(Key(state, character), out next) && state != 0)
        {
            state = _fallbacks[state];
        }

        return next;
    }

    private static long Key(int state, char character) => ((long)state << 16) | character;
}
