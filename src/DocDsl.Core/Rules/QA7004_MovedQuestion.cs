using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA7004: a question that is at another place than in the set.</summary>
internal static class MovedQuestion
{
    public static readonly Rule Rule = new("QA7004", "Question out of the set's order", "Sets", DiagnosticSeverity.Information);

    private static readonly Message<string, string, string> s_moved = Rule.Message<string, string, string>(
        "Question {0} is not in the order of '{1}', which asks it after question {2}",
        "question",
        "set",
        "previous"
    );

    private static readonly Message<string, string> s_first = Rule.Message<string, string>(
        "Question {0} is not in the order of '{1}', which asks it first",
        "question",
        "set"
    );

    /// <param name="response">How a document answers its set.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SetResponse response, List<Diagnostic> diagnostics)
    {
        foreach (var place in response.Moved)
        {
            var (answer, question) = (response.Answers[place], response.Answers[place].Question!);
            var previous = place == 0 ? null : response.Answers[place - 1];
            diagnostics.Add(
                (
                    previous is null
                        ? s_first.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name)
                        : s_moved.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name, previous.Declared.Name)
                ).With("id", answer.Declared.Id)
            );
        }
    }
}
