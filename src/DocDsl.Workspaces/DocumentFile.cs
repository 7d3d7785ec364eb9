using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>The text of a file as it is read and written: UTF-8 or UTF-16, with the byte order mark that it had.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="HasByteOrderMark">Whether the file begins with one.</param>
internal sealed record DocumentFile(string Text, bool HasByteOrderMark)
{
    /// <summary>The largest document that is read, in bytes: a larger file is rejected before it fills the memory.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It does not exist, is no file, is too large, or is not text in UTF-8 or UTF-16. The message is the
    /// rest of a sentence about the file.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static DocumentFile Read(string path) => Decode(FileReader.Read(path, MaxBytes));

    /// <summary>Reads bytes.</summary>
    /// <exception cref="IOException">They are not text in UTF-8 or UTF-16.</exception>
    public static DocumentFile Decode(byte[] bytes)
    {
        if (!TextDecoder.TryDecode(bytes, out var text, out var hasMark))
        {
            throw new IOException("is not saved as UTF-8 or UTF-16.");
        }

        return new DocumentFile(text, hasMark);
    }
}
