using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>Rules 3xxx: is every question answered, once, with something.</summary>
internal sealed class Answering(Binder binder)
{
    private readonly SemanticModel _model = binder.Model;

    public void Check(QuestionBinder questions, string? openReason)
    {
        foreach (var question in _model.Questions)
        {
            CheckQuestion(question, openReason);
        }

        if (_model.Numbering != NumberingStyle.Any)
        {
            foreach (var (answer, number) in questions.Dangling)
            {
                binder.Report(DiagnosticRules.AnswerWithoutQuestion.At(answer.HeadingSpan, number));
            }
        }

        foreach (var (answer, question) in questions.Repeated)
        {
            binder.Report(DiagnosticRules.AnsweredTwice.At(answer.HeadingSpan, question.Description));
        }

        foreach (var answer in _model.Answers)
        {
            CheckAnswer(answer);
        }

        foreach (var placeholder in Placeholders.Find(binder.Tree, binder.Words))
        {
            binder.ReportNotYet(DiagnosticRules.Placeholder.At(placeholder, Shorten(binder.Tree.Text.ToString(placeholder))));
        }
    }

    private void CheckQuestion(QuestionSymbol question, string? openReason)
    {
        if (question.Answer is not null)
        {
            if (question.State != QuestionState.Unanswered)
            {
                var directive = question.State == QuestionState.Open ? "open" : "withdrawn";
                binder.Report(DiagnosticRules.MisplacedDirective.At(question.HeadingSpan, directive, $"does not belong below {question.DescriptionInSentence}, which is answered"));
                question.Reason = null;
            }

            question.State = QuestionState.Answered;
        }
        else if (question.State == QuestionState.Unanswered)
        {
            if (openReason is not null)
            {
                question.State = QuestionState.Open;
                question.Reason = openReason;
            }
            else
            {
                binder.ReportNotYet(DiagnosticRules.Unanswered.At(question.HeadingSpan, question.Description));
            }
        }
    }

    private void CheckAnswer(AnswerSymbol answer)
    {
        if (answer.Text.IsEmpty)
        {
            binder.ReportNotYet(DiagnosticRules.EmptyAnswer.At(answer.HeadingSpan, "This answer"));
        }
    }

    private static string Shorten(string text)
    {
        var line = text.IndexOfAny(['\r', '\n']);
        text = line < 0 ? text : text.Substring(0, line) + " …";
        return text.Length <= 60 ? text : text.Substring(0, 60) + "…";
    }
}
