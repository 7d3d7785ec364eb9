using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Documents;

/// <summary>The documents that the client has open, and the files beside them. Written by one thread, read by any.</summary>
internal sealed class DocumentStore : IOpenFiles
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, Document> _open = ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal);
    private Workspace _workspace;

    public DocumentStore() => _workspace = new Workspace(this);

    /// <summary>The folders that the client has opened, absolute; none where it opened a file alone.</summary>
    public ImmutableArray<string> Folders { get; set; } = [];

    /// <summary>What is open, by path.</summary>
    public ImmutableDictionary<string, Document> Open => Volatile.Read(ref _open);

    public Workspace Workspace => Volatile.Read(ref _workspace);

    /// <summary>Whether a file, open or not, is in one of the folders, and not in one of theirs that is excluded.</summary>
    public bool IsIncluded(string path) =>
        Folders.Any(folder => FolderFiles.IsIn(folder, path) && DocumentFiles.IsIncluded(Path.GetRelativePath(folder, path)));

    /// <summary>Whether a file is in one of the folders, but only in folders of theirs that are excluded.</summary>
    public bool IsExcluded(string path) => !IsIncluded(path) && Folders.Any(folder => FolderFiles.IsIn(folder, path));

    IEnumerable<string> IOpenFiles.Files => Open.Keys;

    string? IOpenFiles.Find(string file) => Open.TryGetValue(file, out var document) ? document.Text.Content : null;

    /// <summary>The document of an address; null for one that is not open.</summary>
    public Document? Find(string uri) => Open.GetValueOrDefault(PathOf(uri));

    /// <summary>A document by its path: as it is open, else as it is on the disk; null where it cannot be read.</summary>
    public Document? Load(string path)
    {
        if (Open.TryGetValue(path, out var document))
        {
            return document;
        }

        try
        {
            return new Document(path, FileUri.Of(path), version: null, DocumentFile.Read(path).Text, this, Workspace);
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            return null;
        }
    }

    /// <summary>Opens a document.</summary>
    public Document Add(TextDocumentItem item)
    {
        var path = PathOf(item.Uri, item.LanguageId);
        lock (_gate)
        {
            var document = new Document(path, item.Uri, item.Version, item.Text, this, Workspace);
            Volatile.Write(ref _open, Open.SetItem(path, document));
            return document;
        }
    }

    /// <summary>Applies changes, each to the text that the one before it left.</summary>
    /// <returns>Null for a document that is not open.</returns>
    public Document? Change(DidChangeParams parameters)
    {
        lock (_gate)
        {
            if (Find(parameters.TextDocument.Uri) is not { } document)
            {
                return null;
            }

            var text = document.Text;
            foreach (var change in parameters.ContentChanges)
            {
                text = text.WithChange(
                    new TextChange(change.Range is { } range ? text.ToSpan(range) : new TextSpan(0, text.Length), change.Text)
                );
            }

            var changed = document.With(parameters.TextDocument.Version, text);
            Volatile.Write(ref _open, Open.SetItem(document.Path, changed));
            return changed;
        }
    }

    /// <returns>The document as it was last open; null for one that was not.</returns>
    public Document? Remove(string uri)
    {
        lock (_gate)
        {
            var document = Find(uri);
            if (document is not null)
            {
                Volatile.Write(ref _open, Open.Remove(document.Path));
            }

            return document;
        }
    }

    /// <summary>Files, settings or types have changed: open documents are parsed again at the next request.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            var workspace = new Workspace(this);
            Volatile.Write(ref _workspace, workspace);
            Volatile.Write(
                ref _open,
                Open.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.With(workspace), StringComparer.Ordinal)
            );
        }
    }

    /// <summary>
    /// The path of a document; one that is not saved is placed in the first folder, under the name that the client gives it.
    /// </summary>
    private string PathOf(string uri, string? language = null)
    {
        if (FileUri.ToPath(uri) is { } path)
        {
            return path;
        }

        var known = Open.Values.FirstOrDefault(document => document.Uri == uri);
        var name = string.Concat(
            uri[(uri.IndexOf(':', StringComparison.Ordinal) + 1)..].Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')
        );
        return known?.Path
            ?? Path.Combine(
                Folders.FirstOrDefault() ?? Path.GetTempPath(),
                name + (language == "qatype" ? DocumentFiles.TypeExtension : DocumentFiles.DocumentExtension)
            );
    }
}
