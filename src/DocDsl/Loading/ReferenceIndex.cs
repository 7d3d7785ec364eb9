using System.Collections.Concurrent;
using DocDsl.Core.Collections;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Loading;

/// <summary>What refers to what in a document, found in one pass over its references.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<AnswerSymbol, List<QuestionReference>> _ofAnswers = [];
    private readonly Dictionary<TextSpan, List<QuestionReference>> _ofSections = [];
    private readonly ConcurrentDictionary<TextView, IReadOnlyList<QuestionReference>> _ofQuestions = [];
    private readonly Dictionary<QuestionSymbol, List<Answer>> _referrers = [];

    public ReferenceIndex(DocumentContent content)
    {
        foreach (var symbol in content.Model.References)
        {
            var reference = new QuestionReference(
                symbol.Document,
                symbol.Number?.Number,
                symbol.Number is { Part: not '\0' } number ? number.Part : null,
                symbol.Id,
                content.Span(symbol.Span),
                symbol.Target is null ? null : content.QuestionOf(symbol.Target)
            );
            if (symbol.FromAnswer is { } answer)
            {
                Add(_ofAnswers, answer, reference);
                if (
                    symbol.Target is not null
                    && content.AnswerOf(answer) is var referrer
                    && !(_referrers.TryGetValue(symbol.Target, out var known) && known[^1] == referrer)
                )
                {
                    Add(_referrers, symbol.Target, referrer);
                }
            }
            else if (symbol.FromQuestion is { } question)
            {
                Add(_ofSections, question.Span, reference);
            }
        }
    }

    public IReadOnlyList<QuestionReference> Of(AnswerSymbol answer) => Of(_ofAnswers, answer);

    /// <summary>
    /// Those of its section that are in its text: the questions of a joint heading share their text, and this list; some have their own
    /// words of it.
    /// </summary>
    public IReadOnlyList<QuestionReference> Of(QuestionSymbol question) =>
        _ofSections.TryGetValue(question.Span, out var references)
            ? _ofQuestions.GetOrAdd(question.Text, static (text, references) => Once.List(In(text, references)), references)
            : [];

    public IReadOnlyList<Answer> ReferrersOf(QuestionSymbol question) => Of(_referrers, question);

    public static IReadOnlyList<Question> TargetsOf(IReadOnlyList<QuestionReference> references) =>
        Once.List(references.Select(reference => reference.Target).OfType<Question>().Distinct().ToArray());

    /// <summary>Those in a text's lines, of references in the order of the file.</summary>
    private static QuestionReference[] In(TextView text, List<QuestionReference> references)
    {
        var found = new List<QuestionReference>();
        foreach (var span in text.SourceSpans)
        {
            var first = BinarySearch.LastAtMost(new Starts(references), span.Start - 1) + 1;
            for (var i = first; i < references.Count && references[i].Span.Start < span.End; i++)
            {
                found.Add(references[i]);
            }
        }

        return [.. found];
    }

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(item);
    }

    private static IReadOnlyList<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list.AsReadOnly() : [];

    private readonly struct Starts(List<QuestionReference> references) : IPositions
    {
        public int Count => references.Count;

        public int this[int index] => references[index].Span.Start;
    }
}
