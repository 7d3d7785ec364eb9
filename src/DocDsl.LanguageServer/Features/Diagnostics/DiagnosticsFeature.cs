using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <summary>
/// The diagnostics of the files of the workspace. Open files: sent at each change, or asked for by a client that can. Closed files: sent,
/// until the client asks for those of the whole workspace.
/// </summary>
/// <param name="store">What is open.</param>
/// <param name="client">Receives requests to refresh its diagnostics.</param>
/// <param name="publish">Sends diagnostics to the client.</param>
internal sealed class DiagnosticsFeature(DocumentStore store, ILanguageClient client, Action<PublishDiagnosticsParams> publish)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FoundDiagnostics> _sent = new(StringComparer.Ordinal);

    /// <summary>The result ids that the client has received for the open documents that it asked for.</summary>
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);

    private TaskCompletionSource _changed = NewSource();
    private TaskCompletionSource _askedAgain = NewSource();
    private bool _asksForWorkspace;
    private bool _isRefreshing;
    private bool _mustRefresh;

    /// <summary>Whether the client asks for the diagnostics of what it has open.</summary>
    public bool ClientAsks { get; set; }

    /// <summary>Whether a client that pulls diagnostics supports refresh requests.</summary>
    public bool CanRefresh { get; set; }

    public WorkspaceChecker? Checker { get; set; }

    /// <summary>A document was opened or changed.</summary>
    public void Changed(Document document)
    {
        if (ClientAsks || IsUnknown(document))
        {
            return;
        }

        Compute(
            document,
            (state, found) =>
            {
                if (store.IsOpen(state.Path))
                {
                    _sent[state.Path] = found;
                    publish(new PublishDiagnosticsParams(state.Uri, state.Version, found.Items));
                }
            }
        );
    }

    /// <summary>Computes the diagnostics of a document, and reports them within the lock.</summary>
    private void Compute(Document document, Action<Document, FoundDiagnostics> report)
    {
        var state = document;
        while (true)
        {
            // Not within the lock: this may take long, and others wait for that.
            var found = Of(state);
            lock (_gate)
            {
                if (store.Current(state) is not { } now || now == state || now.Version != state.Version)
                {
                    report(state, found);
                    return;
                }

                // The same text, but a dependency has changed meanwhile, and the checker may have reported that already.
                state = now;
            }
        }
    }

    /// <summary>Whether it is a file of Markdown that is no document and was none before: nothing is said about it.</summary>
    private bool IsUnknown(Document document)
    {
        if (document.IsServed)
        {
            return false;
        }

        lock (_gate)
        {
            return !_sent.ContainsKey(document.Path);
        }
    }

    /// <summary>A client that pulls the diagnostics of open documents must not receive them twice.</summary>
    public void Opened(Document document)
    {
        lock (_gate)
        {
            if (ClientAsks && _sent.Remove(document.Path))
            {
                publish(new PublishDiagnosticsParams(document.Uri, null, []));
            }
        }
    }

    /// <summary>A document was closed: what is on the disk counts again; of a file outside the workspace nothing does.</summary>
    public void Closed(Document document)
    {
        lock (_gate)
        {
            _asked.Remove(document.Path);
            if (_sent.Remove(document.Path))
            {
                publish(new PublishDiagnosticsParams(document.Uri, null, []));
            }
        }
    }

    /// <summary>The checker has results.</summary>
    /// <param name="changed">The files that are open, and those whose diagnostics have changed.</param>
    /// <param name="gone">The absolute paths of deleted files.</param>
    public void Report(IReadOnlyCollection<CheckedFile> changed, IReadOnlyCollection<string> gone)
    {
        lock (_gate)
        {
            foreach (var path in gone.Where(_sent.Remove))
            {
                publish(new PublishDiagnosticsParams(FileUri.Of(path), null, []));
            }
        }

        foreach (var file in changed)
        {
            Send(file);
        }

        lock (_gate)
        {
            if (_mustRefresh && !_isRefreshing)
            {
                _isRefreshing = true;
                _ = RefreshAsync();
            }
        }

        Interlocked.Exchange(ref _changed, NewSource()).TrySetResult();
    }

    /// <summary>One request at a time: a client that does not answer it is not sent more of them.</summary>
    private async Task RefreshAsync()
    {
        while (true)
        {
            lock (_gate)
            {
                if (!_mustRefresh)
                {
                    _isRefreshing = false;
                    return;
                }

                _mustRefresh = false;
            }

            try
            {
                await client.RefreshDiagnosticsAsync().ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // A client that rejects it asks when it wants to.
            }
        }
    }

    /// <summary>Answers a client that asks for one document.</summary>
    public DocumentDiagnosticReport Get(Document? document, string? previous)
    {
        var found = FoundDiagnostics.None;
        if (document is not null)
        {
            Compute(
                document,
                (state, now) =>
                {
                    found = now;
                    if (store.IsOpen(state.Path))
                    {
                        _asked[state.Path] = now.ResultId;
                    }
                }
            );
        }

        return previous == found.ResultId ? new("unchanged", found.ResultId, null) : new("full", found.ResultId, found.Items);
    }

    /// <summary>
    /// Answers a client that asks for all files; where nothing is other than it knows, when something is, or when it asks again.
    /// </summary>
    public async Task<WorkspaceDiagnosticReport> GetAllAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        var askedAgain = NewSource();
        Interlocked.Exchange(ref _askedAgain, askedAgain).TrySetResult();
        bool isFirst;
        lock (_gate)
        {
            isFirst = !_asksForWorkspace;
            _asksForWorkspace = true;
            foreach (var path in _sent.Keys.Where(path => !store.IsOpen(path)).ToArray())
            {
                publish(new PublishDiagnosticsParams(FileUri.Of(path), null, []));
                _sent.Remove(path);
            }
        }

        var checker = Checker ?? throw new InvalidOperationException("The server is not initialized.");
        await checker.First.WaitAsync(cancellation).ConfigureAwait(false);
        var known = (parameters.PreviousResultIds ?? [])
            .GroupBy(previous => previous.Uri)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var files = checker.Files;
            var uris = files.Select(file => file.Uri).ToHashSet(StringComparer.Ordinal);
            var items = files
                .Select(file => (file, Of(file)))
                .Where(pair => known.GetValueOrDefault(pair.file.Uri, FoundDiagnostics.None.ResultId) != pair.Item2.ResultId)
                .Select(pair => new WorkspaceDocumentDiagnosticReport(
                    pair.file.Uri,
                    pair.file.Version,
                    "full",
                    pair.Item2.ResultId,
                    pair.Item2.Items
                ))
                .Concat(
                    known
                        .Where(previous => previous.Value != FoundDiagnostics.None.ResultId && !uris.Contains(previous.Key))
                        .Select(previous => new WorkspaceDocumentDiagnosticReport(
                            previous.Key,
                            null,
                            "full",
                            FoundDiagnostics.None.ResultId,
                            []
                        ))
                )
                .ToArray();
            if (items.Length > 0 || isFirst || askedAgain.Task.IsCompleted)
            {
                return new WorkspaceDiagnosticReport(items);
            }

            await Task.WhenAny(changed, askedAgain.Task).WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void Send(CheckedFile file)
    {
        if (store.Open.TryGetValue(file.Path, out var document))
        {
            // The current state of an open file is reported, which may be later than what was checked; a still later one reports itself.
            var now = Of(document);
            lock (_gate)
            {
                if (store.Current(document)?.Version != document.Version)
                {
                    return;
                }

                if (ClientAsks)
                {
                    _mustRefresh |= CanRefresh && _asked.TryGetValue(file.Path, out var known) && known != now.ResultId;
                }
                else if (_sent.GetValueOrDefault(file.Path)?.ResultId != now.ResultId)
                {
                    _sent[file.Path] = now;
                    publish(new PublishDiagnosticsParams(document.Uri, document.Version, now.Items));
                }
            }

            return;
        }

        var found = Of(file);
        lock (_gate)
        {
            if (
                !_asksForWorkspace
                && !store.IsOpen(file.Path)
                && _sent.GetValueOrDefault(file.Path, FoundDiagnostics.None).ResultId != found.ResultId
            )
            {
                _sent[file.Path] = found;
                publish(new PublishDiagnosticsParams(file.Uri, null, found.Items));
            }
        }
    }

    private FoundDiagnostics Of(Document document) => FoundDiagnostics.Of(document, Checker?.ClashOf(document));

    private FoundDiagnostics Of(CheckedFile file) =>
        Checker?.HasClash(file.Path) == true && store.Load(file.Path) is { } document ? Of(document) : file.Found;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
