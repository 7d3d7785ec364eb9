using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3002: an answer that names a question that the document does not have.</summary>
internal static class AnswerWithoutQuestion
{
    public static readonly Rule Rule = new("QA3002", "Answer to a question that does not exist", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<int> s_question = Rule.Message<int>(
        "This answer is for question {0}, which does not exist",
        "question"
    );

    /// <param name="document">A document.</param>
    /// <param name="dangling">Answers, and the numbers that they name and no question has.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, ImmutableArray<DanglingAnswer> dangling, List<Diagnostic> diagnostics)
    {
        // Where numbers come from outside, an answer may name others.
        if (document.Header.Numbering == NumberingStyle.Any)
        {
            return;
        }

        foreach (var (answer, number) in dangling)
        {
            diagnostics.Add(s_question.At(document.Answers[answer].HeadingSpan, number));
        }
    }
}
