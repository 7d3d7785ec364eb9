using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA1006: removes an invisible character, and replaces one by what it looks like. Never a replacement for a lost letter (U+FFFD, half a
/// pair): that would hide the damage.
/// </summary>
internal sealed class CharacterFix : FixProvider
{
    private const string RemoveKey = "remove-character";
    private const string ReplaceKey = "replace-character";

    public override IReadOnlyList<string> Rules => ["QA1006"];

    public override void Offer(FixContext context)
    {
        var span = context.Span;
        if (span.Length == 0)
        {
            return;
        }

        var character = context.Content.Substring(span.Start, span.Length);
        if (context.Diagnostic["letter"] is { } letter)
        {
            context.Offer(ReplaceKey, $"Replace by '{letter}'", isAutomatic: true, reveals: null, new TextChange(span, letter));
        }
        else if (character[0] is '\u2028' or '\u2029' or '\x85')
        {
            var lineEnd = context.Lines.EndAt(span.Start);
            context.Offer(ReplaceKey, "Replace by a line end", isAutomatic: true, reveals: null, new TextChange(span, lineEnd));
        }
        else if (Invisible.LengthAt(character, 0) == span.Length || char.IsControl(character[0]) || IsNoncharacter(character[0]))
        {
            OfferRemoval(context, character);
        }
    }

    private static void OfferRemoval(FixContext context, string character)
    {
        context.Offer(RemoveKey, "Remove the hidden character", isAutomatic: true, reveals: null, new TextChange(context.Span, ""));

        // Of many only the first are reported: then one fewer in the text is not one fewer that is reported.
        if (context.Diagnostic.Severity == DiagnosticSeverity.Warning)
        {
            var changes = new List<TextChange>();
            for (var at = 0; (at = context.Content.IndexOf(character, at, StringComparison.Ordinal)) >= 0; at += character.Length)
            {
                changes.Add(new TextChange(new TextSpan(at, character.Length), ""));
            }

            context.OfferOtherwise(RemoveKey, "Remove this hidden character everywhere", isAutomatic: true, reveals: null, changes);
        }
    }

    private static bool IsNoncharacter(char c) => c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}
