using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using DocDsl.Core.Compilation;

namespace DocDsl.Workspaces;

/// <summary>Finds documents and document types in a folder, without those that <see cref="DocumentFiles"/> excludes.</summary>
internal static class FolderFiles
{
    // A build does not look at the attribute of hidden files; a dot before a name is asked of DocumentFiles.
    private static readonly EnumerationOptions s_options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The documents and types of a folder, in no order.</summary>
    /// <remarks>
    /// Links to folders are followed as MSBuild does: not where they lead to a folder that they are in. Unlike there, each link is followed
    /// once, from where the fewest links lead to it, so that links that lead to each other come to an end.
    /// </remarks>
    /// <param name="folder">What cannot be read in it is passed over.</param>
    /// <param name="isWanted">Asked for the name of each file: <see cref="DocumentFiles.IsDocument"/>, for example.</param>
    /// <param name="isRecursive">Whether the folders below it are searched too; excluded ones are not even listed.</param>
    /// <returns>Absolute paths where the folder's is absolute.</returns>
    public static IEnumerable<string> In(string folder, Func<string, bool> isWanted, bool isRecursive = true)
    {
        var folders = new Stack<Folder>();
        var links = new Queue<(Folder In, string Name)>();
        var followed = new HashSet<string>(StringComparer.Ordinal);
        folders.Push(new Folder(folder, RealPath.Of(folder), From: null));
        while (folders.TryPop(out var current) || TryFollow(links, followed, out current))
        {
            foreach (var (name, isFolder, isLink) in Entries(current.Path, isWanted, isRecursive))
            {
                if (!isFolder)
                {
                    yield return Path.Combine(current.Path, name);
                }
                else if (isLink)
                {
                    links.Enqueue((current, name));
                }
                else
                {
                    folders.Push(new Folder(Path.Combine(current.Path, name), Path.Combine(current.Real, name), current.From));
                }
            }
        }
    }

    /// <summary>Whether a file is in a folder or in one below it.</summary>
    public static bool IsIn(string folder, string file) =>
        file.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether a file is a document or declares a type, by its name alone.</summary>
    public static bool IsDocumentOrType(string path) => DocumentFiles.IsDocument(path) || DocumentFiles.IsType(path);

    /// <summary>The folder that the next link leads to, without those that lead back or were followed.</summary>
    private static bool TryFollow(Queue<(Folder In, string Name)> links, HashSet<string> followed, [NotNullWhen(true)] out Folder? folder)
    {
        while (links.TryDequeue(out var link))
        {
            var target = RealPath.Of(Path.Combine(link.In.Real, link.Name));
            if (!link.In.IsBelow(target) && followed.Add(Path.Combine(link.In.Real, link.Name)))
            {
                folder = new Folder(Path.Combine(link.In.Path, link.Name), target, From: link.In);
                return true;
            }
        }

        folder = null;
        return false;
    }

    /// <summary>The folders and the wanted files in a folder, in the order of their names.</summary>
    private static List<(string Name, bool IsFolder, bool IsLink)> Entries(string folder, Func<string, bool> isWanted, bool withFolders)
    {
        var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) =>
                (
                    entry.FileName.ToString(),
                    entry.IsDirectory,
                    entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ),
            s_options
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.IsDirectory
                    ? withFolders && !DocumentFiles.IsExcludedFolder(entry.FileName.ToString())
                    : isWanted(entry.FileName.ToString()) && !DocumentFiles.IsHidden(entry.FileName.ToString()),
        };
        try
        {
            return [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            // It was removed meanwhile, or its path is too long for the system.
            return [];
        }
    }

    /// <param name="Path">As it was reached.</param>
    /// <param name="Real">Without links.</param>
    /// <param name="From">The folder with the last link on the way to it; null where there is none.</param>
    private sealed record Folder(string Path, string Real, Folder? From)
    {
        /// <summary>Whether the way to this folder leads through another, or it is that.</summary>
        public bool IsBelow(string real) => Real == real || IsIn(real, Real) || From?.IsBelow(real) == true;
    }
}
