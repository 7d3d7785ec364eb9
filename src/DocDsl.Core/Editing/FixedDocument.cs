using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// What fixes look up in a document, found once for all its diagnostics: a document may have as many of them as it has lines.
/// </summary>
/// <param name="model">The document.</param>
/// <param name="isBatch">Whether the fixes of several diagnostics are applied together.</param>
internal sealed class FixedDocument(SemanticModel model, bool isBatch = false)
{
    private readonly HashSet<object> _claimed = [];
    private readonly Dictionary<object, int> _counts = [];
    private readonly Dictionary<int, int> _belowDirectives = [];
    private readonly Dictionary<int, Dictionary<string, int>> _firstDirectives = [];
    private ILookup<TextSpan, QuestionSymbol>? _questions;
    private ILookup<TextSpan, AnswerSymbol>? _answers;
    private ILookup<QuestionSymbol, AnswerSymbol>? _answersTo;
    private ILookup<QuestionSymbol, ReferenceSymbol>? _references;
    private ILookup<TextSpan, PartSymbol>? _parts;
    private ILookup<TextSpan, AnswerableSymbol>? _answered;
    private Dictionary<QuestionSymbol, AnswerSymbol?>? _answersBefore;
    private ImmutableArray<QuestionSymbol> _unanswered;
    private readonly Dictionary<int, List<QuestionSymbol>> _unansweredByNumber = [];
    private ILookup<TextSpan, ReferenceSymbol>? _lostReferences;
    private ILookup<string, QuestionSymbol>? _byId;
    private NearNames? _nearIds;
    private AnswerHeadings? _answerHeadings;
    private HashSet<string>? _promises;
    private int? _belowDeclarations;
    private int[]? _groups;
    private readonly Dictionary<int, NumberSeries> _series = [];

    public SemanticModel Model { get; } = model;

    public Lines Lines { get; } = new(model.Tree.Text.Content);

    public AnswerHeadings AnswerHeadings => _answerHeadings ??= new AnswerHeadings(this);

    /// <summary>Whether a fix did not get what another has claimed: then it has its turn when that is applied.</summary>
    public bool IsContended { get; private set; }

    /// <summary>The questions that ask for an answer and have a number, in the order of the document.</summary>
    private ImmutableArray<QuestionSymbol> Unanswered =>
        _unanswered.IsDefault
            ? _unanswered = Model.Questions.Where(question => question is { IsForgotten: true, Number: not null }).ToImmutableArray()
            : _unanswered;

    /// <summary>The directive <c>@document</c> of the header; null where there is none.</summary>
    public DirectiveSyntax? DocumentDirective { get; } =
        model
            .Tree.Section(0)
            .Directives.Where(directive => directive.Kind == DirectiveKind.Document)
            .Select(directive => (DirectiveSyntax?)directive)
            .FirstOrDefault();

    /// <summary>
    /// Takes what only one fix of a batch may take: a question to answer, a group to number. Fixes that are offered one by one may all have
    /// it.
    /// </summary>
    public bool TryClaim(object thing)
    {
        if (!isBatch || _claimed.Add(thing))
        {
            return true;
        }

        IsContended = true;
        return false;
    }

    /// <summary>How many fixes of a batch have asked for the same before.</summary>
    public int CountAt(object thing)
    {
        _counts.TryGetValue(thing, out var count);
        _counts[thing] = isBatch ? count + 1 : 0;
        return count;
    }

    public IEnumerable<QuestionSymbol> QuestionsUnder(TextSpan heading) =>
        (_questions ??= Model.Questions.ToLookup(question => question.HeadingSpan))[heading];

    public IEnumerable<AnswerSymbol> AnswersUnder(TextSpan heading) =>
        (_answers ??= Model.Answers.ToLookup(answer => answer.HeadingSpan))[heading];

    public IEnumerable<AnswerSymbol> AnswersTo(QuestionSymbol question) =>
        (
            _answersTo ??= Model
                .Answers.SelectMany(answer => answer.Questions.Distinct(), (answer, asked) => (answer, asked))
                .ToLookup(pair => pair.asked, pair => pair.answer)
        )[question];

    public IEnumerable<ReferenceSymbol> ReferencesTo(QuestionSymbol question) =>
        (_references ??= Model.References.Where(reference => reference.Target is not null).ToLookup(reference => reference.Target!))[
            question
        ];

    public IEnumerable<PartSymbol> PartsAt(TextSpan span) =>
        (_parts ??= Model.Questions.SelectMany(question => question.Parts).ToLookup(part => part.Span))[span];

    /// <summary>Whether an answer makes a promise of an id.</summary>
    public bool HasPromise(string id) =>
        (_promises ??= new HashSet<string>(
            Model.Answers.SelectMany(answer => answer.Promises).Select(promise => promise.Id),
            StringComparer.Ordinal
        )).Contains(id);

