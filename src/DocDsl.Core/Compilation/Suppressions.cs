using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Compilation;

/// <summary>Binds <c>@allow QA3001 "reason"</c>, and applies it.</summary>
internal static class Suppressions
{
    /// <summary>The suppressions of a document, in order.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="diagnostics">What is reported about the suppressions themselves is added.</param>
    public static SuppressionList Bind(SyntaxTree tree, List<Diagnostic> diagnostics)
    {
        if (!HasSuppression(tree))
        {
            return SuppressionList.Empty;
        }

        var suppressions = new List<SuppressionSymbol>();
        foreach (var section in tree.Sections)
        {
            foreach (var directive in section.Directives)
            {
                if (directive.Arguments is SuppressionArguments arguments && Check(arguments) is var problem)
                {
                    if (problem is null)
                    {
                        suppressions.Add(new SuppressionSymbol(arguments.RuleId, arguments.RuleSpan, arguments.Reason, section.Span));
                    }
                    else
                    {
                        diagnostics.Add(problem);
                    }
                }
            }
        }

        return new SuppressionList(suppressions);
    }

    /// <summary>The diagnostics that are not suppressed, and the suppressions that are unnecessary (QA1009).</summary>
    /// <param name="suppressions">All suppressions of the document.</param>
    /// <param name="found">What was found.</param>
    /// <param name="isAnswering">Whether it answers the questions of a document that is not known here.</param>
    public static List<Diagnostic> Apply(SuppressionList suppressions, List<Diagnostic> found, bool isAnswering)
    {
        if (suppressions.Count == 0)
        {
            return found;
        }

        var used = new bool[suppressions.Count];
        var kept = new List<Diagnostic>();
        foreach (var diagnostic in found)
        {
            if (suppressions.Find(diagnostic.Id, diagnostic.Span) is var suppression and >= 0)
            {
                used[suppression] = true;
            }
            else
            {
                kept.Add(diagnostic);
            }
        }

        // Two in one section have two reasons, and are necessary alike.
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = used[suppressions.Find(suppressions[i].RuleId, suppressions[i].RuleSpan)];
        }

        UnnecessarySuppression.Check(suppressions, used, kept, isAnswering);
        return kept;
    }

    private static bool HasSuppression(SyntaxTree tree)
    {
        foreach (var directive in tree.DirectiveTable)
        {
            if (directive.Kind == DirectiveKind.Allow)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null when the rule exists and may be suppressed.</returns>
    private static Diagnostic? Check(SuppressionArguments suppression) =>
        suppression.RuleId == UnnecessarySuppression.Rule.Id
            ? MalformedArgument.RuleCannotBeSuppressed.At(suppression.RuleSpan, suppression.RuleId)
        : !RuleList.All.Any(known => known.Id == suppression.RuleId)
            ? MalformedArgument.UnknownRule.At(suppression.RuleSpan, suppression.RuleId)
        : null;
}
