using System.Collections.Concurrent;
using DocDsl.Core.Compilation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>The files on the disk that links of documents lead to, and the anchors of those that are Markdown; each is read once.</summary>
/// <param name="open">What an editor has open; null where there is none.</param>
internal sealed class LinkedFiles(IOpenFiles? open)
{
    private readonly IOpenFiles? _open = open;
    private readonly ConcurrentDictionary<string, string?> _repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ILookup<string, string>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Open, DateTime Written, DocumentAnchors Anchors)> _anchors = new(
        StringComparer.Ordinal
    );

    /// <summary>The files as seen from a document.</summary>
    /// <param name="file">The document's absolute path.</param>
    /// <param name="project">The folder that <c>/</c> means outside a repository.</param>
    /// <param name="own">The document itself, which need not be saved.</param>
    public ILinkedFiles Of(string file, string project, SyntaxTree own) => new FilesOfDocument(this, file, project, own);

    /// <summary>The files that the answers of a document may rest on: those of its repository, or of its project outside of one.</summary>
    /// <inheritdoc cref="Of"/>
    public IEvidenceFiles EvidenceOf(string file, string project, SyntaxTree own) => new FilesOfDocument(this, file, project, own);

    /// <summary>The absolute path that a link leads to.</summary>
    /// <param name="file">The absolute path of the document with the link.</param>
    /// <param name="project">The folder that <c>/</c> means outside a repository.</param>
    /// <param name="path">The link's path.</param>
    /// <returns>Null for a path that no file can have.</returns>
    public string? FileOf(string file, string project, string path)
    {
        var isRooted = path[0] is '/' or '\\';
        var folder = Path.GetDirectoryName(file)!;

        // Joined, so that nothing in a link begins anew at a drive or at another machine.
        return path.Contains('\0', StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(Path.Join(isRooted ? RepositoryOf(folder) ?? project : folder, path.TrimStart('/', '\\')));
    }

    /// <summary>The anchors of a file; null for one that is not Markdown, or cannot be read.</summary>
    /// <param name="file">An absolute path.</param>
    public DocumentAnchors? AnchorsOf(string file)
    {
        if (!MarkdownFiles.IsMarkdown(file))
        {
            return null;
        }

        try
        {
            var text = _open?.Find(file);
            var written = text is null ? File.GetLastWriteTimeUtc(file) : default;
            if (_anchors.TryGetValue(file, out var known) && ReferenceEquals(known.Open, text) && known.Written == written)
            {
                return known.Anchors;
            }

            var anchors = SyntaxTree.Parse(new SourceText(text ?? DocumentFile.Read(file).Text, file)).Anchors;
            _anchors[file] = (text, written, anchors);
            return anchors;
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            return null;
        }
    }

    /// <summary>The nearest folder with <c>.git</c>; null where there is none.</summary>
    /// <param name="folder">Absolute.</param>
    public string? RepositoryOf(string folder) =>
        _repositories.GetOrAdd(
            folder,
            own =>
                Path.Exists(Path.Combine(own, ".git")) ? own
                : Path.GetDirectoryName(own) is { } above ? RepositoryOf(above)
                : null
        );

    /// <summary>The files that may have been meant by the name of one that does not exist; each folder is listed once.</summary>
    private ILookup<string, string> FilesIn(string root) =>
        _names.GetOrAdd(root, folder => FolderFiles.In(folder, _ => true).ToLookup(Path.GetFileName, StringComparer.OrdinalIgnoreCase)!);

    private sealed class FilesOfDocument(LinkedFiles files, string file, string project, SyntaxTree own) : ILinkedFiles, IEvidenceFiles
    {
        private readonly string? _repository = files.RepositoryOf(Path.GetDirectoryName(file)!);

        private string Root => _repository ?? project;

        public bool Exists(FileLink link) => files.FileOf(file, project, link.Path) is { } other && (other == file || Path.Exists(other));

        public DocumentAnchors? AnchorsOf(FileLink link) => AnchorsOf(link.Path);

        public DocumentAnchors? AnchorsOf(string path) =>
            files.FileOf(file, project, path) is not { } other ? null
            : other == file ? own.Anchors
            // What is outside is not ours to read.
            : FolderFiles.IsIn(Root, other) ? files.AnchorsOf(other)
            : null;

        public FileState StateOf(string path) =>
            files.FileOf(file, project, path) is not { } other ? FileState.NotFound
            : other != Root && !FolderFiles.IsIn(Root, other)
                ? _repository is null ? FileState.OutsideProject
                    : FileState.OutsideRepository
            : Path.Exists(other) || other == file ? FileState.Found
            : FileState.NotFound;

        public string? TextOf(string path)
        {
            if (StateOf(path) != FileState.Found || files.FileOf(file, project, path) is not { } other)
            {
                return null;
            }

            try
            {
                return files._open?.Find(other) ?? File.ReadAllText(other);
            }
            catch (Exception fault) when (FileErrors.Include(fault))
            {
                return null;
            }
        }

        public string? Nearest(string path)
        {
            if (files.FileOf(file, project, path) is not { } other || Path.GetFileName(other) is not { Length: > 0 } name)
            {
                return null;
            }

            // A slip of the pen in its folder goes before a file of that name elsewhere: it may have been moved.
            var named = files.FilesIn(project);
            var near = Path.GetDirectoryName(other) is { } folder && FolderFiles.IsIn(Root, other) ? NearIn(folder, name) : null;
            return near is not null ? Written(near, path)
                : named[name].Take(2).ToArray() is [var moved] ? Written(moved, path)
                : null;
        }

        private static string? NearIn(string folder, string name)
        {
            try
            {
                var names = new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name).ToArray();
                return names.FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same
                        ? Path.Combine(folder, same)
                    : new NearNames(names).Nearest(name) is { } near ? Path.Combine(folder, near)
                    : null;
            }
            catch (Exception fault) when (FileErrors.Include(fault))
            {
                return null;
            }
        }

        /// <summary>A file as a directive names it, which is read as a link is.</summary>
        private string Written(string found, string path)
        {
            var isRooted = path[0] is '/' or '\\';
            var relative = Path.GetRelativePath(isRooted ? Root : Path.GetDirectoryName(file)!, found).Replace('\\', '/');
            return (isRooted ? "/" : "")
                + relative
                    .Replace("%", "%25", StringComparison.Ordinal)
                    .Replace("#", "%23", StringComparison.Ordinal)
                    .Replace("?", "%3F", StringComparison.Ordinal);
        }
    }
}
