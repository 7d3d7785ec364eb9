using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes;

/// <summary>A term: <c>@term answered 3 weeks after submitted</c>. A document that exceeds it is QA5006.</summary>
/// <param name="Field">The date that must not be later.</param>
/// <param name="Duration">In the written form of a duration: <c>3 weeks</c>.</param>
/// <param name="From">The date from which it is counted.</param>
/// <param name="Span">The declaration's argument.</param>
internal sealed record TermRule(string Field, string Duration, string From, TextSpan Span);

/// <summary>Dates that must not run backwards: <c>@order submitted answered</c> (QA5005).</summary>
/// <param name="Fields">In the order of time.</param>
/// <param name="Span">The declaration's argument.</param>
internal sealed record OrderRule(System.Collections.Immutable.ImmutableArray<string> Fields, TextSpan Span);
