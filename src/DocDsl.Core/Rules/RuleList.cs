using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Rules;

/// <summary>All rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class RuleList
{
    /// <summary>In the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
    [
        .. DiagnosticRules.All,
        RequiredField.Rule,
        InvalidField.Rule,
        UnknownField.Rule,
        ContradictedField.Rule,
        DateOrder.Rule,
        ExceededTerm.Rule,
        UnknownDocumentType.Rule,
        InvalidType.Rule,
        NameClash.Rule,
        LanguageVersionTooLow.Rule,
        UnknownLookup.Rule,
        UncheckedStatus.Rule,
        IncompleteSwitch.Rule,
        UnknownEvidence.Rule,
        UnknownAnsweredQuestion.Rule,
        MissingEvidence.Rule,
        InternalError.Rule,
        InvalidSetting.Rule,
    ]).Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));

    /// <summary>Whether there is a rule of an id.</summary>
    public static bool Contains(string id)
    {
        foreach (var rule in All)
        {
            if (rule.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the rule depends on the project's other documents or on C# code, and so is not reported by the model: a suppression of it
    /// cannot be said to be unnecessary.
    /// </summary>
    public static bool IsReportedOutsideModel(string id) => id is "QA4006" or "QA6001" or "QA6006" or "QA6008";
}
