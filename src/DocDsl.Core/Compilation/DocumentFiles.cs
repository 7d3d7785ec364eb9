namespace DocDsl.Core.Compilation;

/// <summary>
/// Which files of a folder are documents and document types: decided here for the command, the editor and the language server, and by
/// the globs of <c>DocDsl.targets</c> for a build. A test compares the two.
/// </summary>
internal static class DocumentFiles
{
    /// <summary>The extension of documents.</summary>
    public const string DocumentExtension = ".qa";

    /// <summary>The extension of the declarations of document types.</summary>
    public const string TypeExtension = ".qatype";

    /// <summary>Folders that builds and package managers write.</summary>
    public static IReadOnlyList<string> ExcludedFolders { get; } = ["bin", "obj", "node_modules"];

    /// <summary>Whether a file is a document, by its name alone.</summary>
    public static bool IsDocument(string path) => path.EndsWith(DocumentExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file declares a document type, by its name alone.</summary>
    public static bool IsType(string path) => path.EndsWith(TypeExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a file or folder is excluded by a dot before its name: editors and systems write locks and copies beside a document
    /// (<c>.#letter.qa</c>, <c>._letter.qa</c>).
    /// </summary>
    /// <param name="name">Its own name, without the folders above it. "." and ".." are steps on the way.</param>
    public static bool IsHidden(string name) => name.Length > 0 && name[0] == '.' && name is not ("." or "..");

    /// <summary>Whether files in a folder of this name are excluded, at any depth; also where the name begins with a dot.</summary>
    /// <param name="name">The folder's own name, without the folders above it.</param>
    public static bool IsExcludedFolder(string name)
    {
        if (IsHidden(name))
        {
            return true;
        }

        foreach (var excluded in ExcludedFolders)
        {
            if (string.Equals(name, excluded, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file is neither hidden nor in an excluded folder.</summary>
    /// <param name="path">Relative to the folder of the project, or to what is searched, with <c>/</c> or <c>\</c>.</param>
    public static bool IsIncluded(string path)
    {
        var start = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '/' or '\\')
            {
                if (IsExcludedFolder(path.Substring(start, i - start)))
                {
                    return false;
                }

                start = i + 1;
            }
        }

        return !IsHidden(path.Substring(start));
    }
}
