using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Reports;

/// <summary>How a diagnostic can be fixed.</summary>
/// <param name="Title">What the fix does; null where it goes with the fix of another.</param>
/// <param name="IsAutomatic">Whether <c>docdsl fix</c> does it without being asked for the rule.</param>
internal sealed record FixHint(string? Title, bool IsAutomatic);

/// <summary>
/// How the diagnostics of a document can be fixed. All fixes are applied at once, and it is looked at what is left: to try each alone, the
/// document would be parsed as often as it has diagnostics.
/// </summary>
internal sealed class FixHints
{
    private readonly Dictionary<(string Id, int Position, string? Question), FixHint> _hints = [];

    private FixHints() { }

    public FixHint? this[Diagnostic diagnostic] =>
        _hints.GetValueOrDefault(KeyOf(diagnostic, diagnostic.Span.Start))
        ?? (diagnostic.Rule == EvidenceNotFound.Rule && EvidenceFix.For(diagnostic) is { } fix ? new FixHint(fix.Title, false) : null);

    /// <param name="document">The document.</param>
    /// <param name="isFixed">Whether a rule is fixed at all: not one that is switched off.</param>
    /// <param name="isSelected">Whether somebody wants to know of a rule. What the others' fixes do counts all the same.</param>
    public static FixHints Of(CheckedDocument document, Func<Diagnostic, bool> isFixed, Func<string, bool> isSelected)
    {
        var hints = new FixHints();
        var model = document.Model;
        if (document.Diagnostics.Any(each => isSelected(each.Id)) && model.Diagnostics.Any(IsOffered))
        {
            hints.AddAutomatic(model, Fixes.Apply(model, (diagnostic, fix) => fix.IsAutomatic && isFixed(diagnostic)));
            var left = model.Diagnostics.Where(each => IsOffered(each) && hints[each] is null).Select(each => each.Id);
            foreach (var id in left.Where(isSelected).Distinct().ToArray())
            {
                // As 'docdsl fix --rule' does it: beside the fixes of other rules it may be another.
                hints.Add(Fixes.Apply(model, (diagnostic, _) => diagnostic.Id == id && isFixed(diagnostic)), isAutomatic: false);
            }
        }

        return hints;

        bool IsOffered(Diagnostic diagnostic) => Fixes.Rules.Contains(diagnostic.Id) && isFixed(diagnostic);
    }

    private void Add(FixResult result, bool isAutomatic)
    {
        foreach (var fix in result.Applied)
        {
            _hints.TryAdd(KeyOf(fix.Diagnostic, fix.Position), new FixHint(fix.Fix.Title, isAutomatic));
        }
    }

    /// <summary>One fix may correct several diagnostics, also of other rules: what is gone afterwards was fixed.</summary>
    private void AddAutomatic(SemanticModel model, FixResult result)
    {
        Add(result, isAutomatic: true);
        if (result.Applied.Count == 0)
        {
            return;
        }

        var left = result.Model.Diagnostics.Select(diagnostic => KeyOf(diagnostic, result.OriginalOf(diagnostic.Span.Start))).ToHashSet();
        var counts = result.Model.Diagnostics.CountBy(diagnostic => diagnostic.Id).ToDictionary();
        foreach (var rule in model.Diagnostics.GroupBy(diagnostic => diagnostic.Id))
        {
            // Words that were moved may hide where a diagnostic was: then only those count that a fix was applied to.
            var gone = rule.Select(diagnostic => KeyOf(diagnostic, diagnostic.Span.Start)).Where(key => !left.Contains(key)).ToList();
            if (gone.Count <= rule.Count() - counts.GetValueOrDefault(rule.Key))
            {
                gone.ForEach(key => _hints.TryAdd(key, new FixHint(null, IsAutomatic: true)));
            }
        }
    }

    /// <summary>All missing questions of a set are reported at one place.</summary>
    private static (string Id, int Position, string? Question) KeyOf(Diagnostic diagnostic, int position) =>
        (diagnostic.Id, position, diagnostic["id"]);
}
