using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA3004: an answer of which a reader sees nothing: no text, or only comments, rules and labels with nothing after them.
/// </summary>
internal static class EmptyAnswer
{
    public static readonly Rule Rule = new("QA3004", "Empty answer", "Answers", DiagnosticSeverity.Error);

    private static readonly Message s_empty = Rule.Message("This answer is empty");

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var answer in document.Answers)
        {
            // What is wrong with an answer that is another's is reported where that is named.
            if (answer is { Content: AnswerContent.Empty, SameAs: null })
            {
                diagnostics.Add(document.Header.NotYet(s_empty.At(answer.ReportSpan)));
            }
        }
    }
}
