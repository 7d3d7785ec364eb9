using DocDsl.Core.Directives;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1002: puts the reason of <c>@na</c> in quotation marks, which that of <c>@open</c> does not need.</summary>
internal sealed class QuoteReasonFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1002"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is not { Kind: DirectiveKind.Na, Arguments: ReasonArguments arguments } directive)
        {
            return;
        }

        // Whatever is written with a quotation mark may mean something else.
        var reason = arguments.Reason;
        var span = TextSpan.FromBounds(directive.ArgumentSpan.End - reason.Length, directive.ArgumentSpan.End);
        if (reason.Length > 0 && reason.IndexOf('"') < 0 && context.Tree.Text.ToString(span) == reason)
        {
            context.Offer(
                "quote-reason",
                "Put the reason in quotation marks",
                isAutomatic: true,
                reveals: [],
                new TextChange(span, $"\"{reason}\"")
            );
        }
    }
}
