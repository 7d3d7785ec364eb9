using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>Files, folders and globs as the command line names them.</summary>
internal static class PathList
{
    /// <summary>Standard input.</summary>
    public const string Standard = "-";

    /// <summary>The files that are meant, each once, in the order of their names; those of folders without what builds write.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="withTypes">Whether <c>.qatype</c> files count too.</param>
    /// <param name="problems">What of it cannot be found, each a line.</param>
    /// <param name="workspace">Knows the files of Markdown that the projects of folders include.</param>
    public static List<string> Expand(IEnumerable<string> paths, bool withTypes, ICollection<string> problems, Workspace workspace) =>
        Expand(paths, problems, withTypes ? FolderFiles.IsDocumentOrType : DocumentFiles.IsDocument, workspace);

    /// <summary>The same of files that are no documents: folders are refused, since nothing tells which of their files are meant.</summary>
    public static List<string> ExpandFiles(IEnumerable<string> paths, ICollection<string> problems) =>
        Expand(paths, problems, isWanted: null, workspace: null);

    private static List<string> Expand(
        IEnumerable<string> paths,
        ICollection<string> problems,
        Func<string, bool>? isWanted,
        Workspace? workspace
    )
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == Standard)
            {
                found[path] = path;
            }
            else if (Directory.Exists(path) && isWanted is null)
            {
                problems.Add($"{path}: is a folder; name its files, as in '{Path.Join(path, "*.pdf").Replace('\\', '/')}'.");
            }
            else if (Directory.Exists(path))
            {
                Add(
                    FolderFiles.In(path, isWanted!).Concat(workspace?.MarkdownIn(FullPath(path)) ?? []).Select(Shown),
                    $"{path}: contains no documents (.qa)."
                );
            }
            else if (!File.Exists(path) && PathGlob.IsGlob(path))
            {
                Add(PathGlob.Find(path).Select(Shown), $"{path}: no files match.");
            }
            else
            {
                Add(File.Exists(path) ? [path] : [], $"{path}: does not exist.");
            }
        }

        return [.. found.Values.Order(StringComparer.Ordinal)];

        void Add(IEnumerable<string> files, string problem)
        {
            var any = false;
            foreach (var file in files)
            {
                found.TryAdd(Path.GetFullPath(file), file);
                any = true;
            }

            if (!any)
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>The absolute path of a folder, without a separator at its end.</summary>
    public static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>A path as a message shows it: from the current folder where it lies in it, with <c>/</c>.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(".", path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}
