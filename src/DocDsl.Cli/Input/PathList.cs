using DocDsl.Core.Compilation;
using DocDsl.Workspaces;
using Microsoft.Extensions.FileSystemGlobbing;

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
    public static List<string> Expand(IEnumerable<string> paths, bool withTypes, ICollection<string> problems)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == Standard || File.Exists(path))
            {
                found.Add(path);
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path, withTypes, found, problems);
            }
            else if (path.AsSpan().IndexOfAny("*?") >= 0)
            {
                var count = found.Count;
                found.UnionWith(
                    new Matcher(StringComparison.Ordinal).AddInclude(path).GetResultsInFullPath(".").Where(IsIncluded).Select(Shown)
                );
                AddProblem(found.Count == count, $"{path}: no files match.");
            }
            else
            {
                AddProblem(true, $"{path}: does not exist.");
            }
        }

        return [.. found];

        void AddProblem(bool isOne, string problem)
        {
            if (isOne)
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>A path as a message shows it: from the current folder where it lies in it, with <c>/</c>.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(".", path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static bool IsIncluded(string path) => DocumentFiles.IsIncluded(Path.GetRelativePath(".", path));

    private static void AddFolder(string folder, bool withTypes, SortedSet<string> found, ICollection<string> problems)
    {
        var files = FolderFiles.In(folder, withTypes ? FolderFiles.IsDocumentOrType : DocumentFiles.IsDocument).Select(Shown).ToList();
        found.UnionWith(files);
        if (files.Count == 0)
        {
            problems.Add($"{folder}: contains no documents (.qa).");
        }
    }
}