    /// <summary>The questions and parts that an answer answers, in the order of the questions.</summary>
    public IEnumerable<AnswerableSymbol> AnsweredUnder(TextSpan heading) =>
        (
            _answered ??= Model
                .Questions.SelectMany(question => question.Parts.Cast<AnswerableSymbol>().Prepend(question))
                .Where(symbol => symbol.Answer is not null)
                .ToLookup(symbol => symbol.Answer!.HeadingSpan)
        )[heading];

    /// <summary>The question in whose section a position is; null where it is in none.</summary>
    public QuestionSymbol? QuestionAt(int position)
    {
        var index = BinarySearch.LastAtMost(new QuestionStarts(Model.Questions), position);
        while (index > 0 && Model.Questions[index - 1].Span == Model.Questions[index].Span)
        {
            index--;
        }

        return index >= 0 && position < Model.Questions[index].Span.End ? Model.Questions[index] : null;
    }

    /// <summary>Of the questions of a group that are before a question, the answer to the last that has one; null where none has.</summary>
    public AnswerSymbol? AnswerBefore(QuestionSymbol question)
    {
        if (_answersBefore is null)
        {
            _answersBefore = [];
            var last = new Dictionary<int, AnswerSymbol>();
            foreach (var other in Model.Questions)
            {
                var group = other.Group?.Index ?? -1;
                _answersBefore[other] = last.TryGetValue(group, out var before) ? before : null;
                if ((other.Answer ?? other.Unfinished) is { } answer)
                {
                    last[group] = answer;
                }
            }
        }

        return _answersBefore[question];
    }

    /// <inheritdoc cref="Places.BelowDirectives"/>
    public int BelowDirectives(SectionSyntax section)
    {
        if (!_belowDirectives.TryGetValue(section.Index, out var position))
        {
            _belowDirectives.Add(section.Index, position = Model.Tree.BelowDirectives(section));
        }

        return position;
    }

    /// <summary>Below the header's directives that say how the document is parsed, or at the beginning.</summary>
    public int BelowDeclarations => _belowDeclarations ??= FindBelowDeclarations();

    /// <summary>The unanswered question with the number that is nearest to one.</summary>
    /// <param name="number">The number.</param>
    /// <param name="group">The group whose questions count; null for all.</param>
    public QuestionSymbol? NearestUnanswered(int number, GroupSymbol? group)
    {
        var key = group?.Index ?? -1;
        if (!_unansweredByNumber.TryGetValue(key, out var unanswered))
        {
            var questions = Unanswered.Where(question => group is null || question.Group == group);
            _unansweredByNumber.Add(key, unanswered = questions.OrderBy(question => question.Number).ToList());
        }

        // Of two that are equally near, the one that the document has first.
        var after = BinarySearch.LastAtMost(new QuestionNumbers(unanswered), number) + 1;
        var isBefore =
            after == unanswered.Count
            || (
                after > 0
                && (number - (long)unanswered[after - 1].Number!.Value, unanswered[after - 1].Span.Start).CompareTo(
                    ((long)unanswered[after].Number!.Value - number, unanswered[after].Span.Start)
                ) < 0
            );
        var place = isBefore ? after - 1 : after;
        var nearest = place < 0 ? null : unanswered[place];
        if (nearest is null)
        {
            IsContended |= isBatch;
        }
        else if (isBatch)
        {
            unanswered.RemoveAt(place);
        }

        return nearest;
    }

    /// <summary>The references in a place to what does not exist; of a list one each.</summary>
    public IEnumerable<ReferenceSymbol> LostReferencesAt(TextSpan span) =>
        (
            _lostReferences ??= Model
                .References.Where(reference => reference is { Target: null, Document: null })
                .ToLookup(reference => reference.Span)
        )[span];

    /// <summary>The question whose id is one edit apart from a word; null where none is clearly nearest.</summary>
    public QuestionSymbol? NearestId(string word)
    {
        _byId ??= Model.Questions.Where(question => question.Id is not null).ToLookup(question => question.Id!, StringComparer.Ordinal);
        _nearIds ??= new NearNames(_byId.Select(group => group.Key));
        return _nearIds.Nearest(word) is { } nearest ? _byId[nearest].First() : null;
    }

