using DocDsl.Diagnostics;
using DocDsl.Emit;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Generator;

// What flows through the pipeline: compared by value, and no part of it holds on to a compilation or a syntax tree.

/// <summary>What an additional file is to us.</summary>
internal abstract record FileResult;

/// <summary>The file by which an editor tells that it looks.</summary>
internal sealed record LiveMarker : FileResult
{
    public static readonly LiveMarker Instance = new();
}

/// <summary>What reading one document gives; kept apart, so that an edit which only moves lines changes only the findings and the guard.</summary>
/// <param name="Shape">What generated code says.</param>
/// <param name="Guard">The hash of the text.</param>
/// <param name="Findings">What is reported.</param>
/// <param name="Shard">The output it belongs to in a large project.</param>
internal sealed record DocumentResult(DocumentShape Shape, DocumentGuard Guard, DocumentFindings Findings, int Shard) : FileResult
{
    /// <summary>What the other documents are told; one object as long as this one lives.</summary>
    public DocumentEntry Entry { get; } = new(Shape.Path, Findings.NamePlace.File, Shape.Name);
}

/// <summary>What was found in one document.</summary>
/// <param name="NamePlace">Where the document is named, for a clash of names.</param>
/// <param name="Items">The findings.</param>
internal sealed record DocumentFindings(Place NamePlace, EquatableArray<Finding> Items);

/// <summary>One finding, as the compiler will say it.</summary>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Message, Place Place);

/// <summary>A place in a file.</summary>
internal sealed record Place(string File, TextSpan Span, LinePosition Start, LinePosition End);
