using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Rules;

/// <summary>All rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class RuleList
{
    /// <summary>In the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
        ImmutableArray.Create(
            UnknownDirective.Rule,
            MalformedArgument.Rule,
            MisplacedDirective.Rule,
            UnbalancedBlock.Rule,
            RepeatedDirective.Rule,
            InvalidCharacter.Rule,
            NearMiss.Rule,
            RunningHeader.Rule,
            UnnecessarySuppression.Rule,
            UnmatchedHeading.Rule,
            UndeclaredForm.Rule,
            DuplicateNumber.Rule,
            MissingNumber.Rule,
            FirstNumber.Rule,
            NumberList.Rule,
            SimilarQuestions.Rule,
            PartOrder.Rule,
            NoQuestion.Rule,
            EmptyGroup.Rule,
            OutOfOrder.Rule,
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
            NotApplicable.Rule,
            UnusableAnswer.Rule,
            ReferenceNotFound.Rule,
            CircularReference.Rule,
            NoteNotFound.Rule,
            UnreferencedNote.Rule,
            DuplicateNote.Rule,
            DocumentNotFound.Rule,
            AnchorNotFound.Rule,
            LinkedFileNotFound.Rule,
            WebAddressNotFound.Rule,
            WebAddressMoved.Rule,
            WebAddressNotChecked.Rule,
            EvidenceNotFound.Rule,
            EvidenceNotChecked.Rule,
            RequiredField.Rule,
            InvalidField.Rule,
            UnknownField.Rule,
            ContradictedField.Rule,
            DateOrder.Rule,
            ExceededTerm.Rule,
            UnknownDocumentType.Rule,
            // QA5008 of InvalidType, with the messages about conditions.
            InvalidCondition.Rule,
            AmbiguousDocumentType.Rule,
            NameClash.Rule,
            LanguageVersionTooLow.Rule,
            UnknownLookup.Rule,
            UncheckedStatus.Rule,
            IncompleteSwitch.Rule,
            UnknownEvidence.Rule,
            UnknownAnsweredQuestion.Rule,
            MissingEvidence.Rule,
            NotATest.Rule,
            FailedTest.Rule,
            TestNotRun.Rule,
            ContradictedFact.Rule,
            UnknownFact.Rule,
            MissingQuestion.Rule,
            RewordedQuestion.Rule,
            UndeclaredQuestion.Rule,
            MovedQuestion.Rule,
            SuperfluousAnswer.Rule,
            SetVersionDiffers.Rule,
            OverdueReview.Rule,
            MissingReview.Rule,
            FutureDate.Rule,
            OverduePromise.Rule,
            LatePromise.Rule,
            PromiseNotFound.Rule,
            PrematureFulfilment.Rule,
            RepeatedFulfilment.Rule,
            PossiblePromise.Rule,
            ContradictingAnswers.Rule,
            InvalidSupersession.Rule,
            MissingInTranslation.Rule,
            NotInOriginal.Rule,
            StateDiffers.Rule,
            ValueDiffers.Rule,
            PromiseDiffers.Rule,
            NumberDiffers.Rule,
            UnusableOriginal.Rule,
            ChangedEvidence.Rule,
            NeverAttested.Rule,
            MalformedLock.Rule,
            UnknownLockEntry.Rule,
            SentAnswerChanged.Rule,
            SuperfluousCorrection.Rule,
            InternalError.Rule,
            InvalidSetting.Rule,
            UnknownPath.Rule
        );

    /// <summary>Whether there is a rule of an id.</summary>
    public static bool Contains(string id)
    {
        foreach (var rule in All)
        {
            if (rule.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule depends on the document whose questions <c>@answers</c> names.</summary>
    public static bool IsReportedOfAnswers(string id) => id is "QA7001" or "QA7002" or "QA7003" or "QA7004";

    /// <summary>
    /// Whether a rule depends on other files, on the web or on the project's C# code. The document alone then does not know whether a
    /// suppression of it is unnecessary.
    /// </summary>
    public static bool IsReportedOutsideModel(string id) =>
        id
            is "QA3012"
                or "QA4006"
                or "QA4007"
                or "QA4008"
                or "QA4009"
                or "QA4010"
                or "QA4011"
                or "QA4012"
                or "QA4013"
                or "QA6001"
                or "QA6006"
                or "QA6008"
                or "QA6009"
                or "QA6010"
                or "QA6011"
                or "QA6012"
                or "QA6013"
                or "QA8101"
                or "QA8102"
        || IsReportedOfTranslations(id)
        || IsReportedOfTime(id)
        || IsReportedOfLock(id);

    /// <summary>Whether a rule depends on <c>docdsl.lock</c>.</summary>
    public static bool IsReportedOfLock(string id) => id.StartsWith("QA82", StringComparison.Ordinal);

    /// <summary>Whether a rule depends on the document that <c>@translates</c> names.</summary>
    public static bool IsReportedOfTranslations(string id) => id.StartsWith("QA811", StringComparison.Ordinal);

    /// <summary>Whether a rule depends on the day, which a build need not know.</summary>
    public static bool IsReportedOfTime(string id) =>
        id.StartsWith("QA80", StringComparison.Ordinal) && id != PossiblePromise.Rule.Id;
}
