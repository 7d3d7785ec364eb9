using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// Numbers questions 1, 2, 3 … from one on, with all that names them: the headings of questions and answers, in the letter's own
/// words and style, the directives that name a question, and the references to it. One change, since half of it would be worse than none.
/// References from other documents (<c>[[palantir#4]]</c>) are theirs: an <c>@id</c> is what stays.
/// </summary>
internal sealed class Renumbering
{
    private readonly FixedDocument _document;
    private readonly SemanticModel _model;
    private readonly GroupSymbol? _group;
    private readonly Dictionary<QuestionSymbol, int> _numbers = [];
    private readonly Dictionary<int, Queue<QuestionSymbol>> _unclaimed = [];
    private readonly Dictionary<TextSpan, string> _changes = [];
    private readonly ILookup<TextSpan, QuestionSymbol> _asked;
    private readonly ILookup<int?, QuestionSymbol> _byNumber;

    private Renumbering(FixedDocument document, GroupSymbol? group, NumberSeries series, TextSpan heading)
    {
        _document = document;
        _model = document.Model;
        _group = group;
        Number(series, heading);
        _asked = _numbers.Keys.ToLookup(question => question.HeadingSpan);
        _byNumber = _numbers.Keys.ToLookup(question => question.Number);
    }

    /// <summary>Numbers the questions from one heading on.</summary>
    /// <param name="model">The document.</param>
    /// <param name="headings">
    /// Headings of questions, as <see cref="QuestionSymbol.HeadingSpan"/> has them: numbering begins at the first of them whose number is
    /// wrong.
    /// </param>
    /// <returns>The changes, in the order of the text; none where the numbers are right, or no span is a question's heading.</returns>
    public static ImmutableArray<TextChange> From(SemanticModel model, params IEnumerable<TextSpan> headings)
    {
        var document = new FixedDocument(model);
        return headings.Distinct().Select(heading => From(document, heading)).FirstOrDefault(changes => !changes.IsEmpty) is
        { IsDefault: false } changes
            ? changes
            : ImmutableArray<TextChange>.Empty;
    }

    /// <inheritdoc cref="From(SemanticModel, IEnumerable{TextSpan})"/>
    /// <param name="document">The document.</param>
    /// <param name="heading">The heading of a question.</param>
    internal static ImmutableArray<TextChange> From(FixedDocument document, TextSpan heading)
    {
        if (document.Model.Tree.SectionOf(heading) is not { Kind: SectionKind.Question } first)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var group = document.Model.NumbersPerGroup ? document.GroupOf(first) : null;
        var series = document.SeriesOf(group);
        if (!series.IsWrong(heading) || !document.TryClaim(series))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var renumbering = new Renumbering(document, group, series, heading);
        renumbering.ChangeSections();
        renumbering.ChangeReferences();
        return renumbering
            ._changes.Select(change => new TextChange(change.Key, change.Value))
            .OrderBy(change => change.Span.Start)
            .ToImmutableArray();
    }

    /// <summary>Gives each question its new number.</summary>
    private void Number(NumberSeries series, TextSpan heading)
    {
        var byPlace = series.IsByPlace(heading);
        var before = 0;
        var started = false;
        foreach (var question in byPlace ? series.Questions : series.ByNumber)
        {
            var written = NumberSeries.Written(question);
            started |= question.HeadingSpan == heading && written != before + 1;
            _numbers[question] = started ? before + 1 : written;
            before = byPlace && !started ? Math.Max(before, written) : _numbers[question];
            if (question.Number is null && (question.Answer ?? question.Unfinished) is null)
            {
                Unclaimed(written).Enqueue(question);
            }
        }
    }

    private void ChangeSections()
    {
        var (start, end) = _model.NumbersPerGroup ? _document.SectionsOf(_group) : (0, _model.Tree.SectionTable.Length);
        for (var i = start; i < end; i++)
        {
            var section = _model.Tree.Section(i);
            if (section.Kind is not (SectionKind.Question or SectionKind.Answer))
            {
                continue;
            }

            var named = section.Kind == SectionKind.Question ? Asked(section) : Answered(section);
            foreach (var token in NumberTokens.OfHeading(_model.Tree, section))
            {
                Change(token, named);
            }

            foreach (var directive in section.Directives)
            {
                if (NumberTokens.OfTarget(_model.Tree, directive) is { } target)
                {
                    Change(target, named);
                }
                else if (directive.Kind == DirectiveKind.Covers)
                {
                    foreach (var token in NumberTokens.In(_model.Tree.Text.Content, directive.ArgumentSpan))
                    {
                        Change(token, named);
                    }
                }
            }
        }
    }

    /// <summary>What refers to the questions, in brackets or in the words of the letter.</summary>
    private void ChangeReferences()
    {
        foreach (var renumbered in _numbers)
        {
            foreach (var reference in _document.ReferencesTo(renumbered.Key))
            {
                if (reference is { Number.Number: var written } && renumbered.Value != written)
                {
                    foreach (var token in NumberTokens.In(_model.Tree.Text.Content, reference.Span).Where(token => token.Number == written))
                    {
                        _changes[token.Span] = renumbered.Value.ToString(CultureInfo.InvariantCulture);
                    }
                }
            }
        }
    }

    /// <summary>
    /// The questions that a question's section asks, by the number it gives them; a part under a heading of its own belongs to its
    /// question.
    /// </summary>
    private Dictionary<int, QuestionSymbol> Asked(SectionSyntax section)
    {
        var result = new Dictionary<int, QuestionSymbol>();
        foreach (var question in _asked[section.HeadingSpan])
        {
            result[NumberSeries.Written(question)] = question;
        }

        foreach (var number in section.Numbers)
        {
            if (!result.ContainsKey(number.Number) && Find(number.Number) is { } question)
            {
                result[number.Number] = question;
            }
        }

        return result;
    }

    /// <summary>
    /// The questions that an answer's heading names. Where a number is used twice and the answers are together at the end, the
    /// second answer of that number is the second question's.
    /// </summary>
    private Dictionary<int, QuestionSymbol> Answered(SectionSyntax section)
    {
        var answer = _document.AnswersUnder(section.HeadingSpan).FirstOrDefault();
        var result = new Dictionary<int, QuestionSymbol>();
        foreach (var number in section.Numbers.Select(number => number.Number).Distinct())
        {
            var question = answer?.Questions.FirstOrDefault(question => question.Written?.Number == number) ?? Find(number);
            if (question is not null && question.Answer != answer && Unclaimed(number) is { Count: > 0 } unclaimed)
            {
                question = unclaimed.Dequeue();
            }

            if (question is not null)
            {
                result[number] = question;
            }
        }

        return result;
    }

    private void Change(NumberToken token, Dictionary<int, QuestionSymbol> named)
    {
        if (named.TryGetValue(token.Number, out var question) && _numbers.TryGetValue(question, out var number) && number != token.Number)
        {
            _changes[token.Span] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    private QuestionSymbol? Find(int number) => _byNumber[number].FirstOrDefault();

    private Queue<QuestionSymbol> Unclaimed(int number)
    {
        if (!_unclaimed.TryGetValue(number, out var queue))
        {
            _unclaimed.Add(number, queue = new Queue<QuestionSymbol>());
        }

        return queue;
    }
}
