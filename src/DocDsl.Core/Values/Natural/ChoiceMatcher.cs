using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

/// <summary>
/// Finds the choice that the words of an item say. Capitals, signs of Markdown and the width of white space do not count.
/// </summary>
internal sealed class ChoiceMatcher
{
    /// <summary>Signs of Markdown.</summary>
    private const string Signs = "*_`~\\";

    /// <summary>Of longer words only all of them can be a choice.</summary>
    private const int MaxBeginning = 400;

    private readonly Dictionary<string, string> _choices = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _longest;
    private NearNames? _near;

    public ChoiceMatcher(ValueType type)
    {
        foreach (var choice in type.Choices)
        {
            var words = Folded(choice);
            _longest = Math.Max(_longest, words.Length);
            if (!_choices.ContainsKey(words))
            {
                _choices.Add(words, choice);
            }
        }
    }

    /// <summary>
    /// The choice that words are, or with which they begin where they go on after a sign: <c>Feature gate (also …)</c>,
    /// <c>Other: …</c>; the longest one. Null where there is none.
    /// </summary>
    public string? Match(string words) => Find(Folded(words), EndsChoice);

    /// <summary>
    /// The choice that words were probably meant to be: the one that is one edit apart, or else the longest with which they begin.
    /// </summary>
    public string? Nearest(string words)
    {
        var folded = Folded(words);
        _near ??= new NearNames(_choices.Keys.Select(choice => choice.ToLowerInvariant()));
        return _near.Nearest(folded.ToLowerInvariant()) is { } near ? _choices[near] : Find(folded, EndsWord);
    }

    /// <summary>Without signs of Markdown, and with single blanks.</summary>
    public static string Folded(string words) =>
        string.Join(
            " ",
            new string(words.Where(c => Signs.IndexOf(c) < 0).ToArray()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private string? Find(string words, Func<string, int, bool> ends)
    {
        if (_choices.TryGetValue(words, out var all))
        {
            return all;
        }

        for (var end = Math.Min(_longest, Math.Min(words.Length, MaxBeginning)); end > 0; end--)
        {
            if (ends(words, end) && _choices.TryGetValue(words.Substring(0, end), out var choice))
            {
                return choice;
            }
        }

        return null;
    }

    private static bool EndsWord(string words, int end) => end == words.Length || !char.IsLetterOrDigit(words[end]);

    private static bool EndsChoice(string words, int end)
    {
        if (end == words.Length || (words[end] == ' ' && !char.IsLetterOrDigit(words[end + 1])))
        {
            return true;
        }

        // "on-call" is not the choice "on", and "v1.2" not "v1".
        return !char.IsLetterOrDigit(words[end])
            && words[end] != ' '
            && (words[end] is ':' or '(' or ',' or ';' || end + 1 == words.Length || words[end + 1] == ' ');
    }
}
