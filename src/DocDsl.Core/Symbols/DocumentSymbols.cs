using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Symbols;

/// <summary>The questions, answers, groups and notes of a document. Made at once, since they refer to each other.</summary>
internal sealed class DocumentSymbols
{
    private readonly ImmutableArray<QuestionSymbol>[] _byGroup;

    /// <param name="tree">The document as written.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="groups">What its groups are made of.</param>
    /// <param name="questionCount">How many questions it has.</param>
    /// <param name="answersOf">Makes its answers, which know the document.</param>
    /// <param name="infoOf">What a question is made of.</param>
    internal DocumentSymbols(
        SyntaxTree tree,
        DocumentTexts texts,
        ImmutableArray<GroupInfo> groups,
        int questionCount,
        Func<DocumentSymbols, ImmutableArray<AnswerSymbol>> answersOf,
        Func<int, QuestionInfo> infoOf
    )
    {
        Tree = tree;
        Texts = texts;
        Groups = groups.IsEmpty
            ? ImmutableArray<GroupSymbol>.Empty
            : groups.Select((group, index) => new GroupSymbol(this, index, group)).ToImmutableArray();
        Answers = answersOf(this);
        var madeQuestions = ImmutableArray.CreateBuilder<QuestionSymbol>(questionCount);
        for (var i = 0; i < questionCount; i++)
        {
            var info = infoOf(i);
            madeQuestions.Add(new QuestionSymbol(this, info));
        }

        Questions = madeQuestions.MoveToImmutable();
        _byGroup = ByGroup();
    }

    /// <summary>The document as written.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Its texts, of which the symbols ask for theirs.</summary>
    public DocumentTexts Texts { get; }

    /// <summary>The groups, in order.</summary>
    public ImmutableArray<GroupSymbol> Groups { get; }

    /// <summary>The questions in the order of the document; of a joint heading in the order of its numbers.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; }

    /// <summary>The answers in the order of the document.</summary>
    public ImmutableArray<AnswerSymbol> Answers { get; }

    internal ImmutableArray<QuestionSymbol> QuestionsOfGroup(int group) => _byGroup[group];

    internal ImmutableArray<QuestionSymbol> QuestionsAt(ImmutableArray<int> indexes) =>
        indexes.Length == 1 ? ImmutableArray.Create(Questions[indexes[0]]) : ImmutableArray.CreateRange(indexes, index => Questions[index]);

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
/// <param name="Answer">The index of its answer; −1 when it has none that says something.</param>
/// <param name="State">Answered, open, withdrawn, not applicable or unanswered.</param>
/// <param name="Typing">Its value and the kind that is expected; null when there is neither.</param>
/// <param name="Parts">Its parts; empty when it has none.</param>
/// <param name="Details">What most questions do not have.</param>
internal readonly record struct QuestionInfo(
    QuestionIdentity Identity,
    int Group,
    int Answer,
    QuestionState State,
    Typing? Typing,
    ImmutableArray<PartInfo> Parts,
    QuestionDetails Details
);

/// <summary>What most questions do not have; these share one.</summary>
/// <param name="Reason">Why it is open, withdrawn or not applicable; null otherwise.</param>
/// <param name="Unfinished">The index of the answer that says nothing yet; −1 when there is none.</param>
/// <param name="OwnText">Its words where the questions of a joint heading have words each of their own; otherwise null.</param>
internal sealed record QuestionDetails(string? Reason, int Unfinished, TextView? OwnText)
{
    private static readonly QuestionDetails s_none = new(Reason: null, Unfinished: -1, OwnText: null);

    public static QuestionDetails Of(string? reason, int unfinished, TextView? ownText) =>
        reason is null && unfinished < 0 && ownText is null ? s_none : new QuestionDetails(reason, unfinished, ownText);
}
