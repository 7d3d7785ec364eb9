using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3001: a question without an answer, and without a reason why there is none.</summary>
internal static class UnansweredQuestion
{
    public static readonly Rule Rule = new("QA3001", "Question without an answer", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_question = Rule.Message<string>("Question {0} has no answer", "question");
    private static readonly Message s_unnamed = Rule.Message("This question has no answer");

    /// <param name="document">A document whose questions know their answers and reasons.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var question in document.Questions)
        {
            // What is wrong with an answer that says nothing is reported there.
            if (question.IsForgotten)
            {
                diagnostics.Add(
                    document.Header.NotYet(
                        question.NameOrWords is { } name ? s_question.At(question.HeadingSpan, name) : s_unnamed.At(question.HeadingSpan)
                    )
                );
            }
        }
    }
}
