using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA8201 and QA8202, as QA6006 by the analyzer: the code and the lock file change without any document being read again.
/// </summary>
internal static class AttestationCheck
{
    /// <summary>The evidence of a document that was not attested, or has changed since.</summary>
    /// <param name="path">The document's path in the project.</param>
    /// <param name="document">The document.</param>
    /// <param name="lockFile">What was attested; null where the project has no such file.</param>
    /// <param name="meanings">What the evidence means; asked for where some was attested.</param>
    public static IEnumerable<LocatedDiagnostic> Check(
        string path,
        DocumentDiagnostics document,
        LockFile? lockFile,
        Func<EvidenceMeanings> meanings
    )
    {
        if (document.Evidence.Count == 0 || !Attestations.Matters(lockFile, document.Filter.Severities))
        {
            yield break;
        }

        // Suppressions and severities are applied where it is reported.
        var filter = new DiagnosticFilter(SuppressionList.Empty, document.Filter.Severities);
        var known = meanings();
        foreach (var (evidence, place) in document.Evidence)
        {
            foreach (var found in Attestations.Check(path, [evidence], filter, lockFile, known, isBuild: true))
            {
                yield return new LocatedDiagnostic(found, place);
            }
        }
    }
}
