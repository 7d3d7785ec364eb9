using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What one file says of the diagnostics that are found outside its model: its suppressions and its severities. All of them are reported
/// through here, so that none forgets either. Plain data, which a step of the generator can keep without the model.
/// </summary>
/// <param name="Suppressions">The file's <c>@allow</c> of rules that are reported outside the model.</param>
/// <param name="Severities">The file's settings.</param>
internal sealed record DiagnosticFilter(EquatableArray<SuppressionSymbol> Suppressions, SeveritySettings Severities)
{
    /// <summary>Nothing is suppressed or configured.</summary>
    public static DiagnosticFilter None { get; } = new(default, SeveritySettings.None);

    /// <summary>The filter of a document.</summary>
    public static DiagnosticFilter Of(SemanticModel model, SeveritySettings severities)
    {
        List<SuppressionSymbol>? found = null;
        foreach (var suppression in model.Suppressions)
        {
            if (RuleList.IsReportedOutsideModel(suppression.RuleId))
            {
                (found ??= []).Add(suppression);
            }
        }

        return found is null && ReferenceEquals(severities, SeveritySettings.None)
            ? None
            : new DiagnosticFilter(found is null ? default : new EquatableArray<SuppressionSymbol>(found), severities);
    }

    /// <summary>A diagnostic with the severity that is set for it; null where it is suppressed or switched off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) => IsSuppressed(diagnostic.Id, diagnostic.Span) ? null : Severities.Apply(diagnostic);

    private bool IsSuppressed(string ruleId, TextSpan span)
    {
        for (var i = 0; i < Suppressions.Count; i++)
        {
            if (Suppressions[i].RuleId == ruleId && Suppressions[i].Covers(span))
            {
                return true;
            }
        }

        return false;
    }
}
