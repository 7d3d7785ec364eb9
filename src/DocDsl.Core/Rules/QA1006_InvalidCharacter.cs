using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA1006: characters that no reader sees, or that are not text.</summary>
internal static class InvalidCharacter
{
    public static readonly Rule Rule = new("QA1006", "Invalid character", "Text", DiagnosticSeverity.Error);

    private static readonly Message<string> s_control = Rule.Message<string>("Invalid character: {0} is a control character", "character");
    private static readonly Message<string> s_half = Rule.Message<string>(
        "Invalid character: {0} is half of a surrogate pair",
        "character"
    );
    private static readonly Message s_replacement = Rule.Message(
        "Invalid character: U+FFFD replaces a character that was lost when the text was read or saved in a wrong encoding; restore it, "
            + "or write '@allow QA1006 \"reason\"' below the section's heading if U+FFFD itself is meant"
    );
    private static readonly Message<string> s_bidirectional = Rule.Message<string>(
        "Invalid character: {0} is a bidirectional control, which changes how the text is shown",
        "character"
    );
    private static readonly Message<string> s_noncharacter = Rule.Message<string>(
        "Invalid character: {0} is not a Unicode character",
        "character"
    );
    private static readonly Message s_encoding = Rule.Message("Unknown encoding: a document must be saved as UTF-8 or UTF-16");

    /// <summary>A damaged file has thousands; the first ones are enough to see it.</summary>
    private const int MaxReported = 20;

    /// <summary>A file whose bytes are no text in an encoding that is read.</summary>
    public static Diagnostic UnknownEncoding() => s_encoding.At(default);

    /// <param name="tree">The document.</param>
    /// <param name="start">Before it there is nothing unusual.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, int start, List<Diagnostic> diagnostics)
    {
        var text = tree.Text.Content;
        var first = NextUnusual(text, start);
        if (first == text.Length)
        {
            return;
        }

        // Where they are allowed none is reported, so that they do not take the place of those that are damage.
        var allowed = SectionsThatAllow(tree);
        var reported = 0;
        for (var i = first; i < text.Length && (reported < MaxReported || allowed.Count > 0); i = NextUnusual(text, i + 1))
        {
            if (CheckOne(text, ref i) is not { } diagnostic)
            {
                continue;
            }

            if (allowed.Count > 0 && allowed.Contains(tree.SectionOfPosition(i)))
            {
                diagnostics.Add(diagnostic);
            }
            else if (reported < MaxReported)
            {
                diagnostics.Add(diagnostic);
                reported++;
            }
        }
    }

    private static HashSet<int> SectionsThatAllow(SyntaxTree tree)
    {
        var sections = new HashSet<int>();
        for (var i = 0; i < tree.DirectiveTable.Length; i++)
        {
            if (tree.Directive(i) is { Kind: DirectiveKind.Allow, Arguments: SuppressionArguments { RuleId: "QA1006" } } directive)
            {
                sections.Add(tree.SectionOfElement(directive.Element));
            }
        }

        return sections;
    }

    /// <summary>The first character from a position on that may be wrong: no letter, sign or line end that texts are made of.</summary>
    private static int NextUnusual(string text, int start)
    {
#if NET8_0_OR_GREATER
        if (Vector.IsHardwareAccelerated && text.Length - start >= Vector<ushort>.Count)
        {
            // Many characters at once, and in one pass: accents, quotation marks and line ends do not stop it.
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
        var isControl =
            Vector.LessThan(characters - new Vector<ushort>('\x0E'), new Vector<ushort>(' ' - '\x0E'))
            | Vector.Equals(characters, new Vector<ushort>('\x0B'));
        var isLatinControl = Vector.LessThan(characters - new Vector<ushort>('\x7F'), new Vector<ushort>('\xA0' - '\x7F'));
        return (isOutside | isControl | isLatinControl) != Vector<ushort>.Zero;
    }
#endif

    /// <summary>What is wrong with the character; null when nothing is. Steps over the second half of a pair.</summary>
    private static Diagnostic? CheckOne(string text, ref int i)
    {
        var c = text[i];
        var span = new TextSpan(i, 1);
        if (c < 0xA0)
        {
            return c == '\x85' ? null : s_control.At(span, Code(c));
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

            return s_half.At(span, Code(c));
        }

        return c switch
        {
            '\uFFFD' => s_replacement.At(span),
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => s_bidirectional.At(span, Code(c)),
            >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => s_noncharacter.At(span, Code(c)),
            _ => null,
        };
    }

    private static string Code(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
