using System.Text.Json;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Code;
using DocDsl.LanguageServer.Features.CodeActions;
using DocDsl.LanguageServer.Features.CodeLenses;
using DocDsl.LanguageServer.Features.Completion;
using DocDsl.LanguageServer.Features.Definition;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Features.DocumentLinks;
using DocDsl.LanguageServer.Features.Folding;
using DocDsl.LanguageServer.Features.Formatting;
using DocDsl.LanguageServer.Features.Highlights;
using DocDsl.LanguageServer.Features.Hover;
using DocDsl.LanguageServer.Features.InlayHints;
using DocDsl.LanguageServer.Features.Preview;
using DocDsl.LanguageServer.Features.References;
using DocDsl.LanguageServer.Features.Rename;
using DocDsl.LanguageServer.Features.Selection;
using DocDsl.LanguageServer.Features.SemanticTokens;
using DocDsl.LanguageServer.Features.Status;
using DocDsl.LanguageServer.Features.Symbols;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer;

/// <summary>
/// Wiring alone: what a client asks, to the feature that answers it. Notifications are done in their order on the thread that reads; a
/// request takes the documents as they are when it is read, and is answered on another thread.
/// </summary>
internal sealed partial class Server : ILanguageServer, IDisposable
{
    private readonly ILanguageClient _client;
    private readonly TextWriter _log;
    private readonly string _version;
    private readonly DocumentStore _store = new();
    private readonly DiagnosticsFeature _diagnostics;
    private readonly StatusFeature _status;
    private readonly LatestStates _states;
    private readonly FrameHandler _handler;
    private readonly CodeFeature _code;
    private readonly WorkspaceChecker _checker;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClientCapabilities? _capabilities;
    private WorkspaceEdits _edits = new(hasVersions: false);
    private bool _showsReferences;
    private FileWatch? _watch;
    private ClientProcess? _clientProcess;
    private bool _isInitialized;

    /// <summary>Searches of all files, of which few are done at a time: each reads many, and they must not take all threads.</summary>
    private readonly SemaphoreSlim _searches = new(Environment.ProcessorCount);

    /// <param name="client">Receives the requests and notifications of the server.</param>
    /// <param name="handler">The fast path for changes and diagnostics.</param>
    /// <param name="log">Receives internal errors of the server.</param>
    /// <param name="version">The version that is reported to the client.</param>
    public Server(ILanguageClient client, FrameHandler handler, TextWriter log, string version)
    {
        (_client, _handler, _log, _version) = (client, handler, log, version);
        _states = new LatestStates(Send);
        handler.Changed = Change;
        handler.Refuse = Refuse;
        _diagnostics = new DiagnosticsFeature(_store, client, handler.Publish);
        _status = new StatusFeature(_store, client);
        _code = new CodeFeature(_store);
        _checker = new WorkspaceChecker(_store, log, Report);
        _diagnostics.Checker = _checker;
    }

    /// <summary>Completes when the client sends <c>exit</c>.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether the client has sent <c>shutdown</c>.</summary>
    public bool HasShutDown { get; private set; }

