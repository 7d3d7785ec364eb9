using System.Text;
using System.Text.Unicode;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// Replaces what no text can have by U+FFFD: bytes that are not UTF-8, and escapes of half a character (<c>\ud800</c>), which some editors
/// send where their text has one. The JSON reader rejects such a message, and a rejected edit would leave another text here than there.
/// </summary>
internal static class Utf8Repair
{
    private const int EscapeLength = 6;

    /// <returns>The message itself, repaired in place, unless bytes are to be replaced.</returns>
    public static Memory<byte> Repair(Memory<byte> message)
    {
        var valid = Utf8.IsValid(message.Span) ? message : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(message.Span));
        if (valid.Span.IndexOf("\\ud"u8) >= 0 || valid.Span.IndexOf("\\uD"u8) >= 0)
        {
            ReplaceHalves(valid.Span);
        }

        return valid;
    }

    private static void ReplaceHalves(Span<byte> text)
    {
        for (var at = 0; text[at..].IndexOf((byte)'\\') is var next and >= 0;)
        {
            at += next;
            var unit = UnitAt(text, at);
            if (unit < 0)
            {
                // Another escape: of its two characters the second may be a backslash too.
                at = Math.Min(at + 2, text.Length);
            }
            else if (IsHighSurrogate(unit) && IsLowSurrogate(UnitAt(text, at + EscapeLength)))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                if (IsHighSurrogate(unit) || IsLowSurrogate(unit))
                {
                    "\\ufffd"u8.CopyTo(text[at..]);
                }

                at += EscapeLength;
            }
        }
    }

    private static bool IsHighSurrogate(int unit) => unit is >= 0xD800 and <= 0xDBFF;

    private static bool IsLowSurrogate(int unit) => unit is >= 0xDC00 and <= 0xDFFF;

    /// <summary>The UTF-16 unit that is escaped at a position; -1 where none is.</summary>
    private static int UnitAt(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at < EscapeLength || text[at] != '\\' || text[at + 1] != 'u')
        {
            return -1;
        }

        var unit = 0;
        foreach (var digit in text.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            unit = (unit << 4) | (char.IsAsciiDigit((char)digit) ? digit - (byte)'0' : (digit | 0x20) - (byte)'a' + 10);
        }

        return unit;
    }
}
