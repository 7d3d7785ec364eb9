using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>Looks occurrences up, in one document and across documents.</summary>
internal static class OccurrenceSearch
{
    /// <summary>The narrowest that the cursor is in, or directly behind; null where nothing has a name.</summary>
    public static Occurrence? At(this Document document, Position position)
    {
        var offset = document.Text.ToOffset(position);
        Occurrence? found = null;
        foreach (var occurrence in document.Occurrences)
        {
            if (occurrence.Span.Start > offset)
            {
                break;
            }

            if (offset <= occurrence.Span.End
                && (found is not { } other || (occurrence.Span.Contains(offset), -occurrence.Span.Length).CompareTo((other.Span.Contains(offset), -other.Span.Length)) > 0))
            {
                found = occurrence;
            }
        }

        return found;
    }

    /// <summary>The documents in which something may be named: its own, and those that name that, or have the type.</summary>
    public static IEnumerable<Document> DocumentsOf(Symbol symbol, DocumentStore store, WorkspaceChecker checker)
    {
        var paths = symbol.Kind switch
        {
            SymbolKind.Question or SymbolKind.Part or SymbolKind.Document => checker.MentioningFiles(symbol.Scope).Prepend(symbol.Scope),
            SymbolKind.Type or SymbolKind.Field when Directory.Exists(symbol.Scope) => checker.Files.Where(file => file.TypeName is not null && store.Workspace.ProjectOf(file.Path).Path == symbol.Scope).Select(file => file.Path),
            SymbolKind.Rule or SymbolKind.Code => checker.Files.Select(file => file.Path),
            _ => [symbol.Scope],
        };
        return paths.Concat(store.Open.Keys.Where(path => symbol.Kind is SymbolKind.Type or SymbolKind.Field)).Distinct(StringComparer.Ordinal).Select(store.Load).OfType<Document>();
    }

    /// <summary>All places of the workspace that name something, by document in the order of their paths.</summary>
    public static IEnumerable<(Document Document, Occurrence Occurrence)> All(Symbol symbol, DocumentStore store, WorkspaceChecker checker, CancellationToken cancellation)
    {
        foreach (var document in DocumentsOf(symbol, store, checker).OrderBy(document => document.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var occurrence in document.Occurrences)
            {
                if (occurrence.Symbol == symbol)
                {
                    yield return (document, occurrence);
                }
            }
        }
    }
}
