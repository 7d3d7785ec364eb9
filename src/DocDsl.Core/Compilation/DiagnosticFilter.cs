using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What one file says of the diagnostics that are found outside its model: its suppressions and its severities. All of them are reported
/// through here, so that none forgets either. Plain data, which a step of the generator can keep without the model.
/// </summary>
/// <param name="Suppressions">The file's <c>@allow</c> of rules that are reported outside the model.</param>
/// <param name="Severities">The file's settings.</param>
internal sealed record DiagnosticFilter(SuppressionList Suppressions, SeveritySettings Severities)
{
    /// <summary>Nothing is suppressed or configured.</summary>
    public static DiagnosticFilter None { get; } = new(SuppressionList.Empty, SeveritySettings.None);

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
            : new DiagnosticFilter(found is null ? SuppressionList.Empty : new SuppressionList(found), severities);
    }

    /// <summary>A diagnostic with the severity that is set for it; null where it is suppressed or switched off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) =>
        Suppressions.Find(diagnostic.Id, diagnostic.Span) >= 0 ? null : Severities.Apply(diagnostic);
}
