using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Rules;

/// <summary>QA8202: nobody attested what an answer rests on; an error where <c>docdsl_require_attestation</c> is set.</summary>
internal static class NeverAttested
{
    public static readonly Rule Rule = new("QA8202", "Evidence was never attested", "Attestation", DiagnosticSeverity.Information);

    private static readonly Message<string, string> s_never = Rule.Message<string, string>(
        "The evidence '{0}' was never attested; verify the answer, then run 'docdsl attest {1}'",
        "evidence",
        "answer"
    );

    /// <param name="evidence">The evidence.</param>
    /// <param name="answer">The answer, as <c>docdsl attest</c> takes it.</param>
    /// <param name="isRequired">Whether it must be attested.</param>
    public static Diagnostic At(EvidenceTarget evidence, string answer, bool isRequired)
    {
        var found = s_never.At(evidence.Span, evidence.Written, answer);
        return isRequired ? found with { Severity = DiagnosticSeverity.Error } : found;
    }
}
