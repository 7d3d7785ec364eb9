using DocDsl.Core.Directives;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA6006, in a build too: it is about the code, and the generator must not run again with each key pressed there. What a document names
/// was parsed with it; here it is only looked up.
/// </summary>
internal static class UnknownEvidenceCheck
{
    /// <summary>The code that a document names and the compilation does not have.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(Compilation compilation, DocumentDiagnostics document)
    {
        foreach (var ((_, evidence), place) in document.Evidence)
        {
            if (evidence.Kind == EvidenceTargetKind.Code && !CodeNames.Exists(compilation, evidence.Target))
            {
                yield return new LocatedDiagnostic(
                    UnknownEvidence.At(evidence.Span, evidence.Target, CodeNames.Nearest(compilation, evidence.Target)),
                    place
                );
            }
        }
    }
}
