using System.Text.Json;
using DocDsl.Core.Compilation;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;
using StreamJsonRpc;

namespace DocDsl.LanguageServer;

/// <summary>From the first message to the last, and what happens to files between them.</summary>
internal sealed partial class Server
{
    /// <summary>Of a file event: neither created nor deleted.</summary>
    private const int Modified = 2;

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        _capabilities = parameters.Capabilities;
        _edits = new WorkspaceEdits(_capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true);
        _diagnostics.ClientAsks = _capabilities?.TextDocument?.Diagnostic is { ValueKind: JsonValueKind.Object };
        _diagnostics.CanRefresh = _capabilities?.Workspace?.Diagnostics?.RefreshSupport == true;
        _status.IsWanted = Option(parameters, "status");
        _showsReferences = Option(parameters, "showReferences");
        var folders = parameters.WorkspaceFolders is { Length: > 0 } some
            ? some.Select(folder => folder.Uri)
            : [parameters.RootUri ?? (parameters.RootPath is { } path ? FileUri.Of(path) : "")];
        _store.Folders = [.. folders.Select(FileUri.ToPath).OfType<string>()];
        return Task.FromResult(
            new InitializeResult(
                new ServerCapabilities
                {
                    DiagnosticProvider = _diagnostics.ClientAsks
                        ? new DiagnosticOptions("docdsl", InterFileDependencies: true, WorkspaceDiagnostics: true)
                        : null,
                },
                new ServerInfo("DocDsl", _version)
            )
        );
    }

    public Task InitializedAsync(JsonElement parameters)
    {
        if (_capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            var watchers = FileWatch.Globs.Select(glob => new WatchedFiles(glob)).ToArray();
            Forget(
                _client.RegisterCapabilityAsync([
                    new ClientRegistration("watch", "workspace/didChangeWatchedFiles", new WatchOptions(watchers)),
                ])
            );
        }
        else
        {
            Watch();
        }

        _code.Reset();
        _checker.Start();
        return Task.CompletedTask;
    }

    public Task<object?> ShutdownAsync()
    {
        HasShutDown = true;
        return Task.FromResult<object?>(null);
    }

    public Task ExitAsync()
    {
        _ended.TrySetResult();
        return Task.CompletedTask;
    }

    public Task SetTraceAsync(JsonElement parameters) => Task.CompletedTask;

    public Task DidOpenAsync(DidOpenParams parameters)
    {
        var document = _store.Add(parameters.TextDocument);

        // Of a type the text counts for others; a document that is not saved yet is one more.
        if (document.IsType || !File.Exists(document.Path))
        {
            document = Reopen(document);
        }

        _diagnostics.Opened(document);
        _status.Changed(document);
        _checker.Check(document.Path);
        return Task.CompletedTask;
    }

    public Task DidChangeAsync(DidChangeParams parameters)
    {
        Change(parameters);
        return Task.CompletedTask;
    }

    private void Change(DidChangeParams parameters)
    {
        try
        {
            if (_store.Change(parameters) is not { } document)
            {
                return;
            }

            if (document.IsType)
            {
                document = Reopen(document);
            }

            _diagnostics.Changed(document);
            _status.Changed(document);
            _checker.Check(document.Path);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A change that fails is reported, and the next is applied.
            _log.WriteLine(fault);
        }
    }

    public Task DidCloseAsync(TextDocumentParams parameters)
    {
        if (_store.Remove(parameters.TextDocument.Uri) is { } document)
        {
            _diagnostics.Closed(document);
            _status.Closed(document);
            if (document.IsType || !File.Exists(document.Path))
            {
                RenewAll();
            }

            _checker.CheckAnew(document.Path);
        }

        return Task.CompletedTask;
    }

    public Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters)
    {
        FilesChanged([
            .. from change in parameters.Changes
            let path = FileUri.ToPath(change.Uri)
            where path is not null
            select (path, change.Type != Modified),
        ]);
        return Task.CompletedTask;
    }

    public Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = parameters.Event.Removed.Select(folder => FileUri.ToPath(folder.Uri)).ToHashSet();
        var added = parameters.Event.Added.Select(folder => FileUri.ToPath(folder.Uri)).OfType<string>();
        _store.Folders = [.. _store.Folders.Where(folder => !removed.Contains(folder)).Concat(added).Distinct(StringComparer.Ordinal)];
        if (_watch is not null)
        {
            Watch();
        }

        _code.Reset();
        RenewAll();
        return Task.CompletedTask;
    }

    /// <summary>There is nothing to configure: severities are in <c>.editorconfig</c>, where builds read them too.</summary>
    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters) => Task.CompletedTask;

    private void Watch()
    {
        _watch?.Dispose();
        _watch = new FileWatch(_store.Folders, (path, cameOrWent) => FilesChanged((path, cameOrWent)));
    }

    /// <summary>Files were changed outside the editor.</summary>
    /// <param name="changes">Their absolute paths, and whether they were created or deleted.</param>
    private void FilesChanged(params (string Path, bool CameOrWent)[] changes)
    {
        if (changes.Any(change => change.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)))
        {
            _code.Refresh();
        }

        // What is open is as the editor has it: a save changes nothing. Nor do documents in folders that a build or a package manager
        // writes.
        var counted = changes
            .Where(change =>
                _store.Open.ContainsKey(change.Path)
                    ? change.CameOrWent
                    : !FolderFiles.IsDocumentOrType(change.Path) || !_store.IsExcluded(change.Path)
            )
            .ToArray();
        if (counted.Length == 0)
        {
            return;
        }

        _store.Reset();
        if (counted.All(change => !change.CameOrWent && DocumentFiles.IsDocument(change.Path)))
        {
            _checker.Check(counted.Select(change => change.Path));
        }
        else
        {
            _checker.CheckAll();
        }
    }

    /// <summary>All files are parsed again with the files that exist now.</summary>
    private void RenewAll()
    {
        _store.Reset();
        _checker.CheckAll();
    }

    /// <returns>The document with the files that exist now.</returns>
    private Document Reopen(Document document)
    {
        RenewAll();
        return _store.Open[document.Path];
    }

    private static bool Option(InitializeParams parameters, string name) =>
        parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options
        && options.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.True;

    /// <summary>A client that rejects a request of the server works without it.</summary>
    private async void Forget(Task request)
    {
        try
        {
            await request.ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is RemoteInvocationException or ConnectionLostException or ObjectDisposedException or OperationCanceledException)
        {
            await _log.WriteLineAsync(fault.Message).ConfigureAwait(false);
        }
    }
}
