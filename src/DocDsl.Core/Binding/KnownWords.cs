using System.Runtime.CompilerServices;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Where the words stand that rules look for in a document: placeholders, references, running headers and footers. Found in one pass, for
/// all.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>Begins a reference or a placeholder.</summary>
    public const string Brackets = "[[";

    private static readonly object s_none = new();

    /// <summary>By language and type, or what stands for none.</summary>
    private static readonly ConditionalWeakTable<object, ConditionalWeakTable<object, WordSearch>> s_searches = new();

    private readonly string _text;
    private readonly WordSearch _search;

    /// <summary>The places of all words, those of one word together and in the order of the text.</summary>
    private readonly int[] _places;

    /// <summary>For each word where its places end; they begin where those of the word before do.</summary>
    private readonly int[] _ends;

    public KnownWords(string text, Language? language, DocumentType? type)
    {
        _text = text;
        _search = s_searches.GetOrCreateValue(language ?? s_none).GetValue(type ?? s_none, _ => new WordSearch(WordsOf(language, type)));
        var hits = _search.Find(text, out var usualEnd);
        UsualEnd = usualEnd;
        _places = new int[hits.Count];
        _ends = new int[_search.Count];
        foreach (var hit in hits)
        {
            _ends[hit.Word]++;
        }

        for (int word = 0, begin = 0; word < _ends.Length; word++)
        {
            // For now where its next place goes, which is where they end when all have been put in.
            (_ends[word], begin) = (begin, begin + _ends[word]);
        }

        foreach (var hit in hits)
        {
            _places[_ends[hit.Word]++] = hit.Position;
        }
    }

    /// <summary>Up to where the text has nothing that QA1006 looks for; found on the way.</summary>
    public int UsualEnd { get; }

    /// <summary>Walks through the places of a word. Of any word, though others than those of language and type cost a search.</summary>
    public WordPositions PositionsOf(string word)
    {
        var number = _search.IndexOf(word);
        return number < 0 ? new WordPositions(_text, word) : new WordPositions(_places, number == 0 ? 0 : _ends[number - 1], _ends[number]);
    }

    private static IEnumerable<string> WordsOf(Language? language, DocumentType? type)
    {
        var words = new List<string> { Brackets, PartLines.FirstPart, HtmlComments.Opening, StandIns.Crosses, StandIns.Filler };
        if (language is not null)
        {
            words.AddRange(language.PlaceholderWords);
            words.AddRange(language.FillInStems);
            words.Add(language.Referrals.Stem);
            words.AddRange(language.Promises.StemList.Select(stem => stem.Letters));
            words.AddRange(RunningHeaderLines.PatternsOf(language).Select(pattern => pattern.Anchor));
        }

        if (type is not null)
        {
            words.AddRange(type.RunningHeaders.Select(pattern => pattern.Anchor));
        }

        return words.Where(word => word.Length > 1).Distinct(StringComparer.Ordinal);
    }
}
