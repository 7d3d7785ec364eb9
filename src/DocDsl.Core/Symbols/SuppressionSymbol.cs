using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A suppression: <c>@allow QA3001 "reason"</c>.</summary>
/// <param name="RuleId">The rule that is suppressed.</param>
/// <param name="RuleSpan">Where the directive names it.</param>
/// <param name="Reason">Why, as quoted.</param>
/// <param name="Section">Where it holds: the section of the directive.</param>
internal sealed record SuppressionSymbol(string RuleId, TextSpan RuleSpan, string Reason, TextSpan Section)
{
    /// <summary>Whether it holds at a location: a diagnostic belongs to the section in which it begins.</summary>
    public bool Covers(TextSpan span) => span.Start >= Section.Start && (span.Start < Section.End || span.Start == Section.Start);
}
