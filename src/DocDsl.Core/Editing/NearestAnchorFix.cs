using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA4007: the anchor that is nearest to the one that a link names.</summary>
internal sealed class NearestAnchorFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA4007"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic["nearest"] is { } nearest)
        {
            context.Offer(
                "nearest-anchor",
                $"Change to '#{nearest}'",
                isAutomatic: false,
                reveals: [],
                new TextChange(TextSpan.FromBounds(context.Span.Start + 1, context.Span.End), nearest)
            );
        }
    }
}
