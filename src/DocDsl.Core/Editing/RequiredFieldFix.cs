using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Editing;

/// <summary>QA5001: adds the field's directive, whose value is then missing (QA1002) until somebody writes it.</summary>
internal sealed class RequiredFieldFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA5001"];

    public override void Offer(FixContext context)
    {
        // The diagnostic has no name of its own; the field whose message it is, is the one.
        var type = context.Model.Type;
        var field = type?.Fields.FirstOrDefault(field => DiagnosticRules.RequiredField.At(context.Span, field.Name, type.Name).Message == context.Diagnostic.Message);
        if (field is not null)
        {
            context.Offer(
                "add-field", $"Add '@{field.Name}'", isAutomatic: false, reveals: ["QA1002", "QA5002"],
                context.Lines.Insert(context.Tree.BelowDirectives(context.Tree.Section(0)), $"@{field.Name} "));
        }
    }
}
