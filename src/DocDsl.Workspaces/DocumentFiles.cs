namespace DocDsl.Workspaces;

/// <summary>Finds the files that people write in a folder: not what builds and packages put there.</summary>
internal static class DocumentFiles
{
    private static readonly string[] s_passedOver = ["bin", "obj", "node_modules", ".git"];

    /// <summary>The documents, and the types if they are wanted, in a folder and those below it, in no order.</summary>
    /// <param name="folder">What cannot be read in it is passed over.</param>
    /// <param name="withTypes">Whether <c>.qatype</c> files count too.</param>
    public static IEnumerable<string> In(string folder, bool withTypes)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        return Directory.EnumerateFiles(folder, withTypes ? "*.qa*" : "*.qa", options)
            .Where(file => IsDocument(file) || (withTypes && IsType(file)))
            .Where(file => IsWritten(Path.GetRelativePath(folder, file)));
    }

    /// <summary>Whether a file is a document, by its name.</summary>
    public static bool IsDocument(string path) => path.EndsWith(".qa", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file declares a type, by its name.</summary>
    public static bool IsType(string path) => path.EndsWith(".qatype", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody writes a file: none of its folders is one of builds and packages.</summary>
    /// <param name="path">Relative to what is looked through.</param>
    public static bool IsWritten(string path) => !path.Split('/', '\\').Any(part => s_passedOver.Contains(part));
}
