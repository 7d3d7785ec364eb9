namespace DocDsl.Core.Languages;

/// <summary>
/// Letters that sentences with promises have, and what must be around them: so a promise is looked for in the few places where one may be,
/// and the others cost next to nothing.
/// </summary>
internal sealed class PromiseStem
{
    /// <summary>How far words are from each other that are not next to each other.</summary>
    private const int Near = 120;

    private readonly bool _isBeginning;
    private readonly bool _isEnding;
    private readonly string[] _persons;
    private readonly List<Probe> _probes = [];

    /// <param name="stem">The letters; with a hyphen before them the end of a word, with one after them the beginning.</param>
    /// <param name="forms">The forms, whose cues say what is next to it.</param>
    /// <param name="persons">Words of which one is before it where no cue is.</param>
    public PromiseStem(string stem, IEnumerable<PromiseForm> forms, string[] persons)
    {
        _isEnding = stem[0] == '-';
        _persons = persons;
        _isBeginning = stem[stem.Length - 1] == '-';
        Letters = stem.Trim('-');
        foreach (var cue in forms.SelectMany(form => form.Cues.Split('|')))
        {
            AddProbe(cue);
        }
    }

    /// <summary>What is searched for.</summary>
    public string Letters { get; }

    /// <summary>Whether a cue has it.</summary>
    public bool HasCue => _probes.Count > 0;

    /// <summary>Whether there may be a promise around the letters at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the letters are.</param>
    /// <param name="first">Where the part of the text begins that counts.</param>
    /// <param name="end">Where it ends.</param>
    public bool MayPromise(string text, int position, int first, int end)
    {
        var after = position + Letters.Length;
        if (
            (!_isBeginning && after < end && char.IsLetterOrDigit(text[after]))
            || (!_isEnding && position > first && char.IsLetterOrDigit(text[position - 1]))
        )
        {
            return false;
        }

        if (_isEnding || _probes.Count == 0)
        {
            foreach (var person in _persons)
            {
                if (IsNear(text, Math.Max(first, position - Near), position, person))
                {
                    return true;
                }
            }
        }

        while (_isBeginning && after < end && char.IsLetterOrDigit(text[after]))
        {
            after++;
        }

        while (_isEnding && position > first && char.IsLetterOrDigit(text[position - 1]))
        {
            position--;
        }

        foreach (var probe in _probes)
        {
            if (
                IsBefore(text, position, first, probe.Before)
                && IsAfter(text, after, end, probe.After)
                && (probe.FarBefore is null || IsNear(text, Math.Max(first, position - Near), position, probe.FarBefore))
                && (probe.FarAfter is null || IsNear(text, after, Math.Min(end, after + (2 * Near)), probe.FarAfter))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what a cue has around the letters, if it has them.</summary>
    private void AddProbe(string cue)
    {
        var letters = Letters.ToLowerInvariant().Replace('’', '\'');
        var parts = cue.Split('…');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = $" {parts[i].Trim()} ";
            var at = part.IndexOf((_isEnding ? "" : " ") + letters + (_isBeginning ? "" : " "), StringComparison.Ordinal);
            if (at >= 0)
            {
                var start = _isEnding ? part.LastIndexOf(' ', at) : at;
                _probes.Add(
                    new Probe(
                        WordsOf(part.Substring(0, start + 1)),
                        WordsOf(part.Substring(part.IndexOf(' ', at + letters.Length + (_isEnding ? 0 : 1)))),
                        i > 0 ? WordsOf(parts[i - 1]).Last() : null,
                        i + 1 < parts.Length ? WordsOf(parts[i + 1])[0] : null
                    )
                );
                return;
            }
        }
    }

    private static string[] WordsOf(string phrase) => phrase.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsBefore(string text, int position, int first, string[] words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            while (position > first && !char.IsLetterOrDigit(text[position - 1]) && !IsSentenceEnd(text[position - 1]))
            {
                position--;
            }

            position -= Math.Min(position - first, LengthOf(words[i]));
            if (!IsWordAt(text, position, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAfter(string text, int position, int end, string[] words)
    {
        foreach (var word in words)
        {
            while (position < end && !char.IsLetterOrDigit(text[position]) && !IsSentenceEnd(text[position]))
            {
                position++;
            }

            if (position + LengthOf(word) > end || !IsWordAt(text, position, word))
            {
                return false;
            }

            position += LengthOf(word);
        }

        return true;
    }

    private static bool IsNear(string text, int start, int end, string word)
    {
        // Few words begin with the letter: a search without regard to capitals costs ten times as much.
        var first = word[0];
        for (var at = start; at + LengthOf(word) <= end; at++)
        {
            if ((text[at] | 0x20) == first && IsWordAt(text, at, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is at a position, in capitals or not; an elision ends with its apostrophe, whatever its shape.</summary>
    private static bool IsWordAt(string text, int position, string word)
    {
        var length = LengthOf(word);
        return (position == 0 || !char.IsLetterOrDigit(text[position - 1]))
            && (position + length >= text.Length || !char.IsLetterOrDigit(text[position + length]))
            && string.Compare(text, position, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static int LengthOf(string word) => word[word.Length - 1] == '\'' ? word.Length - 1 : word.Length;

    private static bool IsSentenceEnd(char sign) => sign is '.' or '?' or '!' or ',' or ';';

    /// <summary>What a cue has around the letters.</summary>
    /// <param name="Before">Directly before them.</param>
    /// <param name="After">Directly after them.</param>
    /// <param name="FarBefore">Somewhere before; null for nothing.</param>
    /// <param name="FarAfter">Somewhere after; null for nothing.</param>
    private sealed record Probe(string[] Before, string[] After, string? FarBefore, string? FarAfter);
}
