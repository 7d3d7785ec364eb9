using System.IO.Enumeration;
using DocDsl.Core.Compilation;

namespace DocDsl.Workspaces;

/// <summary>Finds documents and document types in a folder, without the folders that <see cref="DocumentFiles"/> excludes.</summary>
internal static class FolderFiles
{
    /// <summary>The documents and types of a folder, in no order.</summary>
    /// <param name="folder">What cannot be read in it is passed over.</param>
    /// <param name="isWanted">Asked for the name of each file: <see cref="DocumentFiles.IsDocument"/>, for example.</param>
    /// <param name="isRecursive">Whether the folders below it are searched too; excluded ones are not even listed.</param>
    /// <returns>Absolute paths where the folder's is absolute.</returns>
    public static IEnumerable<string> In(string folder, Func<string, bool> isWanted, bool isRecursive = true)
    {
        // Hidden files count: a build does not look at that attribute, which any name with a dot before it has on Unix.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = isRecursive,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.None,
        };
        return new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && isWanted(entry.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !DocumentFiles.IsExcludedFolder(entry.FileName.ToString()),
        };
    }

    /// <summary>Whether a file is in a folder or in one below it.</summary>
    public static bool IsIn(string folder, string file) =>
        file.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether a file is a document or declares a type, by its name alone.</summary>
    public static bool IsDocumentOrType(string path) => DocumentFiles.IsDocument(path) || DocumentFiles.IsType(path);
}
