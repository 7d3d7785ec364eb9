using DocDsl.Core.Compilation;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.Symbols;

/// <summary>Questions and types of the whole workspace, by some of their words or letters.</summary>
internal static class WorkspaceSymbolsFeature
{
    /// <summary>The largest number of results; typing more words narrows them.</summary>
    private const int MaxResults = 500;

    public static SymbolInformation[] Get(string query, WorkspaceChecker checker, CancellationToken cancellation)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. checker
                .Files.OrderBy(file => file.Path, StringComparer.Ordinal)
                .TakeWhile(_ => !cancellation.IsCancellationRequested)
                .SelectMany(
                    file => file.Questions,
                    (file, question) => (file, question, container: Path.GetFileNameWithoutExtension(file.Path))
                )
                .Where(found =>
                    words.All(word =>
                        found.question.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                        || found.container.Contains(word, StringComparison.OrdinalIgnoreCase)
                    )
                )
                .Take(MaxResults)
                .Select(found => new SymbolInformation(
                    found.question.Name,
                    DocumentFiles.IsType(found.file.Path) ? LspSymbolKind.Class : LspSymbolKind.Method,
                    new Location(found.file.Uri, found.question.Range),
                    found.container
                )),
        ];
    }
}
