using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>Reads a file, or standard input, that may be larger than memory: no more of it than is allowed.</summary>
internal static class InputFile
{
    /// <summary>The text of a document, from a file or standard input.</summary>
    /// <exception cref="IOException">It cannot be read, is too large, or is no text in UTF-8 or UTF-16.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static DocumentFile ReadDocument(string path) =>
        path == PathList.Standard ? DocumentFile.Decode(Read(path, DocumentFile.MaxBytes)) : DocumentFile.Read(path);

    /// <summary>Where a document counts as lying; standard input as a file of the current folder.</summary>
    public static string LocationOf(string path) => Path.GetFullPath(path == PathList.Standard ? "standard-input.qa" : path);

    /// <param name="path">The file; <c>-</c> is standard input, which has no length before it is read.</param>
    /// <param name="most">In bytes.</param>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    public static byte[] Read(string path, long most)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("is a folder.");
        }

        if (path != PathList.Standard && !File.Exists(path))
        {
            throw new IOException("is not there.");
        }

        if (path != PathList.Standard && new FileInfo(path).Length > most)
        {
            throw new IOException($"is larger than {most / 1024 / 1024} MB.");
        }

        using var stream = path == PathList.Standard ? Console.OpenStandardInput() : File.OpenRead(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw new IOException($"is larger than {most / 1024 / 1024} MB.");
            }
        }

        return bytes.ToArray();
    }
}