    /// <summary>The question of a number; where there is none the one or two whose numbers are nearest.</summary>
    /// <param name="number">The number.</param>
    /// <param name="group">The group whose questions count, where groups number their own.</param>
    /// <param name="own">The heading, or that of its question, that a reference is below: what refers to itself says nothing.</param>
    public IEnumerable<QuestionSymbol> NearestTo(int number, GroupSymbol? group, TextSpan own)
    {
        var questions = SeriesOf(group).ByNumber;
        var at = BinarySearch.LastAtMost(new WrittenNumbers(questions), number);
        if (at >= 0 && NumberSeries.Written(questions[at]) == number)
        {
            return [questions[at]];
        }

        var next = at + 1;
        while (at >= 0 && questions[at].HeadingSpan == own)
        {
            at--;
        }

        while (next < questions.Length && questions[next].HeadingSpan == own)
        {
            next++;
        }

        var below = at < 0 ? int.MaxValue : number - NumberSeries.Written(questions[at]);
        var above = next == questions.Length ? int.MaxValue : NumberSeries.Written(questions[next]) - number;
        return below == int.MaxValue && above == int.MaxValue ? []
            : below < above ? [questions[at]]
            : above < below ? [questions[next]]
            : [questions[at], questions[next]];
    }

    /// <summary>The last unanswered question before a position.</summary>
    public QuestionSymbol? UnansweredBefore(int position)
    {
        var index = BinarySearch.LastAtMost(new QuestionStarts(Unanswered), position - 1);
        while (index >= 0 && !TryClaim(Unanswered[index]))
        {
            index--;
        }

        return index < 0 ? null : Unanswered[index];
    }

    /// <summary>The group that contains a section; null if the section is before the first.</summary>
    public GroupSymbol? GroupOf(SectionSyntax section) => Groups[section.Index] is >= 0 and var group ? Model.Groups[group] : null;

    /// <summary>The sections of a group, from its own on; of null those before the first group.</summary>
    public (int First, int End) SectionsOf(GroupSymbol? group)
    {
        var index = group?.Index ?? -1;
        return (BinarySearch.LastAtMost(new Positions(Groups), index - 1) + 1, BinarySearch.LastAtMost(new Positions(Groups), index) + 1);
    }

    /// <summary>The questions whose numbers follow each other: those of a group, where groups number their own; otherwise all.</summary>
    public NumberSeries SeriesOf(GroupSymbol? group)
    {
        var index = group?.Index ?? -1;
        if (!_series.TryGetValue(index, out var series))
        {
            var questions = group?.Questions ?? Model.Questions.Where(question => !Model.NumbersPerGroup || question.Group is null);
            _series.Add(index, series = new NumberSeries(questions.Where(question => question.Written is not null).ToArray()));
        }

        return series;
    }

    /// <summary>By section, in order: the last group that began; −1 before the first.</summary>
    private int[] Groups
    {
        get
        {
            if (_groups is null)
            {
                var group = -1;
                _groups = new int[Model.Tree.SectionTable.Length];
                for (var i = 0; i < _groups.Length; i++)
                {
                    group += Model.Tree.SectionTable[i].Kind == SectionKind.Group ? 1 : 0;
                    _groups[i] = group;
                }
            }

            return _groups;
        }
    }

    /// <summary>Whether a directive of the same section, with the same words, is before a directive.</summary>
    public bool IsRepeated(DirectiveSyntax directive)
    {
        var section = Model.Tree.SectionAt(directive.Span.Start);
        if (!_firstDirectives.TryGetValue(section.Index, out var first))
        {
            _firstDirectives.Add(section.Index, first = new Dictionary<string, int>(StringComparer.Ordinal));
            foreach (var other in section.Directives)
            {
                var words = Model.Tree.Text.ToString(other.Span);
                first[words] = first.TryGetValue(words, out var known) ? known : other.Span.Start;
            }
        }

        return first[Model.Tree.Text.ToString(directive.Span)] < directive.Span.Start;
    }

    private readonly struct QuestionStarts(ImmutableArray<QuestionSymbol> questions) : IPositions
    {
        public int Count => questions.Length;

        public int this[int index] => questions[index].HeadingSpan.Start;
    }

    private readonly struct Positions(int[] positions) : IPositions
    {
        public int Count => positions.Length;

        public int this[int index] => positions[index];
    }

    private readonly struct WrittenNumbers(QuestionSymbol[] questions) : IPositions
    {
        public int Count => questions.Length;

        public int this[int index] => NumberSeries.Written(questions[index]);
    }

    private readonly struct QuestionNumbers(List<QuestionSymbol> questions) : IPositions
    {
        public int Count => questions.Count;

        public int this[int index] => questions[index].Number!.Value;
    }

    private int FindBelowDeclarations()
    {
        var last = Model
            .Tree.Section(0)
            .Directives.Where(directive => directive.Kind is DirectiveKind.Document or DirectiveKind.Heading or DirectiveKind.Numbering)
            .Select(directive => (int?)directive.NameSpan.Start)
            .LastOrDefault();
        var at = last is { } position ? Lines.NextOf(position) : Lines.StartOf(0);
        return DirectiveComments.After(Model.Tree, last ?? 0, Lines) is var after && after > at ? after : at;
    }
}
