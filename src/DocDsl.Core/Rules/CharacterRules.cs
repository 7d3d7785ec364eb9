using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;
#if NET8_0_OR_GREATER
#endif

namespace DocDsl.Core.Rules;

/// <summary>QA1006: what no reader sees, or what is no text at all.</summary>
internal static class CharacterRules
{
    /// <summary>A damaged file has thousands; the first ones say it.</summary>
    private const int MaxReported = 20;

    public static void Check(Binder binder)
    {
        var text = binder.Content;
        var reported = 0;
        for (var i = NextUnusual(text, binder.Words.UsualEnd); i < text.Length && reported < MaxReported; i = NextUnusual(text, i + 1))
        {
            if (Describe(text, ref i) is { } problem)
            {
                binder.Report(DiagnosticRules.InvalidCharacter.At(new TextSpan(i, 1), problem));
                reported++;
            }
        }
    }

    /// <summary>The first character from a position on that may be wrong: no letter, sign or line end that texts are made of.</summary>
    private static int NextUnusual(string text, int start)
    {
#if NET8_0_OR_GREATER
        if (Vector.IsHardwareAccelerated && text.Length - start >= Vector<ushort>.Count)
        {
            // In many places at once, and in one pass: accents, quotation marks and line ends do not stop it.
            var characters = MemoryMarshal.Cast<char, Vector<ushort>>(text.AsSpan(start));
            var i = 0;
            while (i < characters.Length && !MayBeWrong(characters[i]))
            {
                i++;
            }

            start += i * Vector<ushort>.Count;
        }
#endif

        while (start < text.Length && text[start] is (>= ' ' and <= '~') or (>= '\xA0' and <= '\u2029') or '\n' or '\r' or '\t' or '\f')
        {
            start++;
        }

        return start;
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeWrong(Vector<ushort> characters)
    {
        var isOutside = Vector.GreaterThan(characters - new Vector<ushort>('\t'), new Vector<ushort>('\u2029' - '\t'));
        var isControl = Vector.LessThan(characters - new Vector<ushort>('\x0E'), new Vector<ushort>(' ' - '\x0E')) | Vector.Equals(characters, new Vector<ushort>('\x0B'));
        var isLatinControl = Vector.LessThan(characters - new Vector<ushort>('\x7F'), new Vector<ushort>('\xA0' - '\x7F'));
        return (isOutside | isControl | isLatinControl) != Vector<ushort>.Zero;
    }
#endif

    /// <summary>What is wrong with the character; null when nothing is. Steps over the second half of a pair.</summary>
    private static string? Describe(string text, ref int i)
    {
        var c = text[i];
        if (c < 0xA0)
        {
            return c == '\x85' ? null : $"A control character ({Code(c)}) stands here";
        }

        if (c < 0x2000)
        {
            return null;
        }

        if (char.IsSurrogate(c))
        {
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                return null;
            }

            return $"Half of a surrogate pair ({Code(c)}) stands here, which is no character";
        }

        return c switch
        {
            '\uFFFD' => "The replacement character (U+FFFD) stands here: the file was read or saved in a wrong encoding",
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => $"A bidirectional control ({Code(c)}) stands here, which makes text look other than it is",
            >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => $"{Code(c)} is no character",
            _ => null,
        };
    }

    private static string Code(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
