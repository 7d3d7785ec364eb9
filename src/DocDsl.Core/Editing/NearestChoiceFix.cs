using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA3008: the choice that a value or a ticked item was probably meant to be. Words after it stay, after a colon, since an item may go
/// on after a sign.
/// </summary>
internal sealed class NearestChoiceFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA3008"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic["nearest"] is not { } nearest)
        {
            return;
        }

        var written = context.Tree.Text.ToString(context.Span);
        var goesOn =
            written.StartsWith(nearest, StringComparison.OrdinalIgnoreCase)
            && written.Length > nearest.Length
            && !char.IsLetterOrDigit(written[nearest.Length]);
        if (goesOn)
        {
            context.Offer(
                "nearest-choice",
                $"Change to '{nearest}: …'",
                isAutomatic: false,
                reveals: [],
                new TextChange(new TextSpan(context.Span.Start + nearest.Length, 0), ":")
            );
        }
        else if (EditDistance.IsOne(nearest.ToLowerInvariant(), written.ToLowerInvariant()))
        {
            context.Offer(
                "nearest-choice",
                $"Change to '{nearest}'",
                isAutomatic: false,
                reveals: [],
                new TextChange(context.Span, nearest)
            );
        }
    }
}
