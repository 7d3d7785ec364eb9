using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Symbols;

/// <summary>The questions, answers, groups and notes of a document. Made at once, since they refer to each other.</summary>
internal sealed class DocumentSymbols
{
    private readonly ImmutableArray<QuestionSymbol>[] _byGroup;

    internal DocumentSymbols(
        SyntaxTree tree,
        ImmutableArray<GroupInfo> groups,
        ImmutableArray<AnswerInfo> answers,
        int questionCount,
        Func<int, QuestionInfo> infoOf
    )
    {
        Tree = tree;
        Groups = groups.IsEmpty
            ? ImmutableArray<GroupSymbol>.Empty
            : groups.Select((group, index) => new GroupSymbol(this, index, group)).ToImmutableArray();

        var madeAnswers = ImmutableArray.CreateBuilder<AnswerSymbol>(answers.Length);
        foreach (var answer in answers)
        {
            madeAnswers.Add(new AnswerSymbol(this, answer));
        }

        Answers = madeAnswers.MoveToImmutable();
        var madeQuestions = ImmutableArray.CreateBuilder<QuestionSymbol>(questionCount);
        for (var i = 0; i < questionCount; i++)
        {
            madeQuestions.Add(Create(infoOf(i)));
        }

        Questions = madeQuestions.MoveToImmutable();
        _byGroup = ByGroup();
    }

    /// <summary>The document as written.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The groups, in order.</summary>
    public ImmutableArray<GroupSymbol> Groups { get; }

    /// <summary>The questions in the order of the document; of a joint heading in the order of its numbers.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; }

    /// <summary>The answers in the order of the document.</summary>
    public ImmutableArray<AnswerSymbol> Answers { get; }

    internal ImmutableArray<QuestionSymbol> QuestionsOfGroup(int group) => _byGroup[group];

    internal ImmutableArray<QuestionSymbol> QuestionsAt(ImmutableArray<int> indexes) =>
        indexes.Length == 1 ? ImmutableArray.Create(Questions[indexes[0]]) : ImmutableArray.CreateRange(indexes, index => Questions[index]);

    private QuestionSymbol Create(QuestionInfo question) =>
        new(
            question.Identity,
            question.Group < 0 ? null : Groups[question.Group],
            question.Text,
            (question.State, question.Reason),
            question.Answer < 0 ? null : Answers[question.Answer],
            question.Typing,
            question.Parts,
            Answers
        )
        {
            Unfinished = question.Unfinished < 0 ? null : Answers[question.Unfinished],
        };

    private ImmutableArray<QuestionSymbol>[] ByGroup()
    {
        if (Groups.IsEmpty)
        {
            return [];
        }

        var lists = Groups.Select(_ => ImmutableArray.CreateBuilder<QuestionSymbol>()).ToArray();
        foreach (var question in Questions)
        {
            if (question.Group is { Index: var group })
            {
                lists[group].Add(question);
            }
        }

        return Array.ConvertAll(lists, list => list.ToImmutable());
    }
}

/// <summary>What a <see cref="QuestionSymbol"/> is made of.</summary>
/// <param name="Identity">What it is called.</param>
/// <param name="Group">The index of its group; −1 when it belongs to none.</param>
/// <param name="Text">Its words.</param>
/// <param name="Answer">The index of its answer; −1 when it has none that says something.</param>
/// <param name="State">Answered, open, withdrawn or unanswered.</param>
/// <param name="Reason">Why it is open or withdrawn; null otherwise.</param>
/// <param name="Typing">Its value and the kind that is expected; null when there is neither.</param>
/// <param name="Parts">Its parts; empty when it has none.</param>
internal readonly record struct QuestionInfo(
    QuestionIdentity Identity,
    int Group,
    TextView Text,
    int Answer,
    QuestionState State,
    string? Reason,
    Typing? Typing,
    ImmutableArray<PartInfo> Parts
)
{
    /// <summary>The index of the answer that says nothing yet; −1 when there is none.</summary>
    public int Unfinished { get; init; } = -1;
}
