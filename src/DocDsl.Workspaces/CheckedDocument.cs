using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;

namespace DocDsl.Workspaces;

/// <summary>A document among the other files of its project.</summary>
/// <param name="Compilation">The document alone; its shape is without documentation.</param>
/// <param name="Diagnostics">Those of the document and of its references to others, as the compiler reports them, in the order of the
/// text.</param>
internal sealed record CheckedDocument(DocumentCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the document means.</summary>
    public SemanticModel Model => Compilation.Model;

    /// <summary>What is generated for it.</summary>
    public DocumentShape Shape => Compilation.Shape;

    /// <summary>What other documents contradict, whatever it suppresses.</summary>
    public EquatableArray<PlacedDiagnostic> Contradictions { get; init; }

    /// <summary>The day by which it must be answered, from the terms of its type and its fields; null if they give none.</summary>
    public DateOnly? DueDate { get; } = FieldDates.DueDate(Compilation.Model) is { } due ? DateOnly.FromDateTime(due) : null;

    /// <summary>What is kept of it to compare names; keeps no text alive.</summary>
    /// <param name="file">The absolute path of the document.</param>
    public NamedDocument Named(string file) =>
        new(DocumentEntry.Of(Shape, file), Compilation.NameSpan, Compilation.Filter);
}
