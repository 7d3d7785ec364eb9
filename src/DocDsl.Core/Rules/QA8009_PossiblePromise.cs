using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Rules;

/// <summary>QA8009: a sentence of an answer that reads like a promise, and that no <c>@promise</c> is about.</summary>
/// <remarks>By when it is to be kept is proposed, and never assumed: nothing but a fix that somebody chooses writes it.</remarks>
internal static class PossiblePromise
{
    public static readonly Rule Rule = new("QA8009", "Possible promise", "Time", DiagnosticSeverity.Information);

    private const int MaxLine = 1_000;

    /// <summary>The property with the words that a fix quotes, which no message shows.</summary>
    public const string Words = "words";

    private static readonly Message s_undated = Rule.Message("This sentence reads like a promise; write '@promise' if it is one");

    private static readonly Message<string, string> s_dated = Rule.Message<string, string>(
        "This sentence reads like a promise to be kept by {0} ('{1}'); write '@promise' if it is one",
        "due",
        "term"
    );

    /// <param name="document">A document.</param>
    /// <param name="words">The words that sentences with promises have, in its text.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, KnownWords words, List<Diagnostic> diagnostics)
    {
        if (document.Tree.Language is not { Promises: { Forms.IsEmpty: false } promises } language || document.Answers.IsEmpty)
        {
            return;
        }

        var places = Places(document, words, promises);
        if (places.Count == 0)
        {
            return;
        }

        var date = FieldDates.DateOf(document.Header.Type, document.Fields);
        DateTime? since = date is not null && InvariantValues.TryReadDate(date, out var day) ? day : null;
        for (int first = 0, end; first < places.Count; first = end)
        {
            end = first + 1;
            while (end < places.Count && places[end].Answer == places[first].Answer)
            {
                end++;
            }

            var answer = document.Answers[places[first].Answer];
            if (IsGiven(answer) && !IsDeclaredForAll(document.Tree, answer))
            {
                var inText = places.GetRange(first, end - first).Select(place => answer.Text.FromSource(place.Position));
                Check(document.Tree, answer, PromiseSentences.Find(answer.Text.Text, language, since, inText), diagnostics);
            }
        }
    }

    private static void Check(SyntaxTree tree, AnswerSymbol answer, List<PromiseSentence> promises, List<Diagnostic> diagnostics)
    {
        if (promises.Count == 0)
        {
            return;
        }

        var declared = SpanSet.Create(answer.Promises.Select(promise => promise.Span).ToImmutableArray());
        foreach (var promise in promises)
        {
            var span = answer.Text.ToSource(promise.Sentence);
            if (!IsDeclared(span, declared) && !IsOfBlockQuote(tree.Text.Content, span.Start))
            {
                diagnostics.Add(At(answer, promise));
            }
        }
    }

    private static Diagnostic At(AnswerSymbol answer, PromiseSentence promise)
    {
        var span = answer.Text.ToSource(promise.Words);
        var diagnostic =
            promise is { Due: { } due, Term: { } term }
                ? s_dated.At(
                    span,
                    due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ShortText.Of(answer.Text.Text.Substring(term.Start, term.Length))
                )
                : s_undated.At(span);
        return diagnostic.With(Words, answer.Text.Text.Substring(promise.Words.Start, promise.Words.Length));
    }

    /// <summary>
    /// The places in the file where an answer may promise something, in order: the texts of answers without any are not even built.
    /// </summary>
    private static List<(int Position, int Answer)> Places(BoundDocument document, KnownWords words, PromiseWords promises)
    {
        var found = new List<(int Position, int Answer)>();
        var text = document.Tree.Text.Content;
        TextSpan[]? spans = null;
        foreach (var stem in promises.StemList)
        {
            var hits = words.PositionsOf(stem.Letters);
            for (var from = 0; hits.Next(from) is >= 0 and var at; from = at + 1)
            {
                spans ??= document.Answers.Select(answer => answer.Span).ToArray();
                var index = BinarySearch.LastAtMost(new Starts(spans), at);
                if (index >= 0 && at < spans[index].End && stem.MayPromise(text, at, spans[index].Start, spans[index].End))
                {
                    found.Add((at, index));
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Whether it answers something: what is not answered yet, or withdrawn, promises nothing.</summary>
    private static bool IsGiven(AnswerSymbol answer) =>
        answer is { Content: AnswerContent.Words, SameAs: null }
        && (
            answer.Questions.IsEmpty
            || answer.Questions.Any(question => question.State is not (QuestionState.Open or QuestionState.Withdrawn))
        );

    /// <summary>Whether the answer has an <c>@promise</c> of which it is not known which words make it.</summary>
    private static bool IsDeclaredForAll(SyntaxTree tree, AnswerSymbol answer)
    {
        var section = tree.Section(tree.SectionOfPosition(answer.Span.Start));
        var count = 0;
        for (var i = section.FirstDirective; i < section.EndDirective; i++)
        {
            count += tree.Directive(i).Kind == DirectiveKind.Promise ? 1 : 0;
        }

        return count > answer.Promises.Count(promise => promise.Span.Length > 0);
    }

    private static bool IsDeclared(TextSpan sentence, SpanSet declared) =>
        declared.FirstEndingAfter(sentence.Start) is { Length: > 0 } promise && promise.Start < sentence.End;

    /// <summary>Whether the line on which a sentence begins quotes somebody, as Markdown has it.</summary>
    private static bool IsOfBlockQuote(string text, int at)
    {
        // A line may be the whole answer: its beginning is looked for as far as a quotation has it.
        for (var first = Math.Max(0, at - MaxLine); at > first && !Characters.IsLineEnd(text[at - 1]);)
        {
            at--;
        }

        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] == '>';
    }

    private readonly struct Starts(TextSpan[] spans) : IPositions
    {
        public int Count => spans.Length;

        public int this[int index] => spans[index].Start;
    }
}
