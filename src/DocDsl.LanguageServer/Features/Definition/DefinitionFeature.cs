using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Links;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.Definition;

/// <summary>
/// The definition of the symbol at the cursor: a question's heading, a note, a field of a type; of a document its first line; of a link
/// what it leads to.
/// </summary>
internal static class DefinitionFeature
{
    public static Location[]? Get(Document document, Position position, DocumentStore store, WorkspaceChecker checker)
    {
        if (LinkPlaces.Get(document, position, store) is { } linked)
        {
            return [linked];
        }

        var found = document.At(position);
        return found.Length == 0 ? null : [.. found.SelectMany(occurrence => OfDeclared(occurrence) ?? Of(occurrence.Symbol))];

        // From a question's own heading its definition is what its type declares.
        IEnumerable<Location>? OfDeclared(Occurrence occurrence) =>
            occurrence is { Symbol.Kind: SymbolKind.Question, Role: OccurrenceRole.Definition or OccurrenceRole.Id }
            && occurrence.Symbol.Scope == document.Path
            && OccurrenceFinder.QuestionOf(document, occurrence.Symbol) is { } question
            && DeclaredQuestions.SymbolOf(document, question) is { } declared
            && Of(declared).ToList() is { Count: > 0 } places
                ? places
                : null;

        IEnumerable<Location> Of(Symbol symbol) =>
            symbol.Kind != SymbolKind.Document
                ? OccurrenceSearch.Definitions(symbol, store, checker).Select(pair => pair.Document.LocationOf(pair.Occurrence.Span))
            : store.Load(symbol.Scope) is { } other ? [other.LocationOf(default)]
            : [];
    }
}
