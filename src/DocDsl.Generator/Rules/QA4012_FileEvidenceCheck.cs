using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Text;

namespace DocDsl.Generator.Rules;

/// <summary>
/// QA4012 and QA4013, of files among the additional files. By the analyzer, since the generator reads no files but documents.
/// </summary>
internal static class FileEvidenceCheck
{
    /// <summary>What is wrong with the files that a document names as evidence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="files">The files; asked for where it names any.</param>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentDiagnostics document, Func<IEvidenceFiles> files)
    {
        foreach (var ((_, evidence), place) in document.Evidence.Where(each => each.Value.Target.Kind == EvidenceTargetKind.File))
        {
            foreach (var found in FileEvidence.Check([evidence], DiagnosticFilter.None, files()))
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
