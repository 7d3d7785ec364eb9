using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>A line recognised as a heading.</summary>
/// <param name="Form">The form it has.</param>
/// <param name="EndsInPeriod">It ends in a period, as the end of a sentence may too.</param>
/// <param name="Words">The words that follow on its line, counted from the line's beginning; empty when there are none.</param>
/// <param name="Problem">What is wrong with its numbers (QA2004), without a span; null when nothing is.</param>
internal readonly record struct Heading(HeadingForm Form, bool EndsInPeriod, TextSpan Words, Diagnostic? Problem);
