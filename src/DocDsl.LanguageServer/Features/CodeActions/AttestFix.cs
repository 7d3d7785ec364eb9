using DocDsl.Core.Attestation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.CodeActions;

/// <summary>QA8201, QA8202: attests the evidence as it is now, as <c>docdsl attest</c> does: an edit of <c>docdsl.lock</c>.</summary>
internal static class AttestFix
{
    /// <returns>Null for other diagnostics, and where the evidence is not known.</returns>
    public static CodeAction? For(Document document, Diagnostic diagnostic, WorkspaceEdits edits)
    {
        if (
            diagnostic.Id is not ("QA8201" or "QA8202")
            || document.Lock is not { Content: { } before } known
            || document.Today is not { } today
            || document.EvidenceAt(diagnostic.Span) is not { } evidence
            || document.MeaningOf(evidence.Target) is not { } hash
        )
        {
            return null;
        }

        var line = new AttestedLine(document.Text.Path, evidence.Answer, evidence.Target.Written, today, document.User, hash);
        var old = known.File.AttestedOf(line.Document).Where(old => (old.Answer, old.Evidence) == (line.Answer, line.Evidence));
        var after = known.File.With(old, [line]);
        return new CodeAction(
            $"Attest '{line.Evidence}' as {line.By}",
            "quickfix",
            [FoundDiagnostics.ToLsp(document, diagnostic)],
            null,
            edits.Of(FileUri.Of(known.Path), before, [new TextChange(new TextSpan(0, before.Length), after.ToString())])
        );
    }
}
