using System.Runtime.CompilerServices;
using DocDsl.Languages;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Semantics;

/// <summary>Where the words stand that rules look for in a document: placeholders, references, page furniture. Found in one pass, for all.</summary>
internal sealed class KnownWords
{
    /// <summary>Begins a reference or a placeholder.</summary>
    public const string Brackets = "[[";

    private static readonly object s_none = new();

    /// <summary>By language and type, or what stands for none.</summary>
    private static readonly ConditionalWeakTable<object, ConditionalWeakTable<object, WordSearch>> s_searches = new();

    private readonly string _text;
    private readonly WordSearch _search;
    private readonly List<WordHit> _hits;

    public KnownWords(string text, Language? language, DocumentType? type)
    {
        _text = text;
        _search = s_searches.GetOrCreateValue(language ?? s_none).GetValue(type ?? s_none, _ => new WordSearch(WordsOf(language, type)));
        _hits = _search.Find(text);
    }

    /// <summary>The next place of a word, from a position on; −1 when there is none. Of any word, though others than those of language and type cost a search.</summary>
    /// <param name="word">The word.</param>
    /// <param name="from">The first position that counts.</param>
    /// <param name="cursor">Begins at 0, and belongs to one walk through the text.</param>
    public int Next(string word, int from, ref int cursor)
    {
        var number = _search.IndexOf(word);
        if (number < 0)
        {
            return from >= _text.Length ? -1 : _text.IndexOf(word, from, StringComparison.Ordinal);
        }

        for (; cursor < _hits.Count; cursor++)
        {
            if (_hits[cursor] is var hit && hit.Word == number && hit.Position >= from)
            {
                return hit.Position;
            }
        }

        return -1;
    }

    private static IEnumerable<string> WordsOf(Language? language, DocumentType? type)
    {
        var words = new List<string> { Brackets };
        if (language is not null)
        {
            words.AddRange(language.PlaceholderWords);
            words.Add(language.Referrals.Stem);
            words.AddRange(Furniture.PatternsOf(language).Select(pattern => pattern.Anchor));
        }

        if (type is not null)
        {
            words.AddRange(type.Furniture.Select(pattern => pattern.Anchor));
        }

        return words.Where(word => word.Length > 1).Distinct(StringComparer.Ordinal);
    }
}
