using DocDsl;
using DocDsl.Formats;

namespace Voorbeeld;

/// <summary>
/// Finds words in questions and answers, wherever each of them begins: "fiets" finds "fietspad". Capitals and accents do not count. All is
/// in memory: a few thousand letters need nothing more.
/// </summary>
internal sealed class LetterSearch
{
    private const int Before = 60;
    private const int Around = 240;

    private readonly List<(Question Question, string Words, string Answer, string Folded)> _entries = [];

    public LetterSearch(IEnumerable<QaDocument> letters)
    {
        foreach (var question in letters.SelectMany(letter => letter.Questions))
        {
            var words = OneLine(question.Text);
            var answer = OneLine(string.Join("\n", question.Answers.Select(answer => answer.Text)));
            _entries.Add((question, words, answer, Fold(words) + "\n" + Fold(answer)));
        }
    }

    /// <summary>The questions in which all words are found, those with more of them first.</summary>
    public IReadOnlyList<SearchHit> Find(string query)
    {
        var words = Fold(query).Split([' ', '\t', ',', '.', '?', '"'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return words.Count == 0
            ? []
            :
            [
                .. _entries
                    .Select(entry => (Entry: entry, Counts: words.Select(word => MarksOf(entry.Folded, word).Count()).ToList()))
                    .Where(found => found.Counts.All(count => count > 0))
                    .OrderByDescending(found => found.Counts.Sum())
                    .Select(found => Hit(found.Entry.Question, found.Entry.Words, found.Entry.Answer, words)),
            ];
    }

    private static SearchHit Hit(Question question, string words, string answer, List<string> found)
    {
        var text = found.Exists(word => MarksOf(Fold(answer), word).Any()) ? answer : words;
        var first = found.SelectMany(word => MarksOf(Fold(text), word)).Select(mark => mark.Start).DefaultIfEmpty().Min();
        var from = first <= Before ? 0 : text.LastIndexOf(' ', first - Before) + 1;
        var excerpt = text.Substring(from, Math.Min(Around, text.Length - from));
        var folded = Fold(excerpt);
        return new SearchHit(
            question.Document.GetTitle(),
            question.Label,
            Address.Of(question),
            words,
            excerpt,
            Merged(found.SelectMany(word => MarksOf(folded, word)).OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
        );
    }

    /// <summary>Where a word of the text begins like this.</summary>
    private static IEnumerable<TextMark> MarksOf(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
            {
                yield return new TextMark(at, word.Length);
            }
        }
    }

    /// <summary>"fiets" and "fietspad" may be found in one place: the longer counts.</summary>
    private static List<TextMark> Merged(IEnumerable<TextMark> marks)
    {
        var merged = new List<TextMark>();
        foreach (var mark in marks)
        {
            if (merged is [] || mark.Start >= merged[^1].Start + merged[^1].Length)
            {
                merged.Add(mark);
            }
        }

        return merged;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without capitals and accents, a character for each, so that a place in it is a place in the text.</summary>
    internal static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        const string From = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿığş’";
        const string To = "aaaaaaceeeeiiiinoooooouuuuyyigs'";
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            var at = c < 128 ? -1 : From.IndexOf(c);
            folded[i] = at < 0 ? c : To[at];
        }
    });
}
