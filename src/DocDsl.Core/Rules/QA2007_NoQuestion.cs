using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA2007: a document in which not one question was found, so that nothing in it is checked.</summary>
internal static class NoQuestion
{
    public static readonly Rule Rule = new("QA2007", "No questions found", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message s_none = Rule.Message(
        "No questions were found in this document; write '@question' before each, or declare their headings with '@heading'"
    );

    private static readonly Message s_empty = Rule.Message(
        "The document is empty; write its questions, or '@open \"reason\"' while there are none"
    );

    private static readonly Message<string, string> s_form = Rule.Message<string, string>(
        "No questions were found in this document; '@heading {0} \"{1}\"' in the header would read lines such as this",
        "role",
        "form"
    );

    /// <summary>Reports at a line that resembles a question, at the first words after the header, or where there are none.</summary>
    /// <param name="document">A document.</param>
    /// <param name="excluded">What no reader reads.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, SpanSet excluded, List<Diagnostic> diagnostics)
    {
        if (!document.Questions.IsEmpty || document.Tree.Section(0).Directives.Any(directive => directive.Kind == DirectiveKind.Open))
        {
            return;
        }

        var diagnostic =
            HeadingSuggestion.Find(document.Tree) is { } suggestion ? s_form.At(suggestion.First, suggestion.Role, suggestion.Form)
            : FirstWords(document, excluded) is { Length: > 0 } words ? s_none.At(words)
            : s_empty.At(FirstDirective(document.Tree));
        diagnostics.Add(document.Header.NotYet(diagnostic));
    }

    /// <summary>Where a document without words is shown: at its first directive, or at its beginning.</summary>
    private static TextSpan FirstDirective(SyntaxTree tree) => tree.DirectiveTable.IsEmpty ? default : tree.Directive(0).Span;

    /// <summary>The first line below what the header's fields are read from, since the questions most probably begin there.</summary>
    private static TextSpan FirstWords(BoundDocument document, SpanSet excluded)
    {
        var header = document
            .Fields.Where(field => field.NameSpan.Length == 0)
            .Select(field => field.ValueSpan.End)
            .DefaultIfEmpty(-1)
            .Max();
        var first = default(TextSpan);
        foreach (var (line, _) in HeadingSuggestion.LinesOf(document.Tree))
        {
            if (excluded.FirstEndingAfter(line.Start) is { Length: >= 0 } span && span.Start <= line.Start)
            {
                continue;
            }

            if (line.Start > header)
            {
                return line;
            }

            first = first.Length == 0 ? line : first;
        }

        return first;
    }
}
