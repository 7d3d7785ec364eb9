using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3002: an answer that names a question that the document does not have.</summary>
internal static class AnswerWithoutQuestion
{
    public static readonly Rule Rule = new("QA3002", "Answer to a question that does not exist", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<int> s_question =
        Rule.Message<int>("This answer is for question {0}, which does not exist", "question");

    /// <param name="numbering">How the questions are numbered: where their numbers come from outside, an answer may name others.</param>
    /// <param name="dangling">Answers, and the numbers that they name and no question has.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(NumberingStyle numbering, List<(AnswerSymbol Answer, int Number)> dangling, List<Diagnostic> diagnostics)
    {
        if (numbering == NumberingStyle.Any)
        {
            return;
        }

        foreach (var (answer, number) in dangling)
        {
            diagnostics.Add(s_question.At(answer.HeadingSpan, number));
        }
    }
}
