using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA1006: removes an invisible character. Never a replacement for a lost letter (U+FFFD, half a pair): that would hide the damage.
/// </summary>
internal sealed class CharacterFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1006"];

    public override void Offer(FixContext context)
    {
        if (context.Span.Length == 1 && context.Content[context.Span.Start] is not '\uFFFD' and var c && !char.IsSurrogate(c))
        {
            context.Offer(
                "remove-character",
                "Remove the hidden character",
                isAutomatic: true,
                reveals: null,
                new TextChange(context.Span, "")
            );
        }
    }
}
