using DocDsl.Core.Diagnostics;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA1011: a file of Markdown that does not declare the form of its questions. It is read by the form that most of what asks has; another
/// heading could change that.
/// </summary>
internal static class UndeclaredForm
{
    public static readonly Rule Rule = new("QA1011", "Undeclared form of questions", "Text", DiagnosticSeverity.Information);

    private static readonly Message<string> s_form = Rule.Message<string>(
        "The questions of this file were recognised by their form '{0}'; declare it with '@heading'",
        "forms"
    );

    private static readonly Message<string, string> s_formIn = Rule.Message<string, string>(
        "The questions of this file were recognised by their form '{0}' below '{1}'; declare both with '@heading' and '@questions-in'",
        "forms",
        "section"
    );

    /// <summary>What is between two forms in the message.</summary>
    public const string Separator = "', '";

    /// <param name="tree">A document, as parsed.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, List<Diagnostic> diagnostics)
    {
        if (tree.Detected is not { } detected || tree.Blocks is not { } blocks)
        {
            return;
        }

        for (var i = 1; i < tree.SectionTable.Length; i++)
        {
            if (tree.Section(i) is { Kind: Directives.SectionKind.Question } first)
            {
                var forms = string.Join(Separator, detected.Forms.Select(form => form.Form));
                var heading = detected.Scope < 0 ? default : HeadingOf(tree, blocks.FirstLine(blocks.Blocks[detected.Scope]).Content);
                diagnostics.Add(
                    heading is null or "" ? s_form.At(first.HeadingSpan, forms) : s_formIn.At(first.HeadingSpan, forms, heading)
                );
                return;
            }
        }
    }

    /// <summary>A heading as <c>@questions-in</c> writes it; null for one that is underlined.</summary>
    private static string? HeadingOf(SyntaxTree tree, TextSpan line)
    {
        var text = tree.Text.ToString(line).Trim();
        return text is ['#', ..] && !text.Contains("\"") ? text : null;
    }
}
