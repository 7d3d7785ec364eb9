using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1008: the line stays in the file and is excluded from the Text. Never automatic, since the rule may be wrong.</summary>
internal sealed class AsideFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1008"];

    public override void Offer(FixContext context) =>
        context.Offer(
            "set-aside",
            "Exclude the line from the text",
            isAutomatic: false,
            reveals: [],
            new TextChange(TextSpan.FromBounds(context.Lines.StartOf(context.Span.Start), context.Span.Start), "@aside ")
        );
}
