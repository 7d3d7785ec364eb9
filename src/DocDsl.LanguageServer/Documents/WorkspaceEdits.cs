using DocDsl.Core.Text;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Writes edits in the form that the client understands.</summary>
/// <param name="hasVersions">Whether it supports versioned edits.</param>
internal sealed class WorkspaceEdits(bool hasVersions)
{
    public WorkspaceEdit Of(Document document, IEnumerable<TextChange> changes) => Of([(document, changes)]);

    /// <summary>An edit of a file that need not be open.</summary>
    public WorkspaceEdit Of(string uri, SourceText text, IEnumerable<TextChange> changes)
    {
        TextEdit[] all = [.. changes.Select(text.ToEdit)];
        return hasVersions
            ? new WorkspaceEdit(null, [new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(uri, null), all)])
            : new WorkspaceEdit(new Dictionary<string, TextEdit[]>(StringComparer.Ordinal) { [uri] = all }, null);
    }

    public WorkspaceEdit Of(IEnumerable<(Document Document, IEnumerable<TextChange> Changes)> edits)
    {
        var all = edits
            .Select(edit => (edit.Document, Edits: edit.Changes.Select(edit.Document.Text.ToEdit).ToArray()))
            .Where(edit => edit.Edits.Length > 0);
        return hasVersions
            ? new WorkspaceEdit(
                null,
                [
                    .. all.Select(edit => new TextDocumentEdit(
                        new OptionalVersionedTextDocumentIdentifier(edit.Document.Uri, edit.Document.Version),
                        edit.Edits
                    )),
                ]
            )
            : new WorkspaceEdit(all.ToDictionary(edit => edit.Document.Uri, edit => edit.Edits, StringComparer.Ordinal), null);
    }
}
