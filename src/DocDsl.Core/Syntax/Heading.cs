using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Syntax;

/// <summary>A line recognised as a heading.</summary>
/// <param name="Form">The form it has.</param>
/// <param name="EndsInPeriod">It ends in a period, as the end of a sentence may too.</param>
/// <param name="Problem">What is wrong with its numbers (QA2004), without a span; null when nothing is.</param>
internal readonly record struct Heading(HeadingForm Form, bool EndsInPeriod, Diagnostic? Problem);
