using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA4012 and QA4013, of files among the additional files. By the analyzer, since the generator reads no files but documents.
/// </summary>
internal static class FileEvidenceCheck
{
    /// <summary>What is wrong with the files that a document names as evidence.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentDiagnostics document, IEvidenceFiles files)
    {
        foreach (var (evidence, place) in document.Evidence)
        {
            foreach (var found in FileEvidence.Check([evidence], DiagnosticFilter.None, files))
            {
                // A directive is one line.
                var start = place.Start.Character + found.Span.Start - place.Span.Start;
                yield return new LocatedDiagnostic(
                    found,
                    new Place(
                        place.File,
                        found.Span,
                        new LinePosition(place.Start.Line, start),
                        new LinePosition(place.Start.Line, start + found.Span.Length)
                    )
                );
            }
        }
    }
}
