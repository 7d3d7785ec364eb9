using DocDsl.Core.Compilation;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Watches the workspace's files for a client that does not.</summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly string[] s_patterns =
    [
        "*" + DocumentFiles.DocumentExtension,
        "*" + DocumentFiles.TypeExtension,
        ".editorconfig",
        ".globalconfig",
        "*.csproj",
    ];

    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>What a client is asked to watch, as the protocol writes it.</summary>
    public static IReadOnlyList<string> Globs { get; } = [.. s_patterns.Select(pattern => "**/" + pattern)];

    /// <param name="folders">The folders; those that do not exist are ignored.</param>
    /// <param name="changed">Receives the path of a changed file, and whether it was created or deleted. Called from any thread.</param>
    public FileWatch(IEnumerable<string> folders, Action<string, bool> changed)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            foreach (var pattern in s_patterns)
            {
                watcher.Filters.Add(pattern);
            }

            watcher.Changed += (_, change) => changed(change.FullPath, false);
            watcher.Created += (_, change) => changed(change.FullPath, true);
            watcher.Deleted += (_, change) => changed(change.FullPath, true);
            watcher.Renamed += (_, change) =>
            {
                changed(change.OldFullPath, true);
                changed(change.FullPath, true);
            };
            try
            {
                watcher.EnableRaisingEvents = true;
                _watchers.Add(watcher);
            }
            catch (IOException)
            {
                // The system watches no more: what changes outside the editor is seen when the document is opened.
                watcher.Dispose();
            }
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
