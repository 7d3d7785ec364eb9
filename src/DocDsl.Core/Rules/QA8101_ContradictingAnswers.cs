using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8101: an answer whose value is not that of an earlier document's answer to the same question.</summary>
internal static class ContradictingAnswers
{
    /// <summary>The property of its diagnostics that has what <c>@supersedes</c> would name.</summary>
    public const string Reference = "reference";

    public static readonly Rule Rule = new("QA8101", "Contradicting answers", "Consistency", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string, string, string> s_nameable = Rule.Message<
        string,
        string,
        string,
        string,
        string
    >(
        "This answer is '{0}', but question {1} of document '{2}' asks the same and is answered '{3}'; "
            + "write '@supersedes {4}' if this answer replaces that one",
        "value",
        "question",
        "path",
        "other",
        Reference
    );

    private static readonly Message<string, string, string, string> s_nameless = Rule.Message<string, string, string, string>(
        "This answer is '{0}', but question {1} of document '{2}' asks the same and is answered '{3}'; correct one of them",
        "value",
        "question",
        "path",
        "other"
    );

    /// <param name="span">Where the answer has its value.</param>
    /// <param name="value">The value.</param>
    /// <param name="question">The other question, as a message names it.</param>
    /// <param name="path">The document that it is in.</param>
    /// <param name="other">The value of its answer.</param>
    /// <param name="reference">What <c>@supersedes</c> would name; null where nothing can name the question.</param>
    public static Diagnostic At(TextSpan span, string value, string question, string path, string other, string? reference) =>
        reference is null
            ? s_nameless.At(span, value, question, path, other)
            : s_nameable.At(span, value, question, path, other, reference);
}
