using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8211: an answer that was sent (<c>docdsl seal</c>) is another now, and nothing says why.</summary>
internal static class SentAnswerChanged
{
    public static readonly Rule Rule = new("QA8211", "Sent answer has changed", "Attestation", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_changed = Rule.Message<string, string, string>(
        "The answer '{0}' was sent to {1} on {2} and has changed since; restore it, or write '@corrects' with the date and the reason",
        "answer",
        "to",
        "date"
    );

    private static readonly Message<string, string, string> s_missing = Rule.Message<string, string, string>(
        "The answer '{0}', which was sent to {1} on {2}, does not exist any more; restore it, or its question's id or number",
        "answer",
        "to",
        "date"
    );

    /// <param name="answer">Where the answer is.</param>
    /// <param name="name">The answer.</param>
    /// <param name="to">To whom it was sent.</param>
    /// <param name="date">When it was sent last.</param>
    public static Diagnostic Changed(TextSpan answer, string name, string to, string date) => s_changed.At(answer, name, to, date);

    /// <inheritdoc cref="Changed"/>
    public static Diagnostic Missing(TextSpan answer, string name, string to, string date) => s_missing.At(answer, name, to, date);
}
