using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Rules;

/// <summary>QA2008: a group in which no question was found: they were forgotten, or their headings were not recognised.</summary>
internal static class EmptyGroup
{
    public static readonly Rule Rule = new("QA2008", "Group without questions", "Numbering", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_empty = Rule.Message<string>("The group '{0}' has no questions", "group");

    /// <param name="document">A document.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, List<Diagnostic> diagnostics)
    {
        foreach (var group in document.Symbols.Groups)
        {
            // A heading of Markdown is that of a group because questions are below it, though it may be below further headings.
            if (group.Questions.IsEmpty && !(document.Tree.Blocks is not null && IsHeading(document.Tree, group)))
            {
                diagnostics.Add(s_empty.At(group.TitleSpan, group.Title));
            }
        }
    }

    private static bool IsHeading(SyntaxTree tree, GroupSymbol group) =>
        tree.ElementTable[tree.Section(tree.SectionOfPosition(group.TitleSpan.Start)).FirstElement].Kind == ElementKind.Heading;
}
