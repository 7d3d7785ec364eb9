using System.Text;

namespace DocDsl.Formats.Workbooks;

/// <summary>Writes a text as the file was encoded that it comes from: by its byte order mark, without one as UTF-8.</summary>
internal static class MarkedEncoding
{
    /// <param name="file">The file as it was.</param>
    /// <param name="text">The new text, without a byte order mark.</param>
    public static byte[] Encode(byte[] file, string text)
    {
        Encoding encoding = file switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
