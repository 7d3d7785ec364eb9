using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, string> _pathsOfUnsaved = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, Document> _open = ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal);
    private ImmutableHashSet<string> _types = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private ImmutableDictionary<string, ImmutableHashSet<string>> _byName = ImmutableDictionary.Create<string, ImmutableHashSet<string>>(
        StringComparer.OrdinalIgnoreCase
    );
    private Workspace _workspace;
    private bool _isOutdated;

    public DocumentStore() => _workspace = CreateWorkspace();

    /// <summary>The folders that the client has opened, absolute; none where it opened a file alone.</summary>
    public ImmutableArray<string> Folders { get; set; } = [];

    /// <summary>Whether the client shows the second places that a diagnostic is about.</summary>
    public bool ShowsRelated { get; set; }

    /// <summary>What is open, by path.</summary>
    public ImmutableDictionary<string, Document> Open
    {
        get
        {
            Renew();
            return Volatile.Read(ref _open);
        }
    }

    /// <summary>Whether a file is open; does not parse anything again.</summary>
    public bool IsOpen(string path) => Volatile.Read(ref _open).ContainsKey(path);

    public Workspace Workspace
    {
        get
        {
            Renew();
            return Volatile.Read(ref _workspace);
        }
    }

    /// <summary>Whether a file, open or not, is in one of the folders, and not in one of theirs that is excluded.</summary>
    public bool IsIncluded(string path) =>
        Folders.Any(folder => FolderFiles.IsIn(folder, path) && DocumentFiles.IsIncluded(Path.GetRelativePath(folder, path)));

    /// <summary>Whether a file is in one of the folders, but only in folders of theirs that are excluded.</summary>
    public bool IsExcluded(string path) => !IsIncluded(path) && Folders.Any(folder => FolderFiles.IsIn(folder, path));

    IEnumerable<string> IOpenFiles.Documents => Volatile.Read(ref _open).Keys.Where(path => !DocumentFiles.IsType(path));

    IEnumerable<string> IOpenFiles.Types => Volatile.Read(ref _types);

    IEnumerable<string> IOpenFiles.DocumentsNamed(string name) => Volatile.Read(ref _byName).GetValueOrDefault(name) ?? [];

    string? IOpenFiles.Find(string file)
    {
        var document = Volatile.Read(ref _open).GetValueOrDefault(file);
        Dependency.Add(file, document);
        return document?.Text.Content;
    }

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
        lock (_gate)
        {
            var path = PathOf(item.Uri, item.LanguageId ?? "qa");
            var document = new Document(path, item.Uri, item.Version, item.Text, this, _workspace);
            Volatile.Write(ref _open, _open.SetItem(path, document));
            if (document.IsType)
            {
                Volatile.Write(ref _types, _types.Add(path));
            }
            else
            {
                var name = Path.GetFileNameWithoutExtension(path);
                var paths = _byName.GetValueOrDefault(name) ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal);
                Volatile.Write(ref _byName, _byName.SetItem(name, paths.Add(path)));
            }

            return document;
        }
    }

    /// <summary>Applies changes, each to the text that the one before it left.</summary>
    /// <returns>Null for a document that is not open.</returns>
    public Document? Change(DidChangeParams parameters)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(PathOf(parameters.TextDocument.Uri), out var document))
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
            Volatile.Write(ref _open, _open.SetItem(document.Path, changed));
            return changed;
        }
    }

    /// <returns>The document as it was last open; null for one that was not.</returns>
    public Document? Remove(string uri)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(PathOf(uri), out var document))
            {
                return null;
            }

            Volatile.Write(ref _open, _open.Remove(document.Path));
            _pathsOfUnsaved.TryRemove(uri, out _);
            if (document.IsType)
            {
                Volatile.Write(ref _types, _types.Remove(document.Path));
            }
            else
            {
                var name = Path.GetFileNameWithoutExtension(document.Path);
                var paths = _byName[name].Remove(document.Path);
                Volatile.Write(ref _byName, paths.IsEmpty ? _byName.Remove(name) : _byName.SetItem(name, paths));
            }

            return document;
        }
    }

    /// <summary>The document as it is open now, among the files that exist now; null for one that is not open.</summary>
    public Document? Current(Document document) => Open.GetValueOrDefault(document.Path);

    /// <summary>
    /// Files, settings or types have changed: open documents are parsed again when somebody next asks for one. Costs nothing before that,
    /// so that many files may change one after another.
    /// </summary>
    public void Reset() => Volatile.Write(ref _isOutdated, true);

    /// <summary>What some documents name has changed: those that are open are checked again.</summary>
    /// <param name="paths">Absolute.</param>
    public void Refresh(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            var renewed = _open.ToBuilder();
            foreach (var path in paths)
            {
                if (renewed.TryGetValue(path, out var document))
                {
                    renewed[path] = document.With(_workspace);
                }
            }

            Volatile.Write(ref _open, renewed.ToImmutable());
        }
    }

    /// <summary>On the day on which it is made: what is open over midnight is seen anew with the next file that changes.</summary>
    private Workspace CreateWorkspace() => new(this) { Today = DateOnly.FromDateTime(DateTime.Today) };

    private void Renew()
    {
        if (!Volatile.Read(ref _isOutdated))
        {
            return;
        }

        lock (_gate)
        {
            if (_isOutdated)
            {
                var workspace = CreateWorkspace();
                workspace.LinkAs(_workspace);
                Volatile.Write(ref _workspace, workspace);
                Volatile.Write(
                    ref _open,
                    _open.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.With(workspace), StringComparer.Ordinal)
                );
                Volatile.Write(ref _isOutdated, false);
            }
        }
    }

    /// <summary>
    /// The path of a document; one that is not saved is placed in the first folder, under the name that the client gives it.
    /// </summary>
    /// <param name="uri">As the client writes it.</param>
    /// <param name="language">Of a document that is being opened; null for one that is open.</param>
    private string PathOf(string uri, string? language = null)
    {
        if (_pathsOfUnsaved.TryGetValue(uri, out var known))
        {
            return known;
        }

        if (FileUri.ToPath(uri) is { } path)
        {
            // A name that does not say that it is Markdown, as README: it is never read as another document.
            if (!IsMarkdown(language) || MarkdownFiles.IsMarkdown(path) || FolderFiles.IsDocumentOrType(path))
            {
                return path;
            }

            return _pathsOfUnsaved[uri] = path + MarkdownFiles.Extensions[0];
        }

        var name = string.Concat(
            uri[(uri.IndexOf(':', StringComparison.Ordinal) + 1)..].Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')
        );
        path = Path.Combine(
            Folders.FirstOrDefault() ?? Path.GetTempPath(),
            name
                + (
                    language == "qatype" ? DocumentFiles.TypeExtension
                    : IsMarkdown(language) ? MarkdownFiles.Extensions[0]
                    : DocumentFiles.DocumentExtension
                )
        );
        if (language is not null)
        {
            _pathsOfUnsaved[uri] = path;
        }

        return path;
    }

    private static bool IsMarkdown(string? language) => language is "markdown" or "mdx";
}
