using System.Buffers;

namespace DocDsl.Workspaces;

/// <summary>Reads files that may be larger than memory, never end, or are no files.</summary>
internal static class FileReader
{
    private const int MaxAttempts = 20;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads a file.</summary>
    /// <param name="path">A regular file. A pipe is read only where it is open already, as the shell opens <c>&lt;(command)</c>.</param>
    /// <param name="maxBytes">The size that is allowed.</param>
    /// <exception cref="IOException">It does not exist, is no file, or is too large. The message is the rest of a sentence about the file.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static byte[] Read(string path, long maxBytes)
    {
        switch (FileKinds.Of(path))
        {
            case FileKind.Missing:
                throw new IOException("does not exist.");
            case FileKind.Folder:
                throw new IOException("is a folder.");
            case FileKind.Device:
            case FileKind.Pipe when !IsOpen(path):
                throw new IOException("is a device or a pipe; only files can be read.");
        }

        using var stream = Open(path, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        // What has no length is read as a stream, and so is what was appended meanwhile.
        var bytes = new byte[length];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var rest = Read(stream, maxBytes);
        return count + rest.Length > maxBytes ? throw TooLarge(maxBytes)
            : count == bytes.Length && rest.Length == 0 ? bytes
            : [.. bytes.AsSpan(0, count), .. rest];
    }

    /// <summary>The text of a file, in UTF-8 unless its byte order mark says otherwise; what is not text becomes U+FFFD.</summary>
    /// <exception cref="IOException">As of <see cref="Read(string, long)"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static string ReadText(string path, long maxBytes)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, maxBytes)));
        return reader.ReadToEnd();
    }

    /// <summary>Opens a regular file that another thread or process may be writing, which takes a moment.</summary>
    public static FileStream Open(string path, FileAccess access, FileShare share)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.Open, access, share, bufferSize: 0);
            }
            catch (IOException problem) when (problem.GetType() == typeof(IOException) && attempt < MaxAttempts)
            {
                Thread.Sleep(s_pause);
            }
        }
    }

    /// <summary>Reads a stream to its end, which may have no length before it is read.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">The size that is allowed.</param>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    public static byte[] Read(Stream stream, long maxBytes)
    {
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return bytes.ToArray();
    }

    private static bool IsOpen(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static IOException TooLarge(long maxBytes) => new($"is larger than {maxBytes / 1024 / 1024} MB.");
}
