using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Rules;

/// <summary>The rules that look at a document once it is bound.</summary>
internal static class DocumentRules
{
    /// <param name="binding">The document.</param>
    /// <param name="conventions">Those of the types that it may have.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>; null where it is not known.</param>
    /// <param name="diagnostics">What is reported is added, in no order.</param>
    public static void Check(BindingResult binding, ConventionSet conventions, string? today, List<Diagnostic> diagnostics)
    {
        var document = binding.Document;
        InvalidCharacter.Check(document.Tree, conventions, binding.Words.UsualEnd, diagnostics);
        RunningHeader.Check(document.Tree, binding.Words, document.Excluded, diagnostics);
        if (document.Header.Type is { IsOpen: false } type)
        {
            RequiredField.Check(document, type, diagnostics);
            DateOrder.Check(document, type, diagnostics);
            ExceededTerm.Check(document, type, diagnostics);
        }

        foreach (var numbering in Numberings.NotInOrder(document.Header, document.Questions))
        {
            FirstNumber.Check(numbering, diagnostics);
            MissingNumber.Check(numbering, diagnostics);
            OutOfOrder.Check(numbering, diagnostics);
        }

        SimilarQuestions.Check(document.Tree, document.Questions, diagnostics);
        NoQuestion.Check(document, document.Excluded, diagnostics);
        EmptyGroup.Check(document, diagnostics);
        UnmatchedHeading.Check(document, diagnostics);
        UndeclaredForm.Check(document.Tree, diagnostics);
        UnreadHeadings.Check(document, document.Excluded, diagnostics);
        UnansweredQuestion.Check(document, diagnostics);
        AnswerWithoutQuestion.Check(document, binding.Dangling, diagnostics);
        EmptyAnswer.Check(document, diagnostics);
        Placeholder.Check(document, binding.Words, document.Excluded, diagnostics);
        NotApplicable.Check(document, diagnostics);
        PossiblePromise.Check(document, binding.Words, diagnostics);
        UnusableAnswer.Check(document, diagnostics);
        CircularReference.Check(document, diagnostics);
        AnchorNotFound.Check(document.Tree, diagnostics);
        SetVersionDiffers.Check(document, diagnostics);
        if (document.Response is { } response)
        {
            MissingQuestion.Check(document, response, diagnostics);
            RewordedQuestion.Check(response, diagnostics);
            UndeclaredQuestion.Check(response, diagnostics);
            MovedQuestion.Check(response, diagnostics);
            SuperfluousAnswer.Check(response, diagnostics);
        }

        if (today is not null)
        {
            OverdueReview.Check(document, today, diagnostics);
            MissingReview.Check(document, today, diagnostics);
            FutureDate.Check(document, today, diagnostics);
        }
    }
}
