using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.References;

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>All locations in the workspace that name the symbol at the cursor.</summary>
internal static class ReferencesFeature
{
    public static Location[]? Get(
        Document document,
        ReferenceParams parameters,
        DocumentStore store,
        WorkspaceChecker checker,
        CancellationToken cancellation
    )
    {
        var found = document.At(parameters.Position);
        return found.Length == 0
            ? null
            :
            [
                .. found
                    .SelectMany(occurrence => OccurrenceSearch.All(occurrence.Symbol, store, checker, cancellation))
                    .Where(pair =>
                        pair.Occurrence.Role is not (OccurrenceRole.Definition or OccurrenceRole.Id)
                        || parameters.Context?.IncludeDeclaration != false
                    )
                    .Select(pair => pair.Document.LocationOf(pair.Occurrence.Span)),
                .. found
                    .Where(occurrence => occurrence.Symbol.Kind == SymbolKind.DeclaredQuestion)
                    .SelectMany(occurrence => DeclaredQuestions.InDocuments(occurrence.Symbol, store, checker, cancellation)),
            ];
    }
}
