using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Rules;

/// <summary>QA1010: a form of headings that is declared and that no line has.</summary>
internal static class UnmatchedHeading
{
    public static readonly Rule Rule = new("QA1010", "Heading form that matches no line", "Text", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_unmatched = Rule.Message<string>("No line has the form '{0}'", "form");

    private static readonly Message<string, string> s_unmatchedOfType = Rule.Message<string, string>(
        "No line has the form '{0}' of a question, which the type '{1}' declares",
        "form",
        "type"
    );

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        if (document.Tree.UnmatchedForms.IsEmpty || document.Questions.IsEmpty)
        {
            // Without any question QA2007 says more.
            return;
        }

        var unmatched = new HashSet<HeadingDeclaration>(document.Tree.UnmatchedForms);
        var declaresQuestions = false;
        foreach (var directive in document.Tree.Section(0).Directives)
        {
            if (directive.Arguments is HeadingArguments { Declaration: var form })
            {
                declaresQuestions |= form.Kind == SectionKind.Question;

                // Where nothing is answered yet there is no line of an answer.
                if (unmatched.Contains(form) && (form.Kind != SectionKind.Answer || !document.Answers.IsEmpty))
                {
                    diagnostics.Add(s_unmatched.At(directive.ArgumentSpan, form.Form));
                }
            }
        }

        if (!declaresQuestions && document.Tree.Blocks is null && document.Header.Type is { } type)
        {
            CheckType(document, type.Headings.Where(form => form.Kind == SectionKind.Question).ToList(), diagnostics);
        }
    }

    /// <summary>A document may use some of its type's forms, but not the language's own instead of all of them.</summary>
    private static void CheckType(BoundDocument document, List<HeadingDeclaration> forms, List<Diagnostic> diagnostics)
    {
        var tree = document.Tree;
        var isOfLanguage = tree.Sections.Any(section =>
            section.Kind == SectionKind.Question && tree.ElementTable[section.FirstElement].Kind == ElementKind.Heading
        );
        if (forms.Count > 0 && isOfLanguage && forms.TrueForAll(form => tree.UnmatchedForms.Contains(form)))
        {
            diagnostics.Add(s_unmatchedOfType.At(document.Header.TypeNameSpan, forms[0].Form, document.Header.Type!.Name));
        }
    }
}
