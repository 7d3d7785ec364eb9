namespace DocDsl.Core.Editing;

/// <summary>QA5001: adds the field's directive, whose value is then missing (QA1002) until the author writes it.</summary>
internal sealed class RequiredFieldFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA5001"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic["field"] is { } field)
        {
            context.Offer(
                "add-field",
                $"Add '@{field}'",
                isAutomatic: false,
                reveals: ["QA1002", "QA5002"],
                context.Lines.Insert(context.Document.BelowDirectives(context.Tree.Section(0)), $"@{field} ")
            );
        }
    }
}
