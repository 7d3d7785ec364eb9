namespace DocDsl.Core.Text;

/// <summary>
/// Characters that no reader sees: those that Unicode lets every program ignore (Default_Ignorable_Code_Point), which has the marks of the
/// order of writing (Bidi_Control), and those that mark notes between lines.
/// </summary>
internal static class Invisible
{
    public const char SoftHyphen = '\u00AD';
    public const char ByteOrderMark = '\uFEFF';

    private const int FirstTag = 0xE0000;
    private const int LastTag = 0xE0FFF;

    /// <summary>How long the character is that begins at a position, if it is invisible; 0 when it is not.</summary>
    public static int LengthAt(string text, int position)
    {
        var c = text[position];
        if (!char.IsHighSurrogate(c))
        {
            return Is(c) ? 1 : 0;
        }

        var isPair = position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        return isPair && Is(char.ConvertToUtf32(c, text[position + 1])) ? 2 : 0;
    }

    public static bool Is(int code) =>
        code < 0x2000
            ? code is SoftHyphen or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
            : code
                is (>= 0x200B and <= 0x200F)
                    or (>= 0x202A and <= 0x202E)
                    or (>= 0x2060 and <= 0x206F)
                    or 0x3164
                    or (>= 0xFE00 and <= 0xFE0F)
                    or ByteOrderMark
                    or 0xFFA0
                    or (>= 0xFFF0 and <= 0xFFFB)
                    or (>= 0x1BCA0 and <= 0x1BCA3)
                    or (>= 0x1D173 and <= 0x1D17A)
                    or (>= FirstTag and <= LastTag);

    /// <summary>Whether it changes the order in which text is shown within a stretch of text.</summary>
    public static bool IsBidirectionalControl(int code) => code is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Whether it is a mark of the order of writing, which texts from right to left have.</summary>
    public static bool IsBidirectionalMark(int code) => code is 0x200E or 0x200F or 0x061C;

    /// <summary>
    /// Whether it is how a word or a sign is written: where a word may be divided, how letters are joined, which form a sign has.
    /// </summary>
    /// <param name="code">The character.</param>
    /// <param name="isOfFlag">Whether it is one of the characters after a flag.</param>
    public static bool BelongsToWords(int code, bool isOfFlag) =>
        (isOfFlag && code is >= 0xE0020 and <= 0xE007F)
        || code
            is SoftHyphen
                or 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180D)
                or 0x180F
                or 0x200C
                or 0x200D
                or 0x3164
                or 0xFFA0
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xE0100 and <= 0xE01EF);
}
