using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA4001: a reference to a question that this document does not have.</summary>
internal static class ReferenceNotFound
{
    public static readonly Rule Rule = new("QA4001", "Reference to a question that does not exist", "References", DiagnosticSeverity.Error);

    private static readonly Message<string> s_question = Rule.Message<string>(
        "This refers to question {0}, which does not exist",
        "question"
    );
    private static readonly Message s_lostNumber = Rule.Message(
        "This refers to a question without naming its number; the number on the next line belongs to a note"
    );

    /// <summary>At the reference.</summary>
    public static Diagnostic Question(TextSpan span, string question) => s_question.At(span, question);

    /// <summary>At words that a footnote has taken the number from.</summary>
    public static Diagnostic LostNumber(TextSpan span) => s_lostNumber.At(span);
}
