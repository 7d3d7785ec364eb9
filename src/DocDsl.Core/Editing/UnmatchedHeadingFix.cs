using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1010: removes the declaration of a form that no line has.</summary>
internal sealed class UnmatchedHeadingFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1010"];

    public override void Offer(FixContext context)
    {
        var start = context.Lines.StartOf(context.Span.Start);
        if (string.CompareOrdinal(context.Content, start, "@heading", 0, "@heading".Length) == 0)
        {
            context.Offer(
                "remove-heading",
                "Remove the declaration",
                isAutomatic: false,
                reveals: [],
                new TextChange(TextSpan.FromBounds(start, context.Lines.NextOf(start)), "")
            );
        }
    }
}
