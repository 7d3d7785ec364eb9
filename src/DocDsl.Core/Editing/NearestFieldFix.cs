using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA5003: the field of the document's type that the name was probably meant to be.</summary>
internal sealed class NearestFieldFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA5003"];

    public override void Offer(FixContext context)
    {
        var name = context.Tree.Text.ToString(context.Span);
        foreach (
            var field in context
                .Model.Type?.Fields.Where(field => EditDistance.IsOne(field.Name, name))
                .OrderBy(field => field.Name, StringComparer.Ordinal)
                ?? Enumerable.Empty<FieldDeclaration>()
        )
        {
            context.Offer(
                "nearest-field",
                $"Change to '@{field.Name}'",
                isAutomatic: true,
                reveals: null,
                new TextChange(context.Span, field.Name)
            );
        }
    }
}
