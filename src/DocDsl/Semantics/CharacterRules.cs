using System.Globalization;
using DocDsl.Diagnostics;
using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>QA1006: what no reader sees, or what is no text at all.</summary>
internal static class CharacterRules
{
    /// <summary>A damaged file has thousands; the first ones say it.</summary>
    private const int MostReported = 20;

    public static void Check(Binder binder)
    {
        var text = binder.Content;
        var reported = 0;
        var nextControl = NextControl(text, 0);
        for (var i = NextUnusual(text, 0, nextControl); i < text.Length && reported < MostReported; i = NextUnusual(text, i + 1, nextControl))
        {
            if (i >= nextControl)
            {
                nextControl = NextControl(text, i + 1);
            }

            if (text[i] is not ('\n' or '\r' or '\t' or '\f') && Describe(text, ref i) is { } problem)
            {
                binder.Report(DiagnosticRules.InvalidCharacter.At(new TextSpan(i, 1), problem));
                reported++;
            }
        }
    }

    /// <summary>
    /// The first character from a position on that may be wrong. Two searches instead of one set of characters: what is below the
    /// bidirectional controls is right but for few, so that quotation marks and accents do not stop it.
    /// </summary>
    private static int NextUnusual(string text, int start, int nextControl)
    {
#if NET8_0_OR_GREATER
        var found = start >= text.Length ? -1 : text.AsSpan(start).IndexOfAnyExceptInRange(' ', '\u2029');
        return Math.Min(nextControl < start ? text.Length : nextControl, found < 0 ? text.Length : start + found);
#else
        while (start < text.Length && text[start] is (>= ' ' and <= '~') or (>= '\xA0' and <= '\u2029'))
        {
            start++;
        }

        return start;
#endif
    }

    /// <summary>The first control character between ASCII and Latin-1.</summary>
    private static int NextControl(string text, int start)
    {
#if NET8_0_OR_GREATER
        var found = start >= text.Length ? -1 : text.AsSpan(start).IndexOfAnyInRange('\x7f', '\x9f');
        return found < 0 ? text.Length : start + found;
#else
        return text.Length;
#endif
    }

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
