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
        "No questions were found in this document of type '{0}'; number them, put '@question' before each, or declare their headings "
            + "with '@heading'",
        "type"
    );

    /// <summary>Reports at the first paragraph after the header, since the questions most probably begin there.</summary>
    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        if (!document.Questions.IsEmpty || document.Header.Type is not { } type)
        {
            return;
        }

        var header = document
            .Fields.Where(field => field.NameSpan.Length == 0)
            .Select(field => field.ValueSpan.End)
            .DefaultIfEmpty(-1)
            .Max();
        if (header < 0 || document.Tree.Section(0).Directives.Any(directive => directive.Kind == DirectiveKind.Open))
        {
            return;
        }

        var text = document.Preamble.Text;
        for (
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            end >= 0;
            end = text.IndexOf("\n\n", end + 2, StringComparison.Ordinal)
        )
        {
            var paragraph = document.Preamble.ToSource(new TextSpan(end + 2, 1));
            if (paragraph.Start > header)
            {
                diagnostics.Add(s_none.At(document.Tree.WholeLine(paragraph.Start), type.Name));
                return;
            }
        }
    }
}
