using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3011: an answer that only says that the question does not apply. Readers of questionnaires ask why.</summary>
internal static class NotApplicable
{
    public static readonly Rule Rule = new("QA3011", "Not applicable without a reason", "Answers", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_reason = Rule.Message<string>(
        "'{0}' does not say why the question does not apply; add the reason, or write '@na \"reason\"' below the question instead",
        "words"
    );

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var answer in document.Answers)
        {
            if (answer.Content == AnswerContent.NotApplicable && !HasReason(answer))
            {
                diagnostics.Add(s_reason.At(answer.TextSpan, ShortText.Of(document.Tree.Text.ToString(answer.TextSpan))));
            }
        }
    }

    /// <summary>Whether <c>@na</c> says it, below each question that the answer is to.</summary>
    private static bool HasReason(AnswerSymbol answer) =>
        !answer.Questions.IsEmpty && answer.Questions.All(question => question.State == QuestionState.NotApplicable);
}
