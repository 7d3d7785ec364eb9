using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Rules;

/// <summary>
/// Finds sentences that read like promises: the author commits to doing something later. What only may be one is not found: a hint that is
/// wrong is worse than none.
/// </summary>
internal sealed class PromiseSentences
{
    private readonly Language _language;
    private readonly PromiseWords _promises;
    private readonly string _text;
    private readonly DateTime? _since;

    /// <summary>Up to where quotation marks have been counted, and whether one is open there.</summary>
    private int _quotedUpTo;
    private bool _isQuoted;

    private PromiseSentences(string text, Language language, DateTime? since)
    {
        (_text, _language, _promises, _since) = (text, language, language.Promises, since);
    }

    /// <summary>The sentences of an answer that read like promises, in order.</summary>
    /// <param name="text">The answer's words.</param>
    /// <param name="language">Their language.</param>
    /// <param name="since">The day of the document; null where it has none.</param>
    /// <param name="places">Where in the text there may be a promise, in order: see <see cref="PromiseStem"/>.</param>
    public static List<PromiseSentence> Find(string text, Language language, DateTime? since, IEnumerable<int> places)
    {
        var sentences = new PromiseSentences(text, language, since);
        var found = new List<PromiseSentence>();
        var from = 0;
        foreach (var place in places)
        {
            if (place < from)
            {
                // Of the sentence before.
                continue;
            }

            var span = SentenceBounds.Around(text, place, from);
            from = Math.Max(span.End, place + 1);
            if (sentences.Read(span) is { } promise)
            {
                found.Add(promise);
            }
        }

        return found;
    }

    private PromiseSentence? Read(TextSpan span)
    {
        var isQuoted = IsQuotedAt(span.Start);
        if (span.Length == 0 || _text[span.End - 1] == '?')
        {
            return null;
        }

        var words = TextWords.Read(_text, span, _promises.HasElisions);
        for (var i = 0; i < words.Count; i++)
        {
            if (_promises.ExceptionTable.IsAt(words, i))
            {
                return null;
            }
        }

        NaturalTerm? term = null;
        for (var i = 0; i < words.Count; i++)
        {
            isQuoted ^= words[i].IsSign && TextWords.IsQuotationMark(words[i].Text[0]);
            if (isQuoted)
            {
                continue;
            }

            foreach (var (cueEnd, form) in _promises.CueTable.At(words, i, _promises.BarrierTable))
            {
                var end = EndOfAct(words, cueEnd, form);
                if (end < 0 || (_promises.WithOf(form) is { } with && !IsAnywhere(with, words)))
                {
                    continue;
                }

                term ??= NaturalTerms.Find(words, _language, _since);
                if (_promises.Forms[form].IsLaterOnly && term is null && !IsAnywhere(_promises.LaterTable, words))
                {
                    continue;
                }

                var (first, last) = term is { } known ? (Math.Min(i, known.First), Math.Max(end, known.End)) : (i, end);
                return new PromiseSentence(
                    span,
                    SpanOf(words, first, last),
                    term is { } named ? SpanOf(words, named.First, named.End) : null,
                    term?.Due
                );
            }
        }

        return null;
    }

    /// <summary>The word after the act; −1 where the clause has none, or says that it will not be done.</summary>
    private int EndOfAct(List<TextWord> words, int cueEnd, int form)
    {
        if (_promises.ActsOf(form) is not { } acts)
        {
            return cueEnd;
        }

        var reach = _promises.Forms[form].Reach;
        for (var i = cueEnd; i < words.Count && (reach == 0 || i <= cueEnd + reach); i++)
        {
            // Directly after it "die" and "dat" begin no clause: "ik zal dat onderzoeken".
            if (_promises.BarrierTable.At(words, i, null).Any(barrier => i > cueEnd || barrier.Value == 1))
            {
                return -1;
            }

            if (acts.EndAt(words, i) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsAnywhere(PhraseTable phrases, List<TextWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (phrases.IsAt(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence begins within words of somebody else; marks that are not closed end with their paragraph.</summary>
    private bool IsQuotedAt(int position)
    {
        for (; _quotedUpTo < position; _quotedUpTo++)
        {
            var c = _text[_quotedUpTo];
            _isQuoted = c != '\n' && _isQuoted ^ TextWords.IsQuotationMark(c);
        }

        return _isQuoted;
    }

    private static TextSpan SpanOf(List<TextWord> words, int first, int end) =>
        TextSpan.FromBounds(words[first].Start, words[end - 1].End);
}
