using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Reads <c>@allow QA3001 "reason"</c>, and applies it.</summary>
internal static class SuppressionBinder
{
    /// <summary>Reads the suppressions.</summary>
    public static void Bind(Binder binder)
    {
        var suppressions = ImmutableArray.CreateBuilder<SuppressionSymbol>();
        foreach (var section in binder.Tree.Sections)
        {
            foreach (var directive in section.Directives)
            {
                if (directive.Arguments is SuppressionArguments arguments && Bind(binder, arguments, section.Span) is { } suppression)
                {
                    suppressions.Add(suppression);
                }
            }
        }

        binder.Model.Suppressions = suppressions.ToImmutable();
    }

    /// <summary>The diagnostics that are not suppressed, and the suppressions that are unnecessary (QA1009).</summary>
    public static List<Diagnostic> Apply(ImmutableArray<SuppressionSymbol> suppressions, IEnumerable<Diagnostic> found)
    {
        var used = new bool[suppressions.Length];
        var kept = new List<Diagnostic>();
        foreach (var diagnostic in found)
        {
            var isSuppressed = false;
            for (var i = 0; i < suppressions.Length; i++)
            {
                if (suppressions[i].RuleId == diagnostic.Id && suppressions[i].Covers(diagnostic.Span))
                {
                    used[i] = isSuppressed = true;
                }
            }

            if (!isSuppressed)
            {
                kept.Add(diagnostic);
            }
        }

        UnnecessarySuppression.Check(suppressions, used, kept);
        return kept;
    }

    private static SuppressionSymbol? Bind(Binder binder, SuppressionArguments suppression, TextSpan section)
    {
        var id = suppression.RuleId;
        if (id == UnnecessarySuppression.Rule.Id)
        {
            binder.Report(MalformedArgument.RuleCannotBeSuppressed.At(suppression.RuleSpan, id));
            return null;
        }

        if (!RuleList.Contains(id))
        {
            binder.Report(MalformedArgument.UnknownRule.At(suppression.RuleSpan, id));
            return null;
        }

        return new SuppressionSymbol(id, suppression.RuleSpan, suppression.Reason, section);
    }
}
