using System.Text;

namespace DocDsl.Core.Text;

/// <summary>Decodes files, strictly: UTF-8 with or without a byte order mark; UTF-16 and UTF-32 with one.</summary>
internal static class TextDecoder
{
    private static readonly (byte[] Mark, Encoding Encoding)[] s_encodings =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        // Before UTF-16, whose mark its own begins with.
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([], new UTF8Encoding(false, throwOnInvalidBytes: true)),
    ];

    /// <summary>The text of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">Without its byte order mark; empty when it cannot be decoded.</param>
    /// <param name="hasUtf8Mark">Whether it begins with the byte order mark of UTF-8.</param>
    /// <returns>Whether the bytes are text in one of these encodings.</returns>
    public static bool TryDecode(byte[] bytes, out string text, out bool hasUtf8Mark)
    {
        hasUtf8Mark = BeginsWith(bytes, s_encodings[0].Mark);
        foreach (var (mark, encoding) in s_encodings)
        {
            if (BeginsWith(bytes, mark))
            {
                try
                {
                    text = encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length);
                    return true;
                }
                catch (ArgumentException)
                {
                    break;
                }
            }
        }

        text = "";
        return false;
    }

    private static bool BeginsWith(byte[] bytes, byte[] mark) => bytes.AsSpan().StartsWith(mark);
}
