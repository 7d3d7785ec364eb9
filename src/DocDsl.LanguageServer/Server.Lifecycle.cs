using System.Text.Json;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer;

/// <summary>From the first message to the last, and what happens to files between them.</summary>
internal sealed partial class Server
{
    /// <summary>Of a file event: neither created nor deleted.</summary>
    private const int Modified = 2;

    private const int NotInitialized = -32002;

    /// <summary>Why a message is not handled at this point between the first and the last; null where it is.</summary>
    private JsonRpcError.ErrorDetail? Refuse(string method) =>
        method switch
        {
            "exit" => null,
            _ when HasShutDown => new() { Code = JsonRpcErrorCode.InvalidRequest, Message = "The server has been shut down." },
            "initialize" when _isInitialized => new()
            {
                Code = JsonRpcErrorCode.InvalidRequest,
                Message = "The server is already initialized.",
            },
            "initialize" => null,
            _ when !_isInitialized => new() { Code = (JsonRpcErrorCode)NotInitialized, Message = "The server is not initialized." },
            _ => null,
        };

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        _isInitialized = true;
        if (parameters.ProcessId is { } id and > 0)
        {
            _clientProcess = new ClientProcess(
                id,
                () =>
                {
                    _log.WriteLine($"The language server ends: its client, process {id}, does not exist.");
                    _ended.TrySetResult();
                }
            );
        }

        _capabilities = parameters.Capabilities;
        _edits = new WorkspaceEdits(_capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true);
        _store.ShowsRelated = _capabilities?.TextDocument?.PublishDiagnostics?.RelatedInformation == true;
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
                    DocumentFormattingProvider = RegistersFormatting ? null : true,
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
            RegisterWatch();
        }
        else
        {
            Watch();
        }

        if (RegistersFormatting)
        {
            RegisterFormatting();
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
        _diagnostics.Opened(document);
        if (document.IsType)
        {
            RenewAll();
        }
        else
        {
            // Not on this thread: many may be opened at once, and nobody types yet.
            _states.Start(document);
            _checker.Check(document.Path);
        }

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
                // Its text counts for all documents of the type, and with the other types it is checked by the checker.
                RenewAll();
            }
            else
            {
                _states.Do(document);
                _checker.Check(document.Path);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A change that fails is reported, and the next is applied.
            _log.WriteLine(fault);
        }
    }

    /// <summary>A document has a new text: what is sent without being asked for is sent.</summary>
    private void Send(Document document)
    {
        try
        {
            if (_store.Current(document) is { } current)
            {
                _diagnostics.Changed(current);
                _status.Changed(current);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _log.WriteLine(fault);
        }
    }

    /// <summary>The checker has results: sends the diagnostics and the counts that have changed.</summary>
    private void Report(IReadOnlyCollection<CheckedFile> changed, IReadOnlyCollection<string> gone)
    {
        _diagnostics.Report(changed, gone);
        foreach (var file in changed)
        {
            if (_store.Open.TryGetValue(file.Path, out var document))
            {
                _status.Changed(document);
            }
        }
    }

    public Task DidCloseAsync(TextDocumentParams parameters)
    {
        if (_store.Remove(parameters.TextDocument.Uri) is { } document)
        {
            _diagnostics.Closed(document);
            _status.Closed(document);
            if (document.IsType)
            {
                RenewAll();
            }

            _checker.CheckAnew(document.Path);
        }

        return Task.CompletedTask;
    }

    public Task DidCreateFilesAsync(FilesParams parameters) => CameOrWent(parameters.Files.Select(file => file.Uri));

    public Task DidDeleteFilesAsync(FilesParams parameters) => CameOrWent(parameters.Files.Select(file => file.Uri));

    public Task DidRenameFilesAsync(RenameFilesParams parameters) =>
        CameOrWent(parameters.Files.SelectMany(file => new[] { file.OldUri, file.NewUri }));

    private Task CameOrWent(IEnumerable<string> uris)
    {
        FilesChanged([.. uris.Select(FileUri.ToPath).OfType<string>().Select(path => (path, true))]);
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

    /// <summary>An editor asks which formatter of Markdown to use where there are several, and this is none.</summary>
    private bool RegistersFormatting => _capabilities?.TextDocument?.Formatting?.DynamicRegistration == true;

    private async void RegisterFormatting()
    {
        try
        {
            await _client
                .RegisterCapabilityAsync([
                    new ClientRegistration(
                        "formatting",
                        "textDocument/formatting",
                        new RegistrationOptions(DocumentSelector: [new DocumentFilter("qa"), new DocumentFilter("qatype")])
                    ),
                ])
                .ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await _log.WriteLineAsync($"The client registers no formatter: {fault.Message}").ConfigureAwait(false);
        }
    }

    private async void RegisterWatch()
    {
        try
        {
            await _client
                .RegisterCapabilityAsync([
                    new ClientRegistration("watch", "workspace/didChangeWatchedFiles", new RegistrationOptions(FileWatch.Watched)),
                ])
                .ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ConnectionLostException or ObjectDisposedException or OperationCanceledException)
        {
            // The client has exited.
        }
        catch (RemoteRpcException fault)
        {
            await _log.WriteLineAsync($"The client watches no files, so the server does: {fault.Message}").ConfigureAwait(false);
            Watch();
        }
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
        // writes. A folder that came or went counts for the documents in it.
        var counted = changes
            .Where(change =>
                _store.IsOpen(change.Path) ? change.CameOrWent
                : MarkdownFiles.IsMarkdown(change.Path) ? _store.Workspace.IsDocument(change.Path)
                : FileWatch.Matters(change.Path) ? !FolderFiles.IsDocumentOrType(change.Path) || !_store.IsExcluded(change.Path)
                : change.CameOrWent
                    && !_store.IsExcluded(change.Path)
                    && (_checker.HasFilesIn(change.Path) || Directory.Exists(change.Path))
            )
            .ToArray();
        if (counted.Length == 0)
        {
            return;
        }

        _store.Reset();
        if (counted.All(change => !change.CameOrWent && _store.Workspace.IsDocument(change.Path)))
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

    private static bool Option(InitializeParams parameters, string name) =>
        parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options
        && options.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.True;
}
