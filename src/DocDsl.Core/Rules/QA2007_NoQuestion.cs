using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA2007: a document whose header is found, with text after it and not one question.</summary>
internal static class NoQuestion
{
    public static readonly Rule Rule = new("QA2007", "No questions found", "Numbering", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_none = Rule.Message<string>(
        "No questions were found in this document of type '{0}'; put '@question' before each, or declare their form with '@heading'",
        "type");

    /// <summary>Reports at the first paragraph after the header, since the questions most probably begin there.</summary>
    /// <param name="model">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SemanticModel model, List<Diagnostic> diagnostics)
    {
        if (!model.Questions.IsEmpty || model.Type is not { } type)
        {
            return;
        }

        var header = model.Fields.Where(field => field.NameSpan.Length == 0).Select(field => field.ValueSpan.End).DefaultIfEmpty(-1).Max();
        if (header < 0 || model.Tree.Section(0).Directives.Any(directive => directive.Kind == DirectiveKind.Open))
        {
            return;
        }

        var text = model.Preamble.Text;
        for (var end = EndOfParagraph(text, 0); end >= 0; end = EndOfParagraph(text, end + 2))
        {
            var paragraph = model.Preamble.ToSource(new TextSpan(end + 2, 1));
            if (paragraph.Start > header)
            {
                diagnostics.Add(s_none.At(model.Tree.WholeLine(paragraph.Start), type.Name));
                return;
            }
        }
    }

    private static int EndOfParagraph(string text, int start) => text.IndexOf("\n\n", start, StringComparison.Ordinal);
}
