using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3001: a question without an answer, and without a reason why there is none.</summary>
internal static class UnansweredQuestion
{
    public static readonly Rule Rule = new("QA3001", "Question without an answer", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_question = Rule.Message<string>("Question {0} has no answer", "question");
    private static readonly Message<string> s_words = Rule.Message<string>("The question '{0}' has no answer", "words");
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
                var span = question.HeadingSpan;
                diagnostics.Add(
                    document.Header.NotYet(
                        question.Name is { } name ? s_question.At(span, name)
                        : question.Label is { Length: > 0 } words ? s_words.At(span, words)
                        : s_unnamed.At(span)
                    )
                );
            }
        }
    }
}
