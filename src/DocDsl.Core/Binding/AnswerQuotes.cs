using DocDsl.Core.Diagnostics;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Looks up in answers the words that directives quote; each text is prepared once.</summary>
internal sealed class AnswerQuotes(SyntaxTree tree, BoundSections sections, DocumentTexts texts)
{
    private readonly Dictionary<int, QuotedWords> _words = [];

    /// <summary>Where the words are; empty, and reported (QA3009), when they are not there exactly once.</summary>
    public TextSpan Find(int answer, QuotedText quoted, List<Diagnostic> diagnostics)
    {
        if (!_words.TryGetValue(answer, out var words))
        {
            var section = sections.Answers[answer].Section;
            _words.Add(answer, words = new QuotedWords(texts.OfSection(section), DirectiveQuotes.In(tree.Section(section))));
        }

        var found = words.Find(quoted.Value);
        if (found.Count == 1)
        {
            return found.Span;
        }

        diagnostics.Add(
            found.Count == 0
                ? QuotedTextNotFound.InAnswer(quoted.Span, quoted.Value)
                : QuotedTextNotFound.SeveralInAnswer(quoted.Span, quoted.Value, found.Count)
        );
        return default;
    }
}
