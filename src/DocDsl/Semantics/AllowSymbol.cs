using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>An excuse: <c>@allow QA3001 "reason"</c>.</summary>
/// <param name="RuleId">The rule that is excused.</param>
/// <param name="RuleSpan">Where the mark names it.</param>
/// <param name="Reason">Why, as quoted.</param>
/// <param name="Section">Where it holds: the section in which the mark stands.</param>
public sealed record AllowSymbol(string RuleId, TextSpan RuleSpan, string Reason, TextSpan Section);
