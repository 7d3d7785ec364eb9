using DocDsl.Text;

namespace DocDsl.Types;

/// <summary>A term: <c>@term answered 3 weeks after submitted</c>. A document that exceeds it is QA5006.</summary>
/// <param name="Field">The date that must not be later.</param>
/// <param name="Duration">In the written form of a duration: <c>3 weeks</c>.</param>
/// <param name="From">The date from which it is counted.</param>
/// <param name="Span">The declaration's argument.</param>
public sealed record TermRule(string Field, string Duration, string From, TextSpan Span);

/// <summary>Dates that must not run backwards: <c>@order submitted answered</c> (QA5005).</summary>
/// <param name="Fields">In the order of time.</param>
/// <param name="Span">The declaration's argument.</param>
public sealed record OrderRule(System.Collections.Immutable.ImmutableArray<string> Fields, TextSpan Span);
