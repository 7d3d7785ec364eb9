using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1001: the directive that the name was probably meant to be.</summary>
internal sealed class NearestDirectiveFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1001"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic[UnknownDirective.Nearest] is { } nearest)
        {
            context.Offer(
                "nearest-directive",
                $"Change to '@{nearest}'",
                isAutomatic: true,
                reveals: null,
                new TextChange(context.Span, nearest)
            );
        }
    }
}
