using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA5007: the document type that the name was probably meant to be.</summary>
internal sealed class NearestTypeFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA5007"];

    public override void Offer(FixContext context)
    {
        var written = context.Tree.Text.ToString(context.Span);
        foreach (var name in context.Model.Types.Names.Where(name => EditDistance.IsOne(name, written)))
        {
            context.Offer("nearest-type", $"Change to '{name}'", isAutomatic: true, reveals: null, new TextChange(context.Span, name));
        }
    }
}
