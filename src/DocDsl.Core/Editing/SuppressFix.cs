using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// Suppresses a rule in the section where it is reported. Editors offer it after the fixes, for each diagnostic; it is none of
/// <see cref="Fixes"/>, since it corrects nothing and must never be applied to many at once.
/// </summary>
internal static class SuppressFix
{
    public const string Key = "suppress";

    /// <summary>A reason that a search for what is still to be done finds.</summary>
    private const string Reason = "TODO: reason";

    /// <summary>
    /// The rules that a document can suppress: not those about types, about C# files, about suppressions and about DocDsl itself.
    /// </summary>
    public static ImmutableArray<string> Rules { get; } =
        RuleList
            .All.Where(rule =>
                RuleList.IsReportedOutsideModel(rule.Id)
                || !(rule.Category is "Code" or "DocDsl" || rule == UnnecessarySuppression.Rule || rule == InvalidType.Rule)
            )
            .Select(rule => rule.Id)
            .ToImmutableArray();

    /// <summary>Adds <c>@allow</c> below the directives of the section; tried on the document, as all fixes are.</summary>
    /// <param name="model">The document.</param>
    /// <param name="ruleId">The rule that reports the diagnostic.</param>
    /// <param name="span">Where.</param>
    /// <returns>Null where it would not help.</returns>
    public static Fix? For(SemanticModel model, string ruleId, TextSpan span)
    {
        if (!Rules.Contains(ruleId))
        {
            return null;
        }

        var lines = new Lines(model.Tree.Text.Content);
        var section = model.Tree.SectionAt(span.Start);
        var position = model.Tree.BelowDirectives(section);
        var directive = $"@allow {ruleId} \"{Reason}\"";

        // What stands directly below a question's own line is the question's; a blank line begins the answer.
        var isBelowQuestion = section is { Kind: SectionKind.Answer, HeadingSpan.Length: 0 };
        foreach (var added in isBelowQuestion ? new[] { new[] { directive }, ["", directive] } : [[directive]])
        {
            var change = DirectiveComments.Wrap(model.Tree, lines.Insert(position, added));
            if (Helps(model, ruleId, span, change))
            {
                return new Fix(Key, $"Suppress {ruleId} with '@allow'", isAutomatic: false, ImmutableArray.Create(change));
            }
        }

        return null;
    }

    private static bool Helps(SemanticModel model, string ruleId, TextSpan span, TextChange change)
    {
        var after = Fixes.Reparse(model, [change]);
        var (old, now) = (Count(model), Count(after));
        var isGone = old.TryGetValue(ruleId, out var count) && model.Diagnostics.Any(known => known.Id == ruleId && known.Span == span)
            ? !now.TryGetValue(ruleId, out var left) || left < count
            : after.Suppressions.Find(ruleId, Moved(span, change)) >= 0;

        // What is found outside the model does not count here; of all else nothing may come.
        return isGone && now.All(pair => old.TryGetValue(pair.Key, out var known) && pair.Value <= known);
    }

    private static TextSpan Moved(TextSpan span, TextChange change) =>
        span.Start < change.Span.Start ? span : new TextSpan(span.Start + change.NewText.Length, span.Length);

    private static Dictionary<string, int> Count(SemanticModel model) =>
        model.Diagnostics.GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
