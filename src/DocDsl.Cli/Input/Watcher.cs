using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Cli.Input;

/// <summary>Does something again whenever files change that it depends on.</summary>
internal static class Watcher
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private static readonly string[] s_files =
    [
        "*" + DocumentFiles.DocumentExtension,
        "*" + DocumentFiles.TypeExtension,
        .. MarkdownFiles.Extensions.Select(extension => "*" + extension),
        "*.csproj",
        ".editorconfig",
        ".globalconfig",
    ];

    /// <summary>Runs until the process is ended; never returns.</summary>
    public static int Run(string[] paths, Func<int> run, TextWriter output)
    {
        using var changed = new SemaphoreSlim(0);
        var watchers = paths
            .Select(FolderOf)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(folder => new[] { WatchFiles(folder, changed), WatchFolders(folder, changed) })
            .ToList();
        try
        {
            while (true)
            {
                run();
                output.WriteLine("Watching for changes; press Ctrl+C to stop.");

                // An editor saves in several steps: they count as one.
                changed.Wait();
                while (changed.Wait(s_pause)) { }
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private static FileSystemWatcher WatchFiles(string folder, SemaphoreSlim changed)
    {
        var watcher = new FileSystemWatcher(folder);
        Array.ForEach(s_files, watcher.Filters.Add);
        return Start(watcher, changed, path => Path.GetDirectoryName(path)!);
    }

    /// <summary>A folder comes and goes with the documents in it, of which nothing is told then.</summary>
    private static FileSystemWatcher WatchFolders(string folder, SemaphoreSlim changed) =>
        Start(new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.DirectoryName }, changed, path => path);

    private static FileSystemWatcher Start(FileSystemWatcher watcher, SemaphoreSlim changed, Func<string, string> folderOf)
    {
        watcher.IncludeSubdirectories = true;
        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Tell(change.FullPath);
        };

        // Too much changed at once to tell what.
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Tell(string path)
        {
            if (DocumentFiles.IsIncluded(Path.GetRelativePath(watcher.Path, folderOf(path)) + "/"))
            {
                changed.Release();
            }
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
