using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
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
                if (directive.Kind == DirectiveKind.Allow && Read(binder, directive, section.Span) is { } suppression)
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

    private static SuppressionSymbol? Read(Binder binder, DirectiveSyntax directive, TextSpan section)
    {
        var reader = new ArgumentReader(binder.Content, directive.ArgumentSpan);
        if (!reader.TryReadWord(out var rule))
        {
            binder.ReportMalformed(directive, "needs a rule and a reason, for example '@allow QA3001 \"the answer follows\"'");
            return null;
        }

        var id = reader.ToString(rule);
        if (!DiagnosticRules.All.Any(known => known.Id == id) || id == UnnecessarySuppression.Rule.Id)
        {
            binder.Report(DiagnosticRules.MalformedArgument.At(rule, directive.Name, id == UnnecessarySuppression.Rule.Id ? "cannot excuse an excuse" : $"names '{id}', which is no rule"));
            return null;
        }

        if (!reader.TryReadQuoted(out var reason) || reason.Value.Trim().Length == 0)
        {
            binder.ReportMalformed(directive, $"needs a reason in quotation marks, for example '@allow {id} \"the answer follows\"'");
            return null;
        }

        if ((reason.Problem ?? (reader.IsAtEnd ? null : "takes nothing behind the reason")) is { } problem)
        {
            binder.ReportMalformed(directive, problem);
            return null;
        }

        return new SuppressionSymbol(id, rule, reason.Value.Trim(), section);
    }
}
