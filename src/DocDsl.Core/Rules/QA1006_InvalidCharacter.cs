using System.Globalization;
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
    private static readonly Message<string> s_invisible = Rule.Message<string>(
        "Invalid character: {0} is invisible; remove it",
        "character"
    );
    private static readonly Message<string> s_hides = Rule.Message<string>(
        "Invalid character: {0} is invisible, and without it this line is read as another heading, directive or block; remove it",
        "character"
    );
    private static readonly Message<string, string> s_looksLike = Rule.Message<string, string>(
        "Invalid character: {0} looks like '{1}', and with that this line is read as another heading, directive or block; replace it",
        "character",
        "letter"
    );
    private static readonly Message<string> s_separates = Rule.Message<string>(
        "Invalid character: {0} does not end a line, and with a line end this is read as another heading, directive or block; replace it",
        "character"
    );

    /// <summary>A damaged file has thousands; the first ones are enough to see it.</summary>
    private const int MaxReported = 20;

    /// <summary>How near to letters from right to left a mark of the order of writing is that belongs to them.</summary>
    private const int MarkReach = 40;

    /// <summary>Begins the flag of a region, which is written in tags.</summary>
    private const string BlackFlag = "\U0001F3F4";

    /// <summary>A file whose bytes are no text in an encoding that is read.</summary>
    public static Diagnostic UnknownEncoding() => s_encoding.At(default);

    /// <param name="tree">The document.</param>
    /// <param name="conventions">Those of the types that it may have.</param>
    /// <param name="start">Before it there is nothing unusual.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, ConventionSet conventions, int start, List<Diagnostic> diagnostics)
    {
        var text = tree.Text.Content;
        var first = UnusualCharacters.Next(text, start);
        if (first == text.Length)
        {
            return;
        }

        var allowed = SectionsThatAllow(tree);
        AddFirst(Damage(text, first), tree, allowed, diagnostics);
        if (PlainText.Of(text, first) is { } plain)
        {
            var disguising = DisguisedLines.Find(tree, plain, conventions);
            diagnostics.AddRange(disguising.Select(index => OfLine(text, plain.Disguises[index])));
            AddFirst(OfText(text, plain, disguising), tree, allowed, diagnostics);
        }
    }

    /// <summary>Where they are allowed none is reported, so that they do not take the place of those that are damage.</summary>
    private static void AddFirst(IEnumerable<Diagnostic> found, SyntaxTree tree, HashSet<int> allowed, List<Diagnostic> diagnostics)
    {
        var reported = 0;
        foreach (var diagnostic in found)
        {
            var isAllowed = allowed.Count > 0 && allowed.Contains(tree.SectionOfPosition(diagnostic.Span.Start));
            if (isAllowed || reported < MaxReported)
            {
                diagnostics.Add(diagnostic);
                reported += isAllowed ? 0 : 1;
            }
            else if (allowed.Count == 0)
            {
                return;
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

    /// <summary>What is no text.</summary>
    private static IEnumerable<Diagnostic> Damage(string text, int first)
    {
        for (var i = first; i < text.Length; i = UnusualCharacters.Next(text, i + 1))
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            var span = new TextSpan(i, 1);
            var diagnostic = c switch
            {
                '\x85' => null,
                < '\xA0' => s_control.At(span, Code(c)),
                '\uFFFD' => s_replacement.At(span),
                >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => s_noncharacter.At(span, Code(c)),
                _ => char.IsSurrogate(c) ? s_half.At(span, Code(c)) : null,
            };
            if (diagnostic is not null)
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>What makes a line something else than a reader takes it for.</summary>
    private static Diagnostic OfLine(string text, Disguise disguise) =>
        disguise.Plain switch
        {
            "" => s_hides.At(disguise.Span, Code(text, disguise.Span)),
            "\n" => s_separates.At(disguise.Span, Code(text, disguise.Span)),
            _ => s_looksLike.At(disguise.Span, Code(text, disguise.Span), disguise.Plain),
        };

    /// <summary>What is invisible elsewhere, unless it is how a word or a sign is written.</summary>
    private static IEnumerable<Diagnostic> OfText(string text, PlainText plain, HashSet<int> disguising)
    {
        // Where the invisible characters end that a line begins with, and where the tags end that a flag has.
        var (lead, flag) = (text[0] == Invisible.ByteOrderMark ? 1 : 0, -1);
        for (var i = 0; i < plain.Disguises.Count; i++)
        {
            var (span, letter) = plain.Disguises[i];
            if (letter.Length > 0)
            {
                continue;
            }

            var before = span.Start;
            while (before > 0 && text[before - 1] is ' ' or '\t')
            {
                before--;
            }

            var isLead = before == lead || Characters.IsLineEnd(text[before - 1]);
            lead = isLead ? span.End : lead;
            var isOfFlag = span.Start == flag || (span.Start > 1 && string.CompareOrdinal(text, span.Start - 2, BlackFlag, 0, 2) == 0);
            flag = isOfFlag ? span.End : flag;
            var code = CodeOf(text, span);
            if (!disguising.Contains(i) && (isLead || !Invisible.BelongsToWords(code, isOfFlag)))
            {
                if (Invisible.IsBidirectionalControl(code))
                {
                    yield return s_bidirectional.At(span, Code(text, span));
                }
                else if (!Invisible.IsBidirectionalMark(code) || !IsBesideRightToLeft(text, span))
                {
                    yield return s_invisible.At(span, Code(text, span)) with { Severity = DiagnosticSeverity.Warning };
                }
            }
        }
    }

    /// <summary>Whether letters from right to left are near, for which such a mark is meant.</summary>
    private static bool IsBesideRightToLeft(string text, TextSpan span)
    {
        for (var i = Math.Max(0, span.Start - MarkReach); i < Math.Min(text.Length, span.End + MarkReach); i++)
        {
            if (text[i] is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC') && !Invisible.Is(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int CodeOf(string text, TextSpan span) =>
        span.Length == 2 && char.IsHighSurrogate(text[span.Start])
            ? char.ConvertToUtf32(text[span.Start], text[span.Start + 1])
            : text[span.Start];

    private static string Code(string text, TextSpan span) =>
        Code(CodeOf(text, span)) + (span.Length == 2 && !char.IsHighSurrogate(text[span.Start]) ? " " + Code(text[span.Start + 1]) : "");

    private static string Code(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
}
