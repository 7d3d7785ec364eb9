using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Workspaces;

/// <summary>A document and what is wrong with it.</summary>
/// <param name="Model">The document.</param>
/// <param name="Diagnostics">As the compiler reports them, with their severities, in the order of the text.</param>
/// <param name="Shape">What is generated for it; without documentation.</param>
internal sealed record CheckedDocument(SemanticModel Model, ImmutableArray<Diagnostic> Diagnostics, DocumentShape Shape)
{
    /// <summary>The day by which it must be answered, as its type's terms and its fields say; null when they do not.</summary>
    public DateOnly? DueDate { get; } = FieldDates.DueDate(Model) is { } due ? DateOnly.FromDateTime(due) : null;

    /// <summary>What the other documents are told; holds on to no text.</summary>
    /// <param name="file">The absolute path of the document.</param>
    public NamedDocument Named(string file)
    {
        var span = Model.CSharpName is null ? Model.DocumentSpan : Model.CSharpNameSpan;
        return new NamedDocument(file, Shape.Path, Shape.Name, span, Model.IsSuppressed(DiagnosticRules.NameClash.Id, span));
    }
}
