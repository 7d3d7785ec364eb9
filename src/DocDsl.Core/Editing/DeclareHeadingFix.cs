using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA2007: declares the form that the document's questions seem to have. QA1007: declares a heading of Markdown, as that of a group or as
/// the document's closing.
/// </summary>
internal sealed class DeclareHeadingFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1007", "QA1011", "QA2007"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic.Id == "QA2007")
        {
            if (context.Diagnostic["role"] is { } role && context.Diagnostic["form"] is { } form)
            {
                Offer(context, "declare-heading", $"{role} \"{form}\"");
            }

            return;
        }

        if (context.Diagnostic.Id == "QA1011")
        {
            OfferForms(context);
            return;
        }

        var line = context.Content.Substring(context.Span.Start, context.Span.Length);
        var level = line.Length - line.TrimStart('#').Length;
        if (level > 0 && !line.Contains('"') && !line.Contains('{'))
        {
            Offer(context, "declare-group", $"group \"{new string('#', level)} {{text}}\"");
            Offer(context, "declare-closing", $"closing \"{line}\"");
        }
    }

    /// <summary>What the file was read by, as its declarations.</summary>
    private static void OfferForms(FixContext context)
    {
        var forms = (context.Diagnostic["forms"] ?? "").Split([UndeclaredForm.Separator], StringSplitOptions.None);
        var lines = forms.Select(form => $"@heading question+answer \"{form}\"").ToList();
        if (context.Diagnostic["section"] is { } section)
        {
            lines.Add($"@questions-in \"{section}\"");
        }

        context.Offer(
            "declare-heading",
            $"Declare '{string.Join("', '", lines)}'",
            isAutomatic: false,
            reveals: [],
            context.Lines.Insert(context.Document.BelowDeclarations, lines)
        );
    }

    /// <summary>Below the header's directives, or at the beginning.</summary>
    private static void Offer(FixContext context, string key, string declaration)
    {
        var at = context.Document.BelowDeclarations;
        var end = context.Lines.EndAt(at);
        var text = $"@heading {declaration}{end}";
        var breaksLine = at == context.Content.Length && at > 0 && context.Content[at - 1] is not ('\n' or '\r');
        context.Offer(
            key,
            $"Declare '@heading {declaration}'",
            isAutomatic: false,
            reveals: null,
            new TextChange(new TextSpan(at, 0), breaksLine ? end + text : text)
        );
    }
}
