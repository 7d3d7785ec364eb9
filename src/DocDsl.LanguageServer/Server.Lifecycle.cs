using System.Text.Json;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;
using StreamJsonRpc;

namespace DocDsl.LanguageServer;

/// <summary>From the first message to the last, and what happens to files between them.</summary>
internal sealed partial class Server
{
    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        _capabilities = parameters.Capabilities;
        _edits = new WorkspaceEdits(_capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true);
        _diagnostics.ClientAsks = _capabilities?.TextDocument?.Diagnostic is { ValueKind: JsonValueKind.Object };
        _diagnostics.CanRefresh = _capabilities?.Workspace?.Diagnostics?.RefreshSupport == true;
        _status.IsWanted = Option(parameters, "status");
        _showsReferences = Option(parameters, "showReferences");
        var folders = parameters.WorkspaceFolders is { Length: > 0 } some ? some.Select(folder => folder.Uri) : [parameters.RootUri ?? (parameters.RootPath is { } path ? FileUri.Of(path) : "")];
        _store.Folders = [.. folders.Select(FileUri.ToPath).OfType<string>()];
        return Task.FromResult(new InitializeResult(
            new ServerCapabilities { DiagnosticProvider = _diagnostics.ClientAsks ? new DiagnosticOptions("docdsl", InterFileDependencies: true, WorkspaceDiagnostics: true) : null },
            new ServerInfo("DocDsl", _version)));
    }

    public Task InitializedAsync(JsonElement parameters)
    {
        if (_capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            var watchers = FileWatch.Globs.Select(glob => new WatchedFiles(glob)).ToArray();
            Forget(_client.RegisterCapabilityAsync([new ClientRegistration("watch", "workspace/didChangeWatchedFiles", new WatchOptions(watchers))]));
        }
        else
        {
            Watch();
        }

        _code.Renew();
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
            document = Renew(document);
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
                document = Renew(document);
            }

            _diagnostics.Changed(document);
            _status.Changed(document);
            _checker.Check(document.Path);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One change that fails is told, and the next is taken.
            _log.WriteLine(fault);
        }
    }

    public Task DidSaveAsync(TextDocumentParams parameters) => Task.CompletedTask;

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
        foreach (var change in parameters.Changes)
        {
            if (FileUri.ToPath(change.Uri) is { } path)
            {
                FileChanged(path, change.Type != 2);
            }
        }

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

        _code.Renew();
        RenewAll();
        return Task.CompletedTask;
    }

    /// <summary>There is nothing to configure: severities stand in <c>.editorconfig</c>, where builds find them too.</summary>
    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters) => Task.CompletedTask;

    private void Watch()
    {
        _watch?.Dispose();
        _watch = new FileWatch(_store.Folders, FileChanged);
    }

    /// <summary>A file was changed outside the editor.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="cameOrWent">Whether it is new or gone.</param>
    private void FileChanged(string path, bool cameOrWent)
    {
        if (path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        {
            _code.Renew();
        }

        // What is open is as the editor has it: a save changes nothing.
        if (!cameOrWent && _store.Open.ContainsKey(path))
        {
            return;
        }

        if (!cameOrWent && DocumentFiles.IsDocument(path))
        {
            _store.Renew();
            _checker.Check(path);
            return;
        }

        RenewAll();
    }

    /// <summary>All files are read anew among the files that are there now.</summary>
    private void RenewAll()
    {
        _store.Renew();
        _checker.CheckAll();
    }

    /// <returns>The document among the files that are there now.</returns>
    private Document Renew(Document document)
    {
        RenewAll();
        return _store.Open[document.Path];
    }

    private static bool Option(InitializeParams parameters, string name) =>
        parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A client that refuses a request of the server goes on without it.</summary>
    private async void Forget(Task request)
    {
        try
        {
            await request.ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RemoteInvocationException or ConnectionLostException or ObjectDisposedException or OperationCanceledException)
        {
            await _log.WriteLineAsync(fault.Message).ConfigureAwait(false);
        }
    }
}
