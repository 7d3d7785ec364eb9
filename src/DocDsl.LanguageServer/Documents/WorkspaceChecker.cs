using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Documents;

/// <summary>
/// Checks all files of the workspace in the background: at the start, and again those that a change concerns. One core is left to
/// the editor.
/// </summary>
internal sealed partial class WorkspaceChecker : IDisposable
{
    /// <summary>Changes within this time count as one: a checkout, a save in several steps, typing.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What is known is reported so often while files are checked.</summary>
    private static readonly TimeSpan s_reportPeriod = TimeSpan.FromMilliseconds(250);

    private readonly DocumentStore _store;
    private readonly TextWriter _log;
    private readonly Action<IReadOnlyCollection<CheckedFile>, IReadOnlyCollection<string>> _report;
    private readonly ConcurrentDictionary<string, CheckedFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly ManualResetEventSlim _signal = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ImmutableDictionary<string, Diagnostic> _clashes = ImmutableDictionary<string, Diagnostic>.Empty;

    /// <summary>The folders of the files; null when they must be collected again.</summary>
    private volatile HashSet<string>? _folders;
    private bool _all;
    private long _last;

    /// <param name="store">What is open, and where the folders are.</param>
    /// <param name="log">Receives internal errors.</param>
    /// <param name="report">Receives the files that are open, or whose diagnostics changed, and the paths of deleted files. Never
    /// called concurrently.</param>
    public WorkspaceChecker(
        DocumentStore store,
        TextWriter log,
        Action<IReadOnlyCollection<CheckedFile>, IReadOnlyCollection<string>> report
    ) => (_store, _log, _report) = (store, log, report);

    /// <summary>What is known of the files, those that are open too.</summary>
    public ICollection<CheckedFile> Files => _files.Values;

    /// <summary>Ends when all files have been checked once.</summary>
    public Task First => _first.Task;

    /// <summary>That another document has a document's name in C# (QA6001); null when none has, or it has another name by now.</summary>
    public Diagnostic? ClashOf(Document document) =>
        _clashes.TryGetValue(document.Path, out var clash)
        && document.Checked is { } known
        && _files.TryGetValue(document.Path, out var file)
        && file.Named?.Name == known.Shape.Name
            ? clash
            : null;

    /// <summary>Whether another document has its name.</summary>
    public bool HasClash(string path) => _clashes.ContainsKey(path);

    public void Start()
    {
        CheckAll();
        new Thread(Run) { IsBackground = true, Name = "Checker" }.Start();
    }

    /// <summary>Checks everything again: files were added or removed, or settings or types have changed.</summary>
    public void CheckAll()
    {
        lock (_waiting)
        {
            _all = true;
        }

        Wake();
    }

    /// <summary>Checks a file as if for the first time: its diagnostics are reported even if they are unchanged.</summary>
    public void CheckAnew(string path)
    {
        // As if it had been checked while it was open.
        if (_files.TryGetValue(path, out var file))
        {
            _files.TryUpdate(path, file with { Version = file.Version ?? 0 }, file);
        }

        Check(path);
    }

    /// <summary>Checks some files again.</summary>
    /// <param name="paths">Absolute.</param>
    public void Check(params IEnumerable<string> paths)
    {
        lock (_waiting)
        {
            _waiting.UnionWith(paths);
        }

        Wake();
    }

    public void Dispose()
    {
        _end.Cancel();
        _signal.Dispose();
        _end.Dispose();
    }

    /// <summary>Costs next to nothing while the checker waits for a pause: this is called at each key.</summary>
    private void Wake()
    {
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
        if (!_signal.IsSet)
        {
            _signal.Set();
        }
    }

    private void Run()
    {
        try
        {
            while (true)
            {
                _signal.Wait(_end.Token);
                while (_first.Task.IsCompleted && Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) is var passed && passed < s_pause)
                {
                    _end.Token.WaitHandle.WaitOne(s_pause - passed);
                }

                _signal.Reset();
                try
                {
                    CheckWaiting();
                }
                catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
                {
                    // For example a folder that was deleted meanwhile: keep the results so far, and check again at the next change.
                    _log.WriteLine(fault);
                }

                _first.TrySetResult();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            _first.TrySetCanceled();
        }
    }

