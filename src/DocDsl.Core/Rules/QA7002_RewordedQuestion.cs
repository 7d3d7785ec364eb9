using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA7002: a question that the document asks in other words than the set: it may answer another question.</summary>
internal static class RewordedQuestion
{
    public static readonly Rule Rule = new("QA7002", "Reworded question", "Sets", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_reworded = Rule.Message<string, string, string>(
        "Question {0} is not worded as in '{1}', which asks: '{2}'",
        "question",
        "set",
        "words"
    );

    /// <param name="response">How a document answers its set.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SetResponse response, List<Diagnostic> diagnostics)
    {
        foreach (var answer in response.Reworded)
        {
            var question = answer.Question!;
            diagnostics.Add(
                s_reworded
                    .At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name, ShortText.Of(answer.Declared.Text))
                    .With("id", answer.Declared.Id)
            );
        }
    }
}
