using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator.Rules;

/// <summary>QA6009: a test that a document names is not one. It needs the compilation, as QA6006.</summary>
internal static class NotATestCheck
{
    /// <summary>The tests that a document names and the compilation does not have; of another project's that they are not known.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(Compilation compilation, DocumentDiagnostics document)
    {
        foreach (var ((_, evidence), place) in document.Evidence)
        {
            if (evidence.Kind != EvidenceTargetKind.Test)
            {
                continue;
            }

            var found = TestNames.Find(compilation, evidence.Target) switch
            {
                TestNames.Found.Nothing => NotATest.NotFound(evidence.Span, evidence.Target, Nearest(compilation, evidence.Target)),
                TestNames.Found.NoTest => NotATest.NoTest(evidence.Span, evidence.Target),
                TestNames.Found.Elsewhere => EvidenceNotChecked.Test(evidence),
                _ => null,
            };
            if (found is not null)
            {
                yield return new LocatedDiagnostic(found, place);
            }
        }
    }

    private static string? Nearest(Compilation compilation, string name) =>
        CodeNames.Nearest(compilation, name) is { } nearest && TestNames.Find(compilation, nearest) == TestNames.Found.Test
            ? nearest
            : null;
}