    private void CheckWaiting()
    {
        HashSet<string> paths;
        bool all;
        lock (_waiting)
        {
            paths = new HashSet<string>(_waiting, StringComparer.Ordinal);
            _waiting.Clear();
            (all, _all) = (_all, false);
        }

        if (all)
        {
            var markdown = _store.Folders.Where(Directory.Exists).SelectMany(_store.Workspace.MarkdownIn).ToArray();
            _store.Refresh(markdown.Where(_store.IsOpen));
            paths.UnionWith(markdown);
            paths.UnionWith(_files.Keys);
            paths.UnionWith(
                _store.Folders.Where(Directory.Exists).SelectMany(folder => FolderFiles.In(folder, FolderFiles.IsDocumentOrType))
            );
            paths.UnionWith(_store.Open.Keys);
        }

        var changed = new ConcurrentDictionary<string, CheckedFile>(StringComparer.Ordinal);
        var gone = new ConcurrentBag<string>();
        var renamed = false;
        var refreshed = new HashSet<string>(StringComparer.Ordinal);
        var reporting = new Lock();
        var reported = Stopwatch.GetTimestamp();
        for (var again = (IReadOnlyCollection<string>)paths; again.Count > 0;)
        {
            // Those whose questions changed, and those that came or went.
            var other = new ConcurrentBag<string>();
            var reworded = new ConcurrentBag<string>();
            var promising = new ConcurrentBag<string>();
            var valued = new ConcurrentBag<string>();
            var states = new ConcurrentDictionary<string, (Dependency Before, Dependency After)>(StringComparer.Ordinal);
            Parallel.ForEach(
                again,
                Options,
                path =>
                {
                    _files.TryGetValue(path, out var before);
                    if (ReadFile(path) is not { } after)
                    {
                        other.Add(path);
                        if (_files.TryRemove(path, out var removed))
                        {
                            if (removed.DependsOnAll)
                            {
                                promising.Add(path);
                            }

                            if (removed.Values is not null)
                            {
                                valued.Add(path);
                            }

                            gone.Add(path);
                            renamed = true;
                        }

                        return;
                    }

                    _files[path] = after;
                    renamed |= after.Named != before?.Named;
                    // The client may have diagnostics of an open file from a state between these two: the receiver compares with them.
                    if (after.Version is not null || before?.Version is not null || before?.Found.ResultId != after.Found.ResultId)
                    {
                        changed[path] = after;
                    }

                    if (before is null || before.Known != after.Known || !before.Anchors.SequenceEqual(after.Anchors))
                    {
                        other.Add(path);
                    }

                    if (!Equals(before?.Promises, after.Promises) || before?.Translation != after.Translation)
                    {
                        promising.Add(path);
                    }

                    if (!Equals(before?.Values, after.Values))
                    {
                        valued.Add(path);
                    }

                    if (before is not null)
                    {
                        states[path] = (before.AsDependency, after.AsDependency);
                    }

                    if (before?.TextHash != after.TextHash)
                    {
                        reworded.Add(path);
                    }

                    ReportSoFar();
                }
            );

            // Files that name a document are checked again when its questions change, those that take from it when its words do, those
            // with promises, and translations, when others' do, those that others contradict where that changes, and those that have read
            // a text between the two that are compared. What is open keeps its diagnostics, which may be from before the change.
            var depending = MentioningFiles([.. other])
                .Union(FilesNaming([.. reworded, .. other], file => file.Takes))
                .Union(FilesBeside([.. promising]))
                .Union(FilesContradictedAnew([.. valued]))
                .Union(FilesWithOtherTextOf(states));
            again = [.. depending.Where(path => paths.Add(path) | (_store.IsOpen(path) && refreshed.Add(path)))];
            _store.Refresh(again);
        }

        _folders = null;
        if (renamed)
        {
            CompareNames(changed);
        }

        if (!changed.IsEmpty || !gone.IsEmpty)
        {
            _report([.. changed.Values], gone);
        }

        // One file that takes long does not keep what is known of the others.
        void ReportSoFar()
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref reported)) < s_reportPeriod || !reporting.TryEnter())
            {
                return;
            }

            try
            {
                var some = changed.Keys.Select(path => changed.TryRemove(path, out var file) ? file : null).OfType<CheckedFile>().ToArray();
                if (some.Length > 0)
                {
                    _report(some, []);
                }

                Volatile.Write(ref reported, Stopwatch.GetTimestamp());
            }
            finally
            {
                reporting.Exit();
            }
        }
    }

    private ParallelOptions Options =>
        new() { CancellationToken = _end.Token, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1) };

    /// <summary>Null for a file that does not exist or cannot be read: an editor reports nothing about it.</summary>
    private CheckedFile? ReadFile(string path)
    {
        if (
            _store.Load(path) is not { IsServed: true } document
            || (document.Version is null && !document.Text.IsMarkdown && !_store.IsIncluded(path))
            || (document.Version is null && document.Text.IsMarkdown && !document.Project.IsDocument(path))
        )
        {
            return null;
        }

        return CheckedFile.Of(document);
    }

    /// <summary>Whether something is known of a file in a folder, or in one below it.</summary>
    /// <param name="folder">Absolute.</param>
    public bool HasFilesIn(string folder) => (_folders ??= FoldersOfFiles()).Contains(folder);

    private HashSet<string> FoldersOfFiles()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in _files.Keys)
        {
            var folder = Path.GetDirectoryName(file);
            while (folder is not null && folders.Add(folder))
            {
                folder = Path.GetDirectoryName(folder);
            }
        }

        return folders;
    }

    private void CompareNames(ConcurrentDictionary<string, CheckedFile> changed)
    {
        var before = _clashes;
        var after = _store
            .Workspace.CheckNames(_files.Values.Select(file => file.Named).OfType<NamedDocument>())
            .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _clashes = after;
        foreach (
            var path in before
                .Keys.Union(after.Keys)
                .Where(path => before.GetValueOrDefault(path)?.Message != after.GetValueOrDefault(path)?.Message)
        )
        {
            if (_files.TryGetValue(path, out var file))
            {
                changed[path] = file;
            }
        }
    }
}
