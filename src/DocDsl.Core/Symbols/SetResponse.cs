using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.Core.Symbols;

/// <summary>How a document answers the questions of its set.</summary>
internal sealed class SetResponse
{
    private readonly Dictionary<QuestionSymbol, SetAnswer> _byQuestion;

    private SetResponse(
        DeclaredSet set,
        string? version,
        ImmutableArray<SetAnswer> answers,
        ImmutableArray<QuestionSymbol> undeclared,
        ImmutableArray<int> moved
    )
    {
        (Set, Version, Answers, Undeclared, Moved) = (set, version, answers, undeclared, moved);
        _byQuestion = answers.Where(answer => answer.Question is not null).ToDictionary(answer => answer.Question!);
    }

    /// <summary>The questions that it must answer.</summary>
    public DeclaredSet Set { get; }

    /// <summary>The version of the set that the document says it answers; null when it does not say it.</summary>
    public string? Version { get; }

    /// <summary>One for each question of the set, in its order.</summary>
    public ImmutableArray<SetAnswer> Answers { get; }

    /// <summary>The document's questions that the set does not have, in their order.</summary>
    public ImmutableArray<QuestionSymbol> Undeclared { get; }

    /// <summary>
    /// Whether one of <see cref="Undeclared"/> asks something, as the questions of the set do; otherwise it may be a heading.
    /// </summary>
    public bool IsQuestion(QuestionSymbol undeclared) =>
        !Set.IsAsking || undeclared.HasOwnId || DeclaredQuestion.Asks(undeclared.Text.Text);

    /// <summary>The places in the set of questions that the document has in another order; as few as can be.</summary>
    public ImmutableArray<int> Moved { get; }

    /// <summary>The questions of the set that the document must have and has not.</summary>
    public IEnumerable<SetAnswer> Missing => Answers.Where(answer => answer.IsMissing);

    /// <summary>The questions that the document has in other words.</summary>
    public IEnumerable<SetAnswer> Reworded => Answers.Where(answer => answer.IsReworded);

    /// <summary>The questions of the set that have an answer.</summary>
    public int AnsweredCount => Answers.Count(answer => answer.Question is { State: QuestionState.Answered });

    /// <summary>The questions of the set that have an answer, or need one.</summary>
    public int AskedCount => Answers.Count(answer => answer.IsAsked);

    /// <summary>The questions of the set that do not apply: their condition does not hold, or the document says so.</summary>
    public int NotApplicableCount => Answers.Count(answer => answer.IsNotApplicable);

    /// <summary>What the set has of a question of the document; null where it has nothing.</summary>
    public SetAnswer? Find(QuestionSymbol question) => _byQuestion.TryGetValue(question, out var answer) ? answer : null;

    /// <summary>The question of the set that has an id; null when none has.</summary>
    public SetAnswer? FindId(string id) => Set.FindId(id) is >= 0 and var place ? Answers[place] : null;

    /// <summary>Why a question does not apply whose condition does not hold.</summary>
    public static string ReasonOf(DeclaredQuestion declared) => $"asked when {declared.When}";

    public static SetResponse Create(SetMatch match, DocumentHeader header, DocumentSymbols symbols, Func<int, bool?> applies)
    {
        var answers = ImmutableArray.CreateBuilder<SetAnswer>(match.Questions.Length);
        for (var place = 0; place < match.Questions.Length; place++)
        {
            var question = match.Questions[place] < 0 ? null : symbols.Questions[match.Questions[place]];
            answers.Add(new SetAnswer(match.Set.Questions[place], question, match.Reworded.Contains(place), applies(place)));
        }

        var all = answers.MoveToImmutable();
        var undeclared = symbols.Questions.Where((_, index) => match.Declared[index] < 0).ToImmutableArray();
        return new SetResponse(match.Set, header.Version, all, undeclared, FindMoved(match));
    }

    /// <summary>All but the longest sequence of questions that are in the order of the set.</summary>
    private static ImmutableArray<int> FindMoved(SetMatch match)
    {
        var places = match.Declared.Where(place => place >= 0).ToList();
        if (Enumerable.Range(1, Math.Max(0, places.Count - 1)).All(i => places[i - 1] < places[i]))
        {
            return ImmutableArray<int>.Empty;
        }

        // For each length the sequence that ends with the lowest place: its end, and for each place the one before it.
        var ends = new List<int>();
        var before = new int[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = places[ends[middle]] < places[i] ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var inOrder = new HashSet<int>();
        for (var i = ends[ends.Count - 1]; i >= 0; i = before[i])
        {
            inOrder.Add(places[i]);
        }

        return places.Where(place => !inOrder.Contains(place)).ToImmutableArray();
    }
}

/// <summary>A question of a set, and what a document has of it.</summary>
/// <param name="Declared">What the set declares.</param>
/// <param name="Question">The document's question; null where it has none.</param>
/// <param name="IsReworded">Whether the document asks it in other words.</param>
/// <param name="Applies">Whether it applies to the document; null where that depends on an answer that is not there yet.</param>
internal sealed record SetAnswer(DeclaredQuestion Declared, QuestionSymbol? Question, bool IsReworded, bool? Applies)
{
    /// <summary>Whether the document must have the question and has not.</summary>
    public bool IsMissing => Question is null && !Declared.IsOptional && Applies == true;

    /// <summary>Whether the document answers it, or must and does not yet.</summary>
    public bool IsAsked =>
        Question is null
            ? IsMissing
            : Question is { State: not (QuestionState.Withdrawn or QuestionState.NotApplicable), IsOptional: false };

    /// <summary>Whether it does not apply: its condition does not hold and there is no answer, or the document says so.</summary>
    public bool IsNotApplicable => Question is null ? Applies == false : Question.State == QuestionState.NotApplicable;

    /// <summary>Whether the document answers it though it does not apply.</summary>
    public bool IsSuperfluous => Applies == false && Question is { State: QuestionState.Answered };
}
