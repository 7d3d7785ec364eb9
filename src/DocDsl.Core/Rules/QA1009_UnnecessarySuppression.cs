using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA1009: a suppression of a rule that reports nothing in its section.</summary>
internal static class UnnecessarySuppression
{
    public static readonly Rule Rule = new("QA1009", "Unnecessary suppression", "Text", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_unnecessary = Rule.Message<string>(
        "Unnecessary suppression: {0} is not reported here",
        "rule"
    );

    /// <param name="suppressions">All suppressions of the document.</param>
    /// <param name="isUsed">For each, whether it suppresses a diagnostic.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    /// <param name="isAnswering">Whether it answers the questions of a document that is not known here.</param>
    public static void Check(IReadOnlyList<SuppressionSymbol> suppressions, bool[] isUsed, List<Diagnostic> diagnostics, bool isAnswering)
    {
        for (var i = 0; i < isUsed.Length; i++)
        {
            if (
                !isUsed[i]
                && !RuleList.IsReportedOutsideModel(suppressions[i].RuleId)
                && !(isAnswering && RuleList.IsReportedOfAnswers(suppressions[i].RuleId))
            )
            {
                diagnostics.Add(s_unnecessary.At(suppressions[i].RuleSpan, suppressions[i].RuleId));
            }
        }
    }
}
