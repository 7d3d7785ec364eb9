using DocDsl.Core.Compilation;
using DocDsl.Core.Editing;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>Looks occurrences up, in one document and across documents.</summary>
internal static class OccurrenceSearch
{
    /// <summary>
    /// The narrowest that the cursor is in, or directly after; on the words of a heading the questions that it names. None where nothing
    /// has a name.
    /// </summary>
    public static Occurrence[] At(this Document document, Position position)
    {
        var offset = document.Text.ToOffset(position);
        return (Narrowest(document, offset) ?? WithSigns(document, offset)) is { } found ? [found] : OfHeading(document, offset);
    }

    private static Occurrence? Narrowest(Document document, int offset)
    {
        Occurrence? found = null;
        foreach (var occurrence in document.Occurrences)
        {
            if (occurrence.Span.Start > offset)
            {
                break;
            }

            if (
                offset <= occurrence.Span.End
                && (
                    found is not { } other
                    || (occurrence.Span.Contains(offset), -occurrence.Span.Length).CompareTo(
                        (other.Span.Contains(offset), -other.Span.Length)
                    ) > 0
                )
            )
            {
                found = occurrence;
            }
        }

        return found;
    }

    /// <summary>A heading's line is its question, or its questions: nobody aims at a digit.</summary>
    private static Occurrence[] OfHeading(Document document, int offset)
    {
        if (document.Model is not { } model)
        {
            return [];
        }

        var heading = model.Tree.SectionAt(offset).HeadingSpan;
        var end = heading.Length == 0 ? 0 : document.Text.GetLine(document.Text.GetLinePosition(heading.End).Line).End;
        if (offset < heading.Start || offset > end)
        {
            return [];
        }

        // A heading of words may refer to another question.
        var references = model.References.Select(reference => reference.Span).Where(span => heading.Touches(span)).ToArray();
        return
        [
            .. document
                .Occurrences.SkipWhile(occurrence => occurrence.Span.Start < heading.Start)
                .TakeWhile(occurrence => occurrence.Span.Start < heading.End)
                .Where(occurrence => occurrence.Symbol.Kind is SymbolKind.Question or SymbolKind.Part)
                .Where(occurrence => !references.Any(reference => reference.Touches(occurrence.Span)))
                .DistinctBy(occurrence => occurrence.Symbol)
                .Select(occurrence => occurrence with { Span = heading }),
        ];
    }

    /// <summary>The brackets and signs of a reference, and its words, mean what it names.</summary>
    private static Occurrence? WithSigns(Document document, int offset)
    {
        if (document.Model is not { } model)
        {
            return null;
        }

        foreach (var span in model.References.Select(reference => reference.Span).Concat(model.Notes.SelectMany(note => note.References)))
        {
            if (span.Start <= offset && offset <= span.End)
            {
                foreach (var occurrence in document.Occurrences)
                {
                    if (span.Start <= occurrence.Span.Start && occurrence.Span.End <= span.End)
                    {
                        return occurrence with { Span = span };
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The documents in which something may be named: its own, and those that name that, or have the type.</summary>
    public static IEnumerable<Document> DocumentsOf(Symbol symbol, DocumentStore store, WorkspaceChecker checker)
    {
        var paths = symbol.Kind switch
        {
            SymbolKind.Question or SymbolKind.Part or SymbolKind.Document or SymbolKind.Promise => checker
                .MentioningFiles(symbol.Scope)
                .Prepend(symbol.Scope),
            SymbolKind.Type or SymbolKind.Field or SymbolKind.DeclaredQuestion when Directory.Exists(symbol.Scope) => checker
                .Files.Where(file =>
                    file.TypeName is not null
                    && store.Workspace.ProjectOf(file.Path) is var project
                    && (project.Path == symbol.Scope || project.HasTypesOf(symbol.Scope))
                )
                .Select(file => file.Path)
                .Concat(TypeFilesIn(symbol.Scope, store)),
            SymbolKind.Rule or SymbolKind.Code => checker.Files.Select(file => file.Path),
            _ => [symbol.Scope],
        };

        // What was typed just now the checker may not have seen.
        return paths.Concat(store.Open.Keys).Distinct(StringComparer.Ordinal).Select(store.Load).OfType<Document>();
    }

    /// <summary>Where something is made: in its document, and what a type declares in the types of its project.</summary>
    public static IEnumerable<(Document Document, Occurrence Occurrence)> Definitions(
        Symbol symbol,
        DocumentStore store,
        WorkspaceChecker checker
    )
    {
        IEnumerable<string> paths = symbol.Kind switch
        {
            SymbolKind.Rule or SymbolKind.Code => [],
            SymbolKind.Type or SymbolKind.Field or SymbolKind.DeclaredQuestion => checker
                .Files.Select(file => file.Path)
                .Concat(store.Open.Keys)
                .Where(DocumentFiles.IsType)
                .Concat(TypeFilesIn(symbol.Scope, store))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            _ => [symbol.Scope],
        };
        return paths
            .Select(store.Load)
            .OfType<Document>()
            .SelectMany(document => document.Occurrences, (document, occurrence) => (document, occurrence))
            .Where(found => found.occurrence.Symbol == symbol && found.occurrence.Role == OccurrenceRole.Definition);
    }

    /// <summary>A project that documents have types of need not be in the folders that the client has opened.</summary>
    private static IEnumerable<string> TypeFilesIn(string folder, DocumentStore store) =>
        Directory.Exists(folder) ? store.Workspace.ProjectOf(Path.Combine(folder, ".")).TypeFiles : [];

    /// <summary>All locations in the workspace that name something, by document in the order of their paths.</summary>
    public static IEnumerable<(Document Document, Occurrence Occurrence)> All(
        Symbol symbol,
        DocumentStore store,
        WorkspaceChecker checker,
        CancellationToken cancellation
    )
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
