using DocDsl.Core.Compilation;

namespace DocDsl.Cli.Input;

/// <summary>Does something again whenever files change that it depends on.</summary>
internal static class Watcher
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs until it is cancelled; the exit code of the last run.</summary>
    public static async Task<int> RunAsync(string[] paths, Func<int> run, TextWriter output, CancellationToken cancellation)
    {
        using var changed = new SemaphoreSlim(0);
        var watchers = paths
            .Select(FolderOf)
            .Distinct(StringComparer.Ordinal)
            .Select(folder =>
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                foreach (
                    var filter in new[]
                    {
                        "*" + DocumentFiles.DocumentExtension,
                        "*" + DocumentFiles.TypeExtension,
                        ".editorconfig",
                        ".globalconfig",
                    }
                )
                {
                    watcher.Filters.Add(filter);
                }

                watcher.Changed += (_, _) => changed.Release();
                watcher.Created += (_, _) => changed.Release();
                watcher.Deleted += (_, _) => changed.Release();
                watcher.Renamed += (_, _) => changed.Release();
                watcher.EnableRaisingEvents = true;
                return watcher;
            })
            .ToList();
        try
        {
            while (true)
            {
                var status = run();
                await output
                    .WriteLineAsync("Watching for changes; press Ctrl+C to stop.".AsMemory(), CancellationToken.None)
                    .ConfigureAwait(false);
                try
                {
                    // An editor saves in several steps: they count as one.
                    await changed.WaitAsync(cancellation).ConfigureAwait(false);
                    while (await changed.WaitAsync(s_pause, cancellation).ConfigureAwait(false)) { }
                }
                catch (OperationCanceledException)
                {
                    return status;
                }
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private static string FolderOf(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
