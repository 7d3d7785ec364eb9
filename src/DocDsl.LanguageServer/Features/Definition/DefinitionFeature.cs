using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.Definition;

/// <summary>The place where what stands at the cursor is made: a question's heading, a note, a field of a type; of a document its first line.</summary>
internal static class DefinitionFeature
{
    public static Location[]? Get(Document document, Position position, DocumentStore store, WorkspaceChecker checker, CancellationToken cancellation)
    {
        if (document.At(position) is not { Symbol: var symbol })
        {
            return null;
        }

        if (symbol.Kind == SymbolKind.Document)
        {
            return store.Load(symbol.Scope) is { } other ? [other.LocationOf(default)] : null;
        }

        // Most things are made in the document that names them, or in one that is known.
        var near = symbol.Kind is SymbolKind.Type or SymbolKind.Field ? null : store.Load(symbol.Scope);
        var places = near is not null
            ? near.Occurrences.Where(occurrence => occurrence.Symbol == symbol).Select(occurrence => (Document: near, Occurrence: occurrence))
            : OccurrenceSearch.All(symbol, store, checker, cancellation).Where(pair => pair.Document.IsType);
        return [.. places.Where(pair => pair.Occurrence.Role == OccurrenceRole.Definition).Select(pair => pair.Document.LocationOf(pair.Occurrence.Span))];
    }
}
