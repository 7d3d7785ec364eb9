using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Core.Attestation;

/// <summary>
/// Compares what answers rest on with what was attested (QA8201, QA8202), for the compiler, the command and the editor alike.
/// </summary>
internal static class Attestations
{
    /// <summary>
    /// Whether anything may be reported: a project that attests nothing need not hear it of each of its answers, unless it must.
    /// </summary>
    public static bool Matters(LockFile? lockFile, SeveritySettings severities) =>
        lockFile?.HasAttestations == true || severities.RequiresAttestation;

    /// <summary>What is reported about the evidence of a document.</summary>
    /// <param name="path">The document's path in its project.</param>
    /// <param name="evidence">What its answers rest on.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    /// <param name="lockFile">What was attested; null where the project has no such file.</param>
    /// <param name="meanings">What the evidence means now.</param>
    /// <param name="isBuild">Whether a compiler asks, which does not know all files.</param>
    public static IEnumerable<Diagnostic> Check(
        string path,
        IEnumerable<NamedEvidence> evidence,
        DiagnosticFilter filter,
        LockFile? lockFile,
        EvidenceMeanings meanings,
        bool isBuild
    )
    {
        if (!Matters(lockFile, filter.Severities))
        {
            yield break;
        }

        var isRequired = filter.Severities.RequiresAttestation;
        foreach (var each in evidence)
        {
            if (
                EvidenceMeanings.IsAttestable(each.Target)
                && Check(path, each, lockFile, meanings, isRequired, isBuild) is { } found
                && filter.Apply(found) is { } diagnostic
            )
            {
                yield return diagnostic;
            }
        }
    }

    private static Diagnostic? Check(
        string path,
        NamedEvidence each,
        LockFile? lockFile,
        EvidenceMeanings meanings,
        bool isRequired,
        bool isBuild
    )
    {
        var answer = path + "#" + each.Answer;
        if (lockFile?.Find(path, each.Answer, each.Target.Written) is not { } attested)
        {
            return NeverAttested.At(each.Target, answer, isRequired);
        }

        var hash = meanings.HashOf(each.Target);
        return hash is null ? EvidenceNotChecked.Attested(each.Target, isBuild)
            : hash != attested.Hash ? ChangedEvidence.At(each.Target, attested.By, attested.Date, answer)
            : null;
    }
}
