using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3010: an answer that should have a value and has none that can be read.</summary>
internal static class NoValue
{
    public static readonly Rule Rule = new("QA3010", "Value cannot be determined", "Answers", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_question = Rule.Message<string, string>(
        "The value of the answer to question {0} ({1}) cannot be determined; add '@value'",
        "question",
        "kind"
    );
    private static readonly Message<string> s_unnamedQuestion = Rule.Message<string>(
        "The value of this answer ({0}) cannot be determined; add '@value'",
        "kind"
    );
    private static readonly Message<string, string> s_part = Rule.Message<string, string>(
        "The value of the answer to part {0} ({1}) cannot be determined; add '@value'",
        "part",
        "kind"
    );

    /// <summary>At the heading of the answer.</summary>
    public static Diagnostic Question(TextSpan span, string question, string kind) => s_question.At(span, question, kind);

    /// <summary>At the heading of an answer to a question without a number or an id.</summary>
    public static Diagnostic UnnamedQuestion(TextSpan span, string kind) => s_unnamedQuestion.At(span, kind);

    /// <summary>At the heading of the answer.</summary>
    public static Diagnostic Part(TextSpan span, string part, string kind) => s_part.At(span, part, kind);
}
