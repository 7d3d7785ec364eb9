using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6008: evidence is required (<c>docdsl_require_evidence</c>), and neither the answer nor C# code gives any.</summary>
internal static class MissingEvidence
{
    public static readonly Rule Rule = new("QA6008", "Answer without evidence", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_missing =
        Rule.Message<string>("{0} has no evidence: neither '@evidence' nor code with [Answers]", "question");

    /// <param name="span">The answer's heading.</param>
    /// <param name="question">As a sentence begins with it: <c>Question 4</c>.</param>
    public static Diagnostic At(TextSpan span, string question) => s_missing.At(span, question);
}
