using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA7003: a question that the set does not have.</summary>
internal static class UndeclaredQuestion
{
    public static readonly Rule Rule = new("QA7003", "Question that the set does not have", "Sets", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_undeclared = Rule.Message<string, string>(
        "Question {0} is not in '{1}'",
        "question",
        "set"
    );

    private static readonly Message<string, string, string> s_near = Rule.Message<string, string, string>(
        "Question {0} is not in '{1}'; did you mean '{2}'?",
        "question",
        "set",
        "nearest"
    );

    private static readonly Message<string, string, string> s_otherName = Rule.Message<string, string, string>(
        "'{0}' has no question {1}; the question with these words is {2}",
        "set",
        "question",
        "name"
    );

    private static readonly Message<string, string> s_heading = Rule.Message<string, string>(
        "The heading {0} asks nothing, and is not in '{1}'; it was read as a question",
        "question",
        "set"
    );

    /// <param name="response">How a document answers its set.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SetResponse response, List<Diagnostic> diagnostics)
    {
        if (response.Set.IsOpen)
        {
            return;
        }

        foreach (var answer in response.Answers)
        {
            if (answer is { Question: { } question, Declared: var declared } && HasOtherName(response.Set, question, declared))
            {
                diagnostics.Add(
                    s_otherName
                        .At(question.IdSpan, response.Set.Name, question.Name ?? "", declared.Label ?? $"'{declared.Id}'")
                        .With("nearest", declared.Id)
                );
            }
        }

        NearNames? names = null;
        foreach (var question in response.Undeclared)
        {
            var nearest = question.HasOwnId
                ? (names ??= new NearNames(response.Missing.Select(answer => answer.Declared.Id))).Nearest(question.Id!)
                : null;
            diagnostics.Add(
                !response.IsQuestion(question) ? s_heading.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name)
                : nearest is null ? s_undeclared.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name)
                : s_near.At(question.HeadingSpan, question.NameOrWords ?? "", response.Set.Name, nearest)
            );
        }
    }

    /// <summary>Whether a question that was found by its words has an id or a label that the set does not have.</summary>
    private static bool HasOtherName(DeclaredSet set, QuestionSymbol question, DeclaredQuestion declared) =>
        !set.IsAskedByDocument
        && (
            question.Identity.IsLabelled
                ? declared.Label is not null && set.FindLabel(question.Id!) < 0 && set.FindId(question.Id!) < 0
                : question.Identity.Given is { Origin: IdOrigin.Directive }
                    && set.FindId(question.Id!) < 0
                    && set.FindLabel(question.Id!) < 0
        );
}
