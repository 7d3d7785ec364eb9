namespace DocDsl.Editing;

/// <summary>QA1009: removes the excuse that excuses nothing.</summary>
internal sealed class UnusedAllowFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1009"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.MarkAt(context.Span.Start) is { Kind: Syntax.MarkKind.Allow } mark)
        {
            context.Offer("remove-allow", "Remove this '@allow'", isAutomatic: false, reveals: [], context.Lines.Remove(mark.Span.Start));
        }
    }
}
