using DocDsl.Syntax;

namespace DocDsl.Editing;

/// <summary>QA1005: the second mark goes; the first is what holds.</summary>
internal sealed class RepeatedMarkFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1005"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.MarkAt(context.Span.Start) is not { } mark)
        {
            return;
        }

        // Where both say the same nothing is lost.
        var says = context.Tree.Text.ToString(mark.Span);
        var isSame = context.Tree.SectionAt(mark.Span.Start).Marks
            .Any(other => other.Span.Start < mark.Span.Start && context.Tree.Text.ToString(other.Span) == says);
        context.Offer("remove-repeated", $"Remove this '@{mark.Name}'", isSame, reveals: [], context.Lines.Remove(mark.Span.Start));
    }
}
