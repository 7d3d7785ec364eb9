using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA7005: a question that is answered although the set does not ask it of this document.</summary>
internal static class SuperfluousAnswer
{
    public static readonly Rule Rule = new("QA7005", "Answer to a question that does not apply", "Sets", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_superfluous = Rule.Message<string, string, string>(
        "Question {0} is answered, but '{1}' asks it only when {2}",
        "question",
        "set",
        "condition"
    );

    /// <param name="response">How a document answers its set.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SetResponse response, List<Diagnostic> diagnostics)
    {
        foreach (var answer in response.Answers)
        {
            if (answer.IsSuperfluous)
            {
                var question = answer.Question!;
                diagnostics.Add(
                    s_superfluous.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name, answer.Declared.When!.ToString())
                );
            }
        }
    }
}
