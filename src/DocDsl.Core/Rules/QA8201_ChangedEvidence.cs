using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Rules;

/// <summary>QA8201: what an answer rests on is not as it was when somebody attested it.</summary>
internal static class ChangedEvidence
{
    public static readonly Rule Rule = new("QA8201", "Evidence has changed", "Attestation", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string, string> s_changed = Rule.Message<string, string, string, string>(
        "The evidence '{0}' has changed since {1} attested it on {2}; verify the answer, then run 'docdsl attest {3}'",
        "evidence",
        "by",
        "date",
        "answer"
    );

    /// <param name="evidence">The evidence.</param>
    /// <param name="by">Who attested it.</param>
    /// <param name="date">When.</param>
    /// <param name="answer">The answer, as <c>docdsl attest</c> takes it.</param>
    public static Diagnostic At(EvidenceTarget evidence, string by, string date, string answer) =>
        s_changed.At(evidence.Span, evidence.Written, by, date, answer);
}
