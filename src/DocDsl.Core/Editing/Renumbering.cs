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
    /// <summary>A menu has one line.</summary>
    private const int MaxShown = 4;

    private readonly FixedDocument _document;
    private readonly SemanticModel _model;
    private readonly GroupSymbol? _group;
    private readonly Dictionary<QuestionSymbol, int> _numbers;
    private readonly Dictionary<int, Queue<QuestionSymbol>> _unclaimed = [];
    private readonly Dictionary<TextSpan, string> _changes = [];
    private readonly ILookup<TextSpan, QuestionSymbol> _asked;
    private readonly ILookup<int?, QuestionSymbol> _byNumber;

    private Renumbering(FixedDocument document, GroupSymbol? group, Dictionary<QuestionSymbol, int> numbers)
    {
        _document = document;
        _model = document.Model;
        _group = group;
        _numbers = numbers;
        foreach (var question in numbers.Keys)
        {
            if (question.Number is null && (question.Answer ?? question.Unfinished) is null)
            {
                Unclaimed(NumberSeries.Written(question)).Enqueue(question);
            }
        }

        _asked = numbers.Keys.ToLookup(question => question.HeadingSpan);
        _byNumber = numbers.Keys.ToLookup(question => question.Number);
        ChangeSections();
        ChangeReferences();
        Changes = _changes
            .Select(change => new TextChange(change.Key, change.Value))
            .OrderBy(change => change.Span.Start)
            .ToImmutableArray();
    }

    /// <summary>In the order of the text; none where the numbers are right.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>What a menu calls it: <c>Renumber from here: 4→3, 5→4 and 12 more</c>.</summary>
    public string Title => "Renumber from here: " + Summary;

    /// <summary>The first numbers that change: <c>4→3, 5→4 and 12 more</c>.</summary>
    public string Summary
    {
        get
        {
            var changed = _numbers
                .Where(pair => NumberSeries.Written(pair.Key) != pair.Value)
                .OrderBy(pair => pair.Value)
                .Select(pair => $"{NumberSeries.Written(pair.Key)}→{pair.Value}")
                .ToArray();
            var shown = changed.Length <= MaxShown ? changed.Length : MaxShown - 1;
            return string.Join(", ", changed.Take(shown)) + (shown < changed.Length ? $" and {changed.Length - shown} more" : "");
        }
    }

    /// <summary>Numbers the questions from one heading on.</summary>
    /// <param name="model">The document.</param>
    /// <param name="headings">
    /// Headings of questions, as <see cref="QuestionSymbol.HeadingSpan"/> has them: numbering begins at the first of them whose number is
    /// wrong.
    /// </param>
    /// <returns>Null where the numbers are right, or no span is a question's heading.</returns>
    public static Renumbering? From(SemanticModel model, params IEnumerable<TextSpan> headings)
    {
        var document = new FixedDocument(model);
        return headings.Distinct().Select(heading => From(document, heading)).FirstOrDefault(renumbering => renumbering is not null);
    }

    /// <summary>Numbers the questions of each group that numbers its own; of a document without such groups all.</summary>
    /// <inheritdoc cref="From(SemanticModel, IEnumerable{TextSpan})"/>
    /// <returns>The changes, in the order of the text; none where the numbers are right.</returns>
    public static ImmutableArray<TextChange> All(SemanticModel model, IEnumerable<TextSpan> headings)
    {
        var document = new FixedDocument(model);
        return headings
            .Distinct()
            .Select(heading => From(document, heading))
            .Where(renumbering => renumbering is not null)
            .SelectMany(renumbering => renumbering!.Changes)
            .OrderBy(change => change.Span.Start)
            .ToImmutableArray();
    }

    /// <inheritdoc cref="From(SemanticModel, IEnumerable{TextSpan})"/>
    /// <param name="document">The document.</param>
    /// <param name="heading">The heading of a question.</param>
    internal static Renumbering? From(FixedDocument document, TextSpan heading)
    {
        if (document.Model.Tree.SectionOf(heading) is not { Kind: SectionKind.Question } first)
        {
            return null;
        }

        var group = document.Model.NumbersPerGroup ? document.GroupOf(first) : null;
        var series = document.SeriesOf(group);
        return
            series.IsWrong(heading)
            && document.TryClaim(series)
            && new Renumbering(document, group, Numbers(series, heading)) is { Changes.IsEmpty: false } renumbering
            ? renumbering
            : null;
    }

    /// <summary>Gives one question another number, which none of its group has; all others keep theirs.</summary>
    public static ImmutableArray<TextChange> Of(SemanticModel model, QuestionSymbol question, int number)
    {
        var document = new FixedDocument(model);
        var group = model.NumbersPerGroup ? question.Group : null;
        var numbers = document.SeriesOf(group).Questions.ToDictionary(other => other, NumberSeries.Written);
        numbers[question] = number;
        return new Renumbering(document, group, numbers).Changes;
    }

    /// <summary>Gives the questions from a number on, up to the first gap, the next number each: there is room for one more.</summary>
    public static Renumbering MakeRoom(SemanticModel model, GroupSymbol? group, int number)
    {
        var document = new FixedDocument(model);
        var series = document.SeriesOf(group);
        var numbers = series.Questions.ToDictionary(question => question, NumberSeries.Written);
        foreach (var question in series.ByNumber.Where(question => NumberSeries.Written(question) >= number))
        {
            if (NumberSeries.Written(question) == number)
            {
                numbers[question] = ++number;
            }
        }

        return new Renumbering(document, group, numbers);
    }

    /// <summary>Gives the questions the numbers that they have after one of them is moved: the same ones, in the new order.</summary>
    /// <param name="model">The document.</param>
    /// <param name="question">The question that is moved.</param>
    /// <param name="near">The question that it is moved to.</param>
    /// <param name="isAfter">Whether it is after that one then.</param>
    /// <returns>Null where the numbers do not count up, or the two are not numbered together.</returns>
    public static ImmutableArray<TextChange>? Moved(SemanticModel model, QuestionSymbol question, QuestionSymbol near, bool isAfter)
    {
        var document = new FixedDocument(model);
        var group = model.NumbersPerGroup ? question.Group : null;
        var series = document.SeriesOf(group);
        var order = series.Questions.Where(other => other != question).ToList();
        var place = order.IndexOf(near);
        if (place < 0 || order.Count == series.Questions.Length || !series.Questions.SequenceEqual(series.ByNumber))
        {
            return null;
        }

        order.Insert(isAfter ? place + 1 : place, question);
        var numbers = order
            .Zip(series.ByNumber, (moved, counted) => (moved, Number: NumberSeries.Written(counted)))
            .ToDictionary(pair => pair.moved, pair => pair.Number);
        return new Renumbering(document, group, numbers).Changes;
    }

    /// <summary>The new number of each question.</summary>
    private static Dictionary<QuestionSymbol, int> Numbers(NumberSeries series, TextSpan heading)
    {
        var numbers = new Dictionary<QuestionSymbol, int>();
        var byPlace = series.IsByPlace(heading);
        var before = 0;
        var started = false;
        foreach (var question in byPlace ? series.Questions : series.ByNumber)
        {
            var written = NumberSeries.Written(question);
            started |= question.HeadingSpan == heading && written != before + 1;
            numbers[question] = started ? before + 1 : written;
            before = byPlace && !started ? Math.Max(before, written) : numbers[question];
        }

        return numbers;
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
