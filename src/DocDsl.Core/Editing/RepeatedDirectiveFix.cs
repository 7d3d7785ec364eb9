namespace DocDsl.Core.Editing;

/// <summary>QA1005: removes the second directive; the first has effect.</summary>
internal sealed class RepeatedDirectiveFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1005"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is not { } directive)
        {
            return;
        }

        // Where both say the same nothing is lost.
        var says = context.Tree.Text.ToString(directive.Span);
        var isSame = context
            .Tree.SectionAt(directive.Span.Start)
            .Directives.Any(other => other.Span.Start < directive.Span.Start && context.Tree.Text.ToString(other.Span) == says);
        context.Offer(
            "remove-repeated",
            $"Remove this '@{directive.Name}'",
            isSame,
            reveals: [],
            context.Lines.Remove(directive.Span.Start)
        );
    }
}
