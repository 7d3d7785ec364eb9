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
        context.Offer(
            "remove-repeated",
            $"Remove this '@{directive.Name}'",
            isAutomatic: context.Document.IsRepeated(directive),
            reveals: [],
            context.Lines.Remove(directive.Span.Start)
        );
    }
}
