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
    private readonly SemanticModel _model;
    private readonly GroupSymbol? _group;
    private readonly Dictionary<QuestionSymbol, int> _numbers = [];
    private readonly Dictionary<int, Queue<QuestionSymbol>> _unclaimed = [];
    private readonly Dictionary<TextSpan, string> _changes = [];
    private readonly ILookup<TextSpan, AnswerSymbol> _answers;
    private ILookup<TextSpan, QuestionSymbol> _asked = null!;
    private ILookup<int?, QuestionSymbol> _byNumber = null!;

    private Renumbering(SemanticModel model, GroupSymbol? group)
    {
        _model = model;
        _group = group;
        _answers = model.Answers.ToLookup(answer => answer.HeadingSpan);
    }

    /// <summary>Numbers the questions from one heading on.</summary>
    /// <param name="model">The document.</param>
    /// <param name="heading">The heading of a question, as <see cref="QuestionSymbol.HeadingSpan"/> has it.</param>
    /// <returns>The changes, in the order of the text; none where the numbers are right, or the span is no question's heading.</returns>
    public static ImmutableArray<TextChange> From(SemanticModel model, TextSpan heading)
    {
        if (model.Tree.SectionOf(heading) is not { Kind: SectionKind.Question } first)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var renumbering = new Renumbering(model, model.NumbersPerGroup ? NumberTokens.GroupOf(model, first) : null);
        renumbering.Number(first);
        renumbering._asked = renumbering._numbers.Keys.ToLookup(question => question.HeadingSpan);
        renumbering._byNumber = renumbering._numbers.Keys.ToLookup(question => question.Number);
        renumbering.ChangeSections();
        renumbering.ChangeReferences();
        return renumbering
            ._changes.Select(change => new TextChange(change.Key, change.Value))
            .OrderBy(change => change.Span.Start)
            .ToImmutableArray();
    }

    /// <summary>Gives each question its new number.</summary>
    private void Number(SectionSyntax first)
    {
        var questions = _model
            .Questions.Where(question => question.Group == _group || !_model.NumbersPerGroup)
            .Where(question => question.Written is not null)
            .ToList();
        var from = questions.FindIndex(question => question.HeadingSpan == first.HeadingSpan);
        if (from < 0)
        {
            return;
        }

        // A second series (1, 2, 1, 2) goes on where the first stops; 1, 4, 2, 3 is no such thing.
        var highest = questions.Take(from).Select(Written).DefaultIfEmpty(0).Max();
        var rising = Written(questions[from]) > highest || questions[from].Number is null;
        for (var i = from + 1; i < questions.Count; i++)
        {
            rising &= Written(questions[i]) > Written(questions[i - 1]);
        }

        // Where the letter counts up, or each heading has one question, its order is what counts; where one heading asks 1 and 4 and the
        // next 2 and 3, the numbers' own order is, and gaps close.
        var byPlace = rising || questions.Select(question => question.HeadingSpan).Distinct().Count() == questions.Count;
        var ordered = byPlace
            ? questions
            : questions
                .Select((question, index) => (question, index))
                .OrderBy(pair => Written(pair.question))
                .ThenBy(pair => pair.index)
                .Select(pair => pair.question)
                .ToList();
        var before = 0;
        var started = false;
        for (var i = 0; i < ordered.Count; i++)
        {
            var question = ordered[i];
            var written = Written(question);
            started |= question.HeadingSpan == first.HeadingSpan && (written != before + 1);
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
        var group = -1;
        for (var i = 1; i < _model.Tree.SectionTable.Length; i++)
        {
            var section = _model.Tree.Section(i);
            group += section.Kind == SectionKind.Group ? 1 : 0;
            if (
                section.Kind is not (SectionKind.Question or SectionKind.Answer)
                || (_model.NumbersPerGroup && (group < 0 ? null : _model.Groups[group]) != _group)
            )
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
        foreach (var reference in _model.References)
        {
            if (
                reference is { Target: { } target, Number.Number: var written }
                && _numbers.TryGetValue(target, out var number)
                && number != written
            )
            {
                foreach (var token in NumberTokens.In(_model.Tree.Text.Content, reference.Span).Where(token => token.Number == written))
                {
                    _changes[token.Span] = number.ToString(CultureInfo.InvariantCulture);
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
            result[Written(question)] = question;
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
        var answer = _answers[section.HeadingSpan].FirstOrDefault();
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

    private static int Written(QuestionSymbol question) => question.Written!.Value.Number;
}
