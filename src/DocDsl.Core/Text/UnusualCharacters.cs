using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DocDsl.Core.Text;

/// <summary>Finds the characters that may be damage, invisible, or something else than they seem: ordinary texts have hardly any.</summary>
internal static class UnusualCharacters
{
    // Ordinary are ASCII and Latin letters without control characters and the soft hyphen, and dashes, quotation marks and ellipses.
    public const char LastLatin = '\u024F';
    public const char FirstSign = '\u2010';
    public const char LastSign = '\u2027';

    /// <summary>The first unusual character from a position on; the text's length when there is none.</summary>
    public static int Next(string text, int start)
    {
        if (Vector.IsHardwareAccelerated && text.Length - start >= Vector<ushort>.Count)
        {
            // Many characters at once, and in one pass: accents, quotation marks and line ends do not stop it.
            var characters = MemoryMarshal.Cast<char, Vector<ushort>>(text.AsSpan(start));
            var i = 0;
            while (i < characters.Length && !HasUnusual(characters[i]))
            {
                i++;
            }

            start += i * Vector<ushort>.Count;
        }

        while (start < text.Length && !IsUnusual(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsUnusual(char c) =>
        c
            is not (
                (>= ' ' and <= '~')
                or (>= '\xA0' and <= LastLatin and not Invisible.SoftHyphen)
                or (>= FirstSign and <= LastSign)
                or '\n'
                or '\r'
                or '\t'
                or '\f'
            );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasUnusual(Vector<ushort> characters)
    {
        // Below the first of a range a difference wraps around, so that one comparison does for both ends.
        var isOutside = Vector.GreaterThan(characters - new Vector<ushort>('\t'), new Vector<ushort>(LastSign - '\t'));
        var isBetween = Vector.LessThan(
            characters - new Vector<ushort>(LastLatin + 1),
            new Vector<ushort>(FirstSign - LastLatin - 1)
        );
        var isControl =
            Vector.LessThan(characters - new Vector<ushort>('\x0E'), new Vector<ushort>(' ' - '\x0E'))
            | Vector.Equals(characters, new Vector<ushort>('\x0B'));
        var isLatinControl =
            Vector.LessThan(characters - new Vector<ushort>('\x7F'), new Vector<ushort>('\xA0' - '\x7F'))
            | Vector.Equals(characters, new Vector<ushort>(Invisible.SoftHyphen));
        return (isOutside | isBetween | isControl | isLatinControl) != Vector<ushort>.Zero;
    }
}
