using System.Collections.Immutable;
using DocDsl.Diagnostics;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>Reads <c>@allow QA3001 "reason"</c>, takes out what is excused, and tells what excuses nothing (QA1009).</summary>
internal static class Allowances
{
    /// <summary>Reads the excuses.</summary>
    public static void Bind(Binder binder)
    {
        var allows = ImmutableArray.CreateBuilder<AllowSymbol>();
        foreach (var section in binder.Tree.Sections)
        {
            foreach (var mark in section.Marks)
            {
                if (mark.Kind == MarkKind.Allow && Read(binder, mark, section.Span) is { } allow)
                {
                    allows.Add(allow);
                }
            }
        }

        binder.Model.Allows = allows.ToImmutable();
    }

    /// <summary>Takes the excused out of what was found, and adds the excuses that excuse nothing.</summary>
    public static List<Diagnostic> Apply(ImmutableArray<AllowSymbol> allows, IEnumerable<Diagnostic> found)
    {
        var used = new bool[allows.Length];
        var kept = new List<Diagnostic>();
        foreach (var diagnostic in found)
        {
            var isExcused = false;
            for (var i = 0; i < allows.Length; i++)
            {
                if (allows[i].RuleId == diagnostic.Id && Covers(allows[i], diagnostic.Span))
                {
                    used[i] = isExcused = true;
                }
            }

            if (!isExcused)
            {
                kept.Add(diagnostic);
            }
        }

        for (var i = 0; i < allows.Length; i++)
        {
            if (!used[i] && !DiagnosticRules.IsFoundOutsideModel(allows[i].RuleId))
            {
                kept.Add(DiagnosticRules.UnusedAllow.At(allows[i].RuleSpan, allows[i].RuleId));
            }
        }

        return kept;
    }

    /// <summary>A finding belongs to the section in which it begins.</summary>
    public static bool Covers(AllowSymbol allow, TextSpan span) =>
        span.Start >= allow.Section.Start && (span.Start < allow.Section.End || span.Start == allow.Section.Start);

    private static AllowSymbol? Read(Binder binder, MarkSyntax mark, TextSpan section)
    {
        var reader = new ArgumentReader(binder.Content, mark.ArgumentSpan);
        if (!reader.TryReadWord(out var rule))
        {
            binder.ReportMalformed(mark, "needs a rule and a reason, for example '@allow QA3001 \"the answer follows\"'");
            return null;
        }

        var id = reader.ToString(rule);
        if (!DiagnosticRules.All.Any(known => known.Id == id) || id == DiagnosticRules.UnusedAllow.Id)
        {
            binder.Report(DiagnosticRules.MalformedArgument.At(rule, mark.Name, id == DiagnosticRules.UnusedAllow.Id ? "cannot excuse an excuse" : $"names '{id}', which is no rule"));
            return null;
        }

        if (!reader.TryReadQuoted(out var reason) || reason.Value.Trim().Length == 0)
        {
            binder.ReportMalformed(mark, $"needs a reason in quotation marks, for example '@allow {id} \"the answer follows\"'");
            return null;
        }

        if ((reason.Problem ?? (reader.IsAtEnd ? null : "takes nothing behind the reason")) is { } problem)
        {
            binder.ReportMalformed(mark, problem);
            return null;
        }

        return new AllowSymbol(id, rule, reason.Value.Trim(), section);
    }
}
