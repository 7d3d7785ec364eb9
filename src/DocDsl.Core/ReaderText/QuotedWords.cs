using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// Texts prepared for finding words that directives quote: white space and invisible characters do not count, nor the shape of quotation
/// marks.
/// </summary>
/// <param name="views">The texts. No words are found that begin in one and end in another.</param>
/// <param name="expected">
/// All words that will be looked for, so that many are found in one pass; those before a sign with the sign after them.
/// </param>
internal sealed class QuotedWords(IReadOnlyList<TextView> views, IEnumerable<string> expected)
{
    /// <summary>Up to so many, looking for each alone is faster than preparing to look for all.</summary>
    private const int Few = 8;

    // Between the texts there is white space, which folded words do not have.
    private readonly Folded _text = Fold(views.Select(view => view.Text));
    private readonly Dictionary<string, (PatternHits All, PatternHits Whole)> _hits = new(StringComparer.Ordinal);
    private bool _hasExpected;

    /// <param name="view">The text.</param>
    /// <param name="expected">All words that will be looked for.</param>
    public QuotedWords(TextView view, IEnumerable<string> expected)
        : this([view], expected) { }

    /// <summary>Where <paramref name="words"/> occur.</summary>
    public QuotedHits Find(string words)
    {
        var pattern = Fold(words);
        var (count, end) = HitsOf(pattern).All;
        return count == 0 ? default : new QuotedHits(count, ToSource(end - pattern.Length, pattern.Length), default);
    }

    /// <summary>
    /// Where a <paramref name="sign"/> directly follows <paramref name="words"/>. An empty sign gives the place after the words. A sign
    /// that ends in a digit does not match the beginning of a longer number.
    /// </summary>
    public QuotedHits FindAfter(string words, string sign)
    {
        var (before, after) = (Fold(words), Fold(sign));
        var hits = before.Length == 0 ? default : HitsOf(before + after);
        var (count, end) = after.Length == 0 ? hits.All : hits.Whole;
        if (count == 0)
        {
            return default;
        }

        var start = ToSource(end - after.Length - before.Length, before.Length).End;
        var span = after.Length == 0 ? new TextSpan(start, 0) : ToSource(end - after.Length, after.Length);
        return new QuotedHits(count, span, TextSpan.FromBounds(start, span.End));
    }

    private (PatternHits All, PatternHits Whole) HitsOf(string pattern)
    {
        if (_hits.Count >= Few && !_hasExpected)
        {
            _hasExpected = true;
            var search = new PatternSearch(_text.Words, expected.Select(Fold));
            var all = search.Find(_ => true);
            foreach (var pair in search.Find(end => !IsCutNumber(end)))
            {
                _hits[pair.Key] = (all[pair.Key], pair.Value);
            }
        }

        if (!_hits.TryGetValue(pattern, out var hits))
        {
            _hits.Add(pattern, hits = LookFor(pattern));
        }

        return hits;
    }

    private (PatternHits All, PatternHits Whole) LookFor(string pattern)
    {
        var (all, whole) = (default(PatternHits), default(PatternHits));
        for (var at = IndexOf(pattern, 0); at >= 0; at = IndexOf(pattern, at + 1))
        {
            var hit = new PatternHits(1, at + pattern.Length);
            all = all.And(hit);
            whole = IsCutNumber(hit.First) ? whole : whole.And(hit);
        }

        return (all, whole);
    }

    private int IndexOf(string pattern, int from) =>
        pattern.Length == 0 || from > _text.Words.Length ? -1 : _text.Words.IndexOf(pattern, from, StringComparison.Ordinal);

    /// <summary>Whether a number goes on here, with no white space between.</summary>
    private bool IsCutNumber(int end) =>
        end < _text.Words.Length
        && char.IsDigit(_text.Words[end])
        && char.IsDigit(_text.Words[end - 1])
        && _text.Positions[end] == _text.Positions[end - 1] + 1;

    private TextSpan ToSource(int start, int length)
    {
        var view = BinarySearch.LastAtMost(new Starts(_text.Starts), start);
        return views[view].ToSource(TextSpan.FromBounds(_text.Positions[start], _text.Positions[start + length - 1] + 1));
    }

    private static string Fold(string text) => Fold([text]).Words;

    private static Folded Fold(IEnumerable<string> texts)
    {
        var words = new StringBuilder();
        var positions = new List<int>();
        var starts = new List<int>();
        foreach (var text in texts)
        {
            if (starts.Count > 0)
            {
                words.Append(' ');
                positions.Add(-1);
            }

            starts.Add(words.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] >= Invisible.SoftHyphen && Invisible.LengthAt(text, i) is > 0 and var length)
                {
                    i += length - 1;
                }
                else if (!char.IsWhiteSpace(text[i]))
                {
                    words.Append(Fold(text[i]));
                    positions.Add(i);
                }
            }
        }

        return new Folded(words.ToString(), positions, starts);
    }

    private static char Fold(char character) =>
        character switch
        {
            '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
            '“' or '”' or '„' or '‟' or '«' or '»' => '"',
            _ => character,
        };

    /// <param name="Words">The texts without white space.</param>
    /// <param name="Positions">Of each character of the words, its place in its own text.</param>
    /// <param name="Starts">Where each text begins in the words.</param>
    private sealed record Folded(string Words, List<int> Positions, List<int> Starts);

    private readonly struct Starts(List<int> starts) : IPositions
    {
        public int Count => starts.Count;

        public int this[int index] => starts[index];
    }
}
