using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
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

    private static readonly Message<string> s_noSection = Rule.Message<string>(
        "No heading of this file is '{0}'; '@questions-in' has no effect",
        "heading"
    );

    private static readonly Message<string, string> s_noSectionOfType = Rule.Message<string, string>(
        "No heading of this file is '{0}', below which the type '{1}' has its questions",
        "heading",
        "type"
    );

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        CheckSection(document, diagnostics);
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

    /// <summary>Without its heading all of the text is searched for questions.</summary>
    private static void CheckSection(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var directive in document.Tree.Section(0).Directives)
        {
            if (directive.Arguments is QuestionsInArguments { Heading: var heading })
            {
                if (!HasHeading(document.Tree, heading))
                {
                    diagnostics.Add(s_noSection.At(directive.ArgumentSpan, heading));
                }

                return;
            }
        }

        if (
            document.Tree.Blocks is not null
            && document.Header.Type is { QuestionsIn: { } ofType } type
            && !HasHeading(document.Tree, ofType)
        )
        {
            diagnostics.Add(s_noSectionOfType.At(document.Header.TypeNameSpan, ofType, type.Name));
        }
    }

    private static bool HasHeading(SyntaxTree tree, string heading) =>
        tree.Blocks is { } blocks && new HeadingCandidates(tree.Text.Content, blocks).FindHeading(heading) >= 0;

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
