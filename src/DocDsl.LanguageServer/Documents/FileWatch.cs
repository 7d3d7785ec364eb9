using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces.References;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Watches the workspace's files for a client that does not, and says what one that does is asked to watch.</summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly string[] s_patterns =
    [
        "*" + DocumentFiles.DocumentExtension,
        "*" + DocumentFiles.TypeExtension,
        .. MarkdownFiles.Extensions.Select(extension => "*" + extension),
        ".editorconfig",
        ".globalconfig",
        "*.csproj",
        RestoredPackages.FileName,
        LockFile.FileName,
    ];

    private readonly List<FileSystemWatcher> _watchers = [];

    /// <param name="folders">The folders; those that do not exist are ignored.</param>
    /// <param name="changed">Receives the path of a changed file or folder, and whether it was created or deleted. Called from any
    /// thread.</param>
    public FileWatch(IEnumerable<string> folders, Action<string, bool> changed)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            // Without a filter: the name of a folder that is moved with all its documents has no extension.
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, change) => changed(change.FullPath, false);
            watcher.Created += (_, change) => changed(change.FullPath, true);
            watcher.Deleted += (_, change) => changed(change.FullPath, true);
            watcher.Renamed += (_, change) =>
            {
                changed(change.OldFullPath, true);
                changed(change.FullPath, true);
            };

            // More has changed at once than the system keeps: anything may have.
            watcher.Error += (_, _) => changed(folder, true);
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

    /// <summary>
    /// What a client is asked to watch: changes of the files that matter; of all others whether they come or go, since a folder that does
    /// takes its documents along, and no pattern means folders alone.
    /// </summary>
    public static WatchedFiles[] Watched { get; } =
    [
        .. s_patterns.Select(pattern => new WatchedFiles("**/" + pattern, WatchKind.Change)),
        new WatchedFiles("**/*", WatchKind.Create | WatchKind.Delete),
    ];

    /// <summary>Whether a file has to do with documents, by its name alone.</summary>
    public static bool Matters(string path) =>
        DocumentFiles.IsDocument(path)
        || DocumentFiles.IsType(path)
        || Path.GetFileName(path) is ".editorconfig" or ".globalconfig" or RestoredPackages.FileName or LockFile.FileName
        || path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
