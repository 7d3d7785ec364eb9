using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// Text to model: parses, binds, and applies the rules that need nothing but the document. Never throws; any text is a document.
/// </summary>
internal static class SemanticAnalysis
{
    /// <param name="text">The document.</param>
    /// <param name="types">The types that <c>@document</c> may name.</param>
    /// <param name="shared">What the answers say that <c>@same-as</c> names; null where other documents are not known.</param>
    public static SemanticModel Analyze(SourceText text, DocumentTypeSet types, SharedAnswers? shared = null) =>
        Analyze(SyntaxTree.Parse(text, types.Conventions), types, shared);

    /// <param name="tree">The document, as parsed.</param>
    /// <param name="types">The types that <c>@document</c> may name.</param>
    /// <param name="shared">What the answers say that <c>@same-as</c> names; null where other documents are not known.</param>
    public static SemanticModel Analyze(SyntaxTree tree, DocumentTypeSet types, SharedAnswers? shared = null)
    {
        var binding = Binder.Bind(tree, types, shared);
        var diagnostics = new List<Diagnostic>(tree.Diagnostics.Length + binding.Diagnostics.Count);
        diagnostics.AddRange(tree.Diagnostics);
        diagnostics.AddRange(binding.Diagnostics);
        DocumentRules.Check(binding, types.Conventions, types.Today, diagnostics);
        var suppressions = Suppressions.Bind(tree, diagnostics);
        diagnostics = Suppressions.Apply(
            suppressions,
            diagnostics,
            isAnswering: binding.Document.Header.AnsweredDocument is not null && types.Answered is null
        );
        return new SemanticModel(binding.Document, types, suppressions, Sorted(diagnostics));
    }

    /// <summary>In the order of the text; those at one position in the order of their ids.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics is List<Diagnostic> { Count: <= 1 } few
            ? few.Count == 0
                ? ImmutableArray<Diagnostic>.Empty
                : ImmutableArray.Create(few[0])
            : diagnostics
                .OrderBy(diagnostic => diagnostic.Span.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ToImmutableArray();
}
