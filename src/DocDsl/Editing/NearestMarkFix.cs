using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Editing;

/// <summary>QA1001: the mark that the name was probably meant to be.</summary>
internal sealed class NearestMarkFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1001"];

    public override void Offer(FixContext context)
    {
        var inHeader = context.Tree.SectionAt(context.Span.Start).Kind == SectionKind.Header;
        if (MarkTable.FindNearest(context.Tree.Text.ToString(context.Span), inHeader) is { } nearest)
        {
            context.Offer("nearest-mark", $"Change to '@{nearest}'", isAutomatic: true, reveals: null, new TextChange(context.Span, nearest));
        }
    }
}
