using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>Reads a file, or standard input, that may be larger than memory: only as much as is allowed.</summary>
internal static class InputFile
{
    /// <summary>Read as a document, a declaration would be changed and counted as if it were one.</summary>
    public const string IsType = "declares a document type, and is no document; only 'docdsl check' reads it.";

    /// <summary>The text of a document, from a file or standard input.</summary>
    /// <exception cref="IOException">It cannot be read, is too large, or is not text in UTF-8 or UTF-16.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static DocumentFile ReadDocument(string path) =>
        DocumentFiles.IsType(path) ? throw new IOException(IsType)
        : path == PathList.Standard ? DocumentFile.Decode(Read(path, DocumentFile.MaxBytes))
        : DocumentFile.Read(path);

    /// <summary>The path of a document; that of standard input is in the current folder.</summary>
    public static string LocationOf(string path) => Path.GetFullPath(path == PathList.Standard ? "standard-input.qa" : path);

    /// <param name="path">The file; <c>-</c> is standard input, which has no length before it is read.</param>
    /// <param name="maxBytes">The size that is allowed.</param>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    public static byte[] Read(string path, long maxBytes)
    {
        if (path != PathList.Standard)
        {
            return FileReader.Read(path, maxBytes);
        }

        using var stream = Console.OpenStandardInput();
        return FileReader.Read(stream, maxBytes);
    }
}
