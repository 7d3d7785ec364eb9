using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6008: evidence is required (<c>docdsl_require_evidence</c>), and neither the answer nor C# code gives any.</summary>
internal static class MissingEvidence
{
    public static readonly Rule Rule = new("QA6008", "Answer without evidence", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_missing = Rule.Message<string>(
        "The answer to question {0} has no evidence: neither '@evidence' nor code with [Answers]",
        "question"
    );

    private static readonly Message s_nameless = Rule.Message("This answer has no evidence: neither '@evidence' nor code with [Answers]");

    /// <param name="span">The answer's heading.</param>
    /// <param name="question">The question's number or id; null where it has neither.</param>
    public static Diagnostic At(TextSpan span, string? question) => question is null ? s_nameless.At(span) : s_missing.At(span, question);
}
