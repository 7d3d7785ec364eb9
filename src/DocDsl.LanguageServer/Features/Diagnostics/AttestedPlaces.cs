using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <summary>Where evidence that has changed (QA8201) was attested, and where it is now.</summary>
internal static class AttestedPlaces
{
    public static IEnumerable<DiagnosticRelatedInformation> Of(Document document, Diagnostic diagnostic)
    {
        if (
            diagnostic.Id != ChangedEvidence.Rule.Id
            || document.Lock is not { Content: { } text } known
            || document.EvidenceAt(diagnostic.Span) is not { } evidence
            || known.File.Find(document.Text.Path, evidence.Answer, evidence.Target.Written) is not { } line
        )
        {
            yield break;
        }

        yield return new(
            new Location(FileUri.Of(known.Path), text.ToRange(line.Span)),
            $"{line.By} attested it on {line.Date}, as it was then"
        );
        if (evidence.Target.Kind == EvidenceTargetKind.File && document.FileOfLink(evidence.Target.Path) is { } file)
        {
            var place = document.AnchorsOf(file)?.Find(evidence.Target.Anchor) ?? default;
            if (document.Load(file) is { } now)
            {
                yield return new(now.LocationOf(place), "As it is now");
            }
        }
    }
}
