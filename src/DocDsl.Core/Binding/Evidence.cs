using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Looks up in an answer the words that a directive quotes; each text is prepared once.</summary>
internal sealed class Evidence(Binder binder)
{
    private readonly Dictionary<AnswerSymbol, QuotedWords> _words = [];

    /// <summary>Where the words stand; empty, and told (QA3009), when they do not stand there exactly once.</summary>
    public TextSpan Find(AnswerSymbol answer, QuotedText quoted)
    {
        if (!_words.TryGetValue(answer, out var words))
        {
            _words.Add(answer, words = new QuotedWords(answer.Text));
        }

        var found = words.Find(quoted.Value);
        if (found.Count == 1)
        {
            return found[0];
        }

        binder.Report(found.Count == 0
            ? QuotedTextNotFound.InAnswer(quoted.Span, quoted.Value)
            : QuotedTextNotFound.SeveralInAnswer(quoted.Span, quoted.Value, found.Count));
        return default;
    }
}
