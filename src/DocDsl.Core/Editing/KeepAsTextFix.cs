using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1007: the line is the letter's text, and says so.</summary>
internal sealed class KeepAsTextFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1007"];

    public override void Offer(FixContext context) =>
        context.Offer(
            "keep-as-text",
            "Keep the line as text",
            isAutomatic: false,
            reveals: [],
            new TextChange(new TextSpan(context.Lines.StartOf(context.Span.Start), 0), "@text ")
        );
}
