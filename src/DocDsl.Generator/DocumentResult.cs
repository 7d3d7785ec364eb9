using DocDsl.Diagnostics;
using DocDsl.Emit;
using DocDsl.Text;

namespace DocDsl.Generator;

// What flows through the pipeline: compared by value, and no part of it holds on to a compilation or a syntax tree.

/// <summary>A file as MSBuild names it.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="RootNamespace">The project's, as configured.</param>
internal sealed record DocumentFile(string Path, string RootNamespace);

/// <summary>What reading one document gives; kept apart, so that an edit which only moves lines changes only the findings and the guard.</summary>
internal sealed record DocumentResult(DocumentShape Shape, DocumentGuard Guard, DocumentFindings Findings);

/// <summary>What was found in one document.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="NamePlace">Where the document is named, for a clash of names.</param>
/// <param name="Items">The findings.</param>
internal sealed record DocumentFindings(string Path, Place NamePlace, EquatableArray<Finding> Items);

/// <summary>One finding, as the compiler will say it.</summary>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Message, Place Place);

/// <summary>A place in a file.</summary>
internal sealed record Place(string File, TextSpan Span, LinePosition Start, LinePosition End);
