using System.Text;

namespace DocDsl.Workspaces;

/// <summary>The text of a file as it is read and written: UTF-8 or UTF-16, with the byte order mark that it had.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="HasByteOrderMark">Whether the file begins with one.</param>
internal sealed record DocumentFile(string Text, bool HasByteOrderMark)
{
    /// <summary>More than any document has, in bytes; what is longer is refused before it fills the memory.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It is not there, is a folder, is too large, or is no text in UTF-8 or UTF-16. The message says so, as the rest of a sentence.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static DocumentFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("is a folder.");
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new IOException("is not there.");
        }

        if (file.Length > MaxBytes)
        {
            throw new IOException($"is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        return Decode(File.ReadAllBytes(path));
    }

    /// <summary>Reads bytes.</summary>
    /// <exception cref="IOException">They are no text in UTF-8 or UTF-16.</exception>
    public static DocumentFile Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return new DocumentFile(reader.ReadToEnd(), bytes.AsSpan().StartsWith("\uFEFF"u8));
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("is not saved as UTF-8 or UTF-16.");
        }
    }
}
