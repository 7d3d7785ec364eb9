using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3012: an answer that <c>@same-as</c> takes from another question, and that cannot be taken.</summary>
internal static class UnusableAnswer
{
    public static readonly Rule Rule = new("QA3012", "Answer that cannot be taken over", "Answers", DiagnosticSeverity.Error);

    private static readonly Message s_words = Rule.Message("An answer with '@same-as' has no words of its own");
    private static readonly Message<string, string> s_circle = Rule.Message<string, string>(
        "Circular '@same-as': question {0} of document '{1}' leads back to itself",
        "question",
        "path"
    );
    private static readonly Message<string, string> s_unanswered = Rule.Message<string, string>(
        "Question {0} of document '{1}' is not answered",
        "question",
        "path"
    );
    private static readonly Message<string, string, string> s_noValue = Rule.Message<string, string, string>(
        "The answer to question {0} of document '{1}' has no value; {2} is expected",
        "question",
        "path",
        "kind"
    );
    private static readonly Message<string, string, string, string> s_value = Rule.Message<string, string, string, string>(
        "The answer to question {0} of document '{1}' has the value '{2}'; {3} is expected",
        "question",
        "path",
        "value",
        "kind"
    );
    private static readonly Message<string> s_part = Rule.Message<string>("'@same-as' gives no values to parts; {0} expects one", "part");

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var answer in document.Answers)
        {
            if (answer.SameAs is null)
            {
                continue;
            }

            if (!answer.Text.IsEmpty)
            {
                diagnostics.Add(s_words.At(answer.TextSpan));
            }

            var parts = answer.Questions.SelectMany(question => question.Parts);
            if (parts.FirstOrDefault(part => part.Expected is not null && ReferenceEquals(part.Answer, answer)) is { } part)
            {
                diagnostics.Add(s_part.At(answer.SameAs.Span, part.DescriptionInSentence));
            }
        }
    }

    /// <param name="other">The question whose answer is taken.</param>
    /// <param name="path">Its document.</param>
    public static Diagnostic Circle(ReferenceInfo other, string path) => s_circle.At(other.Span, other.TargetName, path);

    /// <inheritdoc cref="Circle"/>
    public static Diagnostic Unanswered(ReferenceInfo other, string path) => s_unanswered.At(other.Span, other.TargetName, path);

    /// <param name="other">The question whose answer is taken.</param>
    /// <param name="path">Its document.</param>
    /// <param name="value">The value of its answer; null when it has none.</param>
    /// <param name="kind">What is expected.</param>
    public static Diagnostic Value(ReferenceInfo other, string path, string? value, string kind) =>
        value is null
            ? s_noValue.At(other.Span, other.TargetName, path, kind)
            : s_value.At(other.Span, other.TargetName, path, value, kind);
}
