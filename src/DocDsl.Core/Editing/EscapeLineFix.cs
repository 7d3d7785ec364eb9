using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1001: the line is text that begins with an <c>@</c>.</summary>
internal sealed class EscapeLineFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1001"];

    public override void Offer(FixContext context) =>
        context.Offer(
            "escape-line",
            "Escape the line",
            isAutomatic: false,
            reveals: ["QA1003"],
            new TextChange(new TextSpan(context.Span.Start - 1, 0), "@")
        );
}
