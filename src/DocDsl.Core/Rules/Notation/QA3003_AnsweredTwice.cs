using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3003: a question or a part that has an answer already.</summary>
internal static class AnsweredTwice
{
    public static readonly Rule Rule = new("QA3003", "Question answered more than once", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<int> s_question = Rule.Message<int>("Question {0} is answered more than once", "question");
    private static readonly Message<string> s_part = Rule.Message<string>("Part {0} is answered more than once", "part");

    /// <summary>At the heading of the later answer.</summary>
    public static Diagnostic Question(TextSpan span, int question) => s_question.At(span, question);

    /// <summary>At the heading of the later answer.</summary>
    public static Diagnostic Part(TextSpan span, string part) => s_part.At(span, part);
}
