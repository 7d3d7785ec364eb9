using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Rules;

/// <summary>All rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class RuleList
{
    /// <summary>In the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        InvalidCharacter.Rule,
        NearMiss.Rule,
        RunningHeader.Rule,
        UnnecessarySuppression.Rule,
        DuplicateNumber.Rule,
        MissingNumber.Rule,
        FirstNumber.Rule,
        NumberList.Rule,
        SimilarQuestions.Rule,
        PartOrder.Rule,
        NoQuestion.Rule,
        UnansweredQuestion.Rule,
        AnswerWithoutQuestion.Rule,
        AnsweredTwice.Rule,
        EmptyAnswer.Rule,
        Placeholder.Rule,
        UnansweredPart.Rule,
        ContradictedValue.Rule,
        UnexpectedValue.Rule,
        QuotedTextNotFound.Rule,
        NoValue.Rule,
        ReferenceNotFound.Rule,
        CircularReference.Rule,
        NoteNotFound.Rule,
        UnreferencedNote.Rule,
        DuplicateNote.Rule,
        DocumentNotFound.Rule);

    /// <summary>
    /// Whether a rule needs the project's other documents or its C# code. The document alone then does not know whether a suppression
    /// of it is unnecessary.
    /// </summary>
    public static bool NeedsMoreThanTheDocument(string id) => id is "QA4006" or "QA6001" or "QA6006" or "QA6008";
}
