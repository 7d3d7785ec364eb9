using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Decides of each question whether it is answered, open or withdrawn, once the answers are joined to their questions.</summary>
internal static class QuestionStates
{
    /// <param name="binder">The document.</param>
    /// <param name="openReason">The reason that the header gives for all questions without an answer; null when it gives none.</param>
    public static void Bind(Binder binder, string? openReason)
    {
        foreach (var question in binder.Model.Questions)
        {
            if (question.Answer is not null)
            {
                if (question.State != QuestionState.Unanswered)
                {
                    var directive = question.State == QuestionState.Open ? "open" : "withdrawn";
                    binder.Report(MisplacedDirective.Answered.At(question.HeadingSpan, directive, question.Description));
                    question.Reason = null;
                }

                question.State = QuestionState.Answered;
            }
            else if (question.State == QuestionState.Unanswered && openReason is not null)
            {
                question.State = QuestionState.Open;
                question.Reason = openReason;
            }
        }
    }
}