    public Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        var document = _store.Find(parameters.TextDocument.Uri);
        return document is null
            ? Task.FromResult(_diagnostics.Get(null, parameters.PreviousResultId))
            : Task.Run(() => InTurn(document, () => _diagnostics.Get(document, parameters.PreviousResultId), cancellation), cancellation);
    }

    public Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation) =>
        Task.Run(() => _diagnostics.GetAllAsync(parameters, cancellation), cancellation);

    public Task<CompletionList?> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document =>
                CompletionFeature.Get(
                    document,
                    parameters.Position,
                    new CompletionClient(
                        _capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true,
                        _capabilities?.TextDocument?.Completion?.CompletionItem?.LabelDetailsSupport == true,
                        AsksAgain: _showsReferences
                    ),
                    // The checker may not have come to all of them yet.
                    document.Project.Documents.Union(_checker.Files.Select(file => file.Path), StringComparer.Ordinal)
                ),
            cancellation
        );

    public Task<HoverResult?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document =>
                HoverFeature.Get(
                    document,
                    parameters.Position,
                    _store,
                    symbol => _code.Describe(symbol, cancellation),
                    _capabilities?.TextDocument?.Hover?.ContentFormat?.Contains("markdown") == false
                ),
            cancellation
        );

    public Task<Location[]?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer<Location[]>(
            parameters.TextDocument,
            document =>
                document.At(parameters.Position) is [{ Symbol: { Kind: SymbolKind.Code } evidence }]
                    ? _code.UsesOf(evidence, cancellation)
                    : DefinitionFeature.Get(document, parameters.Position, _store, _checker),
            cancellation,
            isAcrossFiles: true
        );

    public Task<Location[]?> ImplementationAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer<Location[]>(
            parameters.TextDocument,
            document =>
                document.At(parameters.Position) is [_, ..] found
                    ? [.. found.SelectMany(occurrence => _code.UsesOf(occurrence.Symbol, cancellation) ?? [])]
                    : null,
            cancellation
        );

    public Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation) =>
        Answer<Location[]>(
            parameters.TextDocument,
            document =>
                ReferencesFeature.Get(document, parameters, _store, _checker, cancellation) is { } named
                    ?
                    [
                        .. named,
                        .. document
                            .At(parameters.Position)
                            .SelectMany(occurrence => _code.UsesOf(occurrence.Symbol, cancellation)),
                    ]
                    : null,
            cancellation,
            isAcrossFiles: true
        );

    public Task<DocumentHighlight[]?> DocumentHighlightAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, document => HighlightsFeature.Get(document, parameters.Position), cancellation);

    public Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document => RenameFeature.Prepare(document, parameters.Position, _store, _checker),
            cancellation,
            isAcrossFiles: true
        );

    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document => RenameFeature.Get(document, parameters, _store, _checker, _edits, cancellation),
            cancellation,
            isAcrossFiles: true
        );

    public Task<CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document => CodeActionsFeature.Get(document, _checker.ClashOf(document), parameters, _edits, cancellation),
            cancellation
        );

    public Task<DocumentSymbol[]?> DocumentSymbolAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, DocumentSymbolsFeature.Get, cancellation);

    public Task<SymbolInformation[]?> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation) =>
        Task.Run<SymbolInformation[]?>(
            async () =>
            {
                await _handler.Room.WaitAsync(cancellation).ConfigureAwait(false);
                await _checker.First.WaitAsync(cancellation).ConfigureAwait(false);
                return WorkspaceSymbolsFeature.Get(parameters.Query, _checker, cancellation);
            },
            cancellation
        );

    public Task<FoldingRange[]?> FoldingRangeAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, FoldingFeature.Get, cancellation);

    public Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, document => SelectionFeature.Get(document, parameters), cancellation);

    public Task<SemanticTokensResult?> SemanticTokensFullAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, document => SemanticTokensFeature.Get(document), cancellation);

    public Task<SemanticTokensResult?> SemanticTokensRangeAsync(RangeParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, document => SemanticTokensFeature.Get(document, parameters.Range), cancellation);

    public Task<DocumentLink[]?> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, DocumentLinksFeature.Get, cancellation);

    public Task<TextEdit[]?> FormattingAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, FormattingFeature.Get, cancellation);

    public Task<CodeLens[]?> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(
            parameters.TextDocument,
            document =>
                CodeLensFeature.Get(
                    document,
                    _showsReferences,
                    _store,
                    _checker,
                    symbol => _code.UsesOf(symbol, cancellation),
                    cancellation
                ),
            cancellation,
            isAcrossFiles: true
        );

    public Task<InlayHint[]?> InlayHintAsync(RangeParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, document => InlayHintsFeature.Get(document, parameters.Range), cancellation);

    public Task<object?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        if (
            parameters is { Command: CodeLensFeature.GoToCommand, Arguments: [_, _, var places] }
            && _capabilities?.Window?.ShowDocument?.Support == true
            && places.Deserialize(ProtocolJson.Default.LocationArray) is [var first, ..]
        )
        {
            // Not awaited: whether the client shows it is for the client to say.
            _ = _client.ShowDocumentAsync(first.Uri, takeFocus: true, first.Range);
        }

        return Task.FromResult<object?>(null);
    }

    public Task<PreviewResult?> PreviewAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        Answer(parameters.TextDocument, PreviewFeature.Get, cancellation);

    public Task<string?> TextAsync(TextDocumentParams parameters) =>
        Task.FromResult(_store.Find(parameters.TextDocument.Uri)?.Text.Content);

    public void Dispose()
    {
        _watch?.Dispose();
        _clientProcess?.Dispose();
        _checker.Dispose();
        _searches.Dispose();
    }

    /// <summary>Takes the document as it is now; null is the answer about one that is not open.</summary>
    /// <param name="identifier">The document.</param>
    /// <param name="feature">Finds the answer.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="isAcrossFiles">Whether the answer is to be found in other files too: then all are read first.</param>
    private Task<T?> Answer<T>(
        TextDocumentIdentifier identifier,
        Func<Document, T?> feature,
        CancellationToken cancellation,
        bool isAcrossFiles = false
    )
        where T : class
    {
        var document = _store.Find(identifier.Uri);
        return document is null
            ? Task.FromResult<T?>(null)
            : Task.Run(() => isAcrossFiles ? Search() : InTurn(document, () => feature(document), cancellation), cancellation);

        async Task<T?> Search()
        {
            await _checker.First.WaitAsync(cancellation).ConfigureAwait(false);
            await InTurn(document, () => document.Occurrences, cancellation).ConfigureAwait(false);
            await _searches.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                await _handler.Room.WaitAsync(cancellation).ConfigureAwait(false);
                return feature(document);
            }
            finally
            {
                _searches.Release();
            }
        }
    }

    /// <summary>Answers after what was asked about the document before, and when the client has read what it was sent.</summary>
    private Task<T> InTurn<T>(Document document, Func<T> answer, CancellationToken cancellation) =>
        document.Requests.AnswerAsync(document, () => _store.Current(document) == document, () => _handler.Room, answer, cancellation);
}
