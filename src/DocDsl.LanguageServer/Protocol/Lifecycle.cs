using System.Text.Json;

namespace DocDsl.LanguageServer.Protocol;

/// <param name="ProcessId">The client's process: where it no longer exists the server ends. Null for a client that names none.</param>
internal sealed record InitializeParams(
    int? ProcessId,
    string? RootUri,
    string? RootPath,
    WorkspaceFolder[]? WorkspaceFolders,
    ClientCapabilities? Capabilities,
    JsonElement? InitializationOptions
);

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record ClientCapabilities(
    WorkspaceCapabilities? Workspace,
    TextDocumentCapabilities? TextDocument,
    WindowCapabilities? Window
);

internal sealed record WorkspaceCapabilities(
    WorkspaceEditCapability? WorkspaceEdit,
    Registration? DidChangeWatchedFiles,
    RefreshCapability? Diagnostics
);

internal sealed record WorkspaceEditCapability(bool DocumentChanges);

internal sealed record Registration(bool DynamicRegistration);

internal sealed record RefreshCapability(bool RefreshSupport);

internal sealed record TextDocumentCapabilities(
    JsonElement? Diagnostic,
    PublishDiagnosticsCapability? PublishDiagnostics,
    CompletionCapability? Completion,
    HoverCapability? Hover,
    Registration? Formatting
);

/// <param name="RelatedInformation">Whether it shows second places, of diagnostics that it pulls too.</param>
internal sealed record PublishDiagnosticsCapability(bool RelatedInformation);

internal sealed record CompletionCapability(CompletionItemCapability? CompletionItem);

internal sealed record CompletionItemCapability(bool SnippetSupport, bool LabelDetailsSupport);

/// <param name="ContentFormat">What the client shows, the likeliest first.</param>
internal sealed record HoverCapability(string[]? ContentFormat);

internal sealed record WindowCapabilities(ShowDocumentCapability? ShowDocument);

internal sealed record ShowDocumentCapability(bool Support);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; } = "utf-16";

    public TextDocumentSyncOptions TextDocumentSync { get; } = new(OpenClose: true, Change: 2);

    public CompletionOptions CompletionProvider { get; } = new(TriggerCharacters: ["@", "[", "#", "^", " ", "{", "\"", "(", "/"]);

    public bool HoverProvider { get; } = true;

    public bool DefinitionProvider { get; } = true;

    public bool ImplementationProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public bool DocumentHighlightProvider { get; } = true;

    public bool DocumentSymbolProvider { get; } = true;

    public bool WorkspaceSymbolProvider { get; } = true;

    public bool FoldingRangeProvider { get; } = true;

    public bool SelectionRangeProvider { get; } = true;

    /// <summary>Null where it is registered later, for the languages of our own alone.</summary>
    public bool? DocumentFormattingProvider { get; init; } = true;

    public bool InlayHintProvider { get; } = true;

    public CodeActionOptions CodeActionProvider { get; } = new(CodeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.docdsl"]);

    public EmptyOptions CodeLensProvider { get; } = new();

    public EmptyOptions DocumentLinkProvider { get; } = new();

    public RenameOptions RenameProvider { get; } = new(PrepareProvider: true);

    public SemanticTokensOptions SemanticTokensProvider { get; } =
        new(Features.SemanticTokens.SemanticTokensFeature.Legend, Full: true, Range: true);

    public ExecuteCommandOptions ExecuteCommandProvider { get; } = new(Commands: [Features.CodeLenses.CodeLensFeature.GoToCommand]);

    public WorkspaceServerCapabilities Workspace { get; } =
        new(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true), new FileOperationsOptions());

    /// <summary>Null where the client cannot ask for diagnostics: it is sent them.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }
}

internal sealed record EmptyOptions;

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record SemanticTokensOptions(Features.SemanticTokens.SemanticTokensLegend Legend, bool Full, bool Range);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersOptions WorkspaceFolders, FileOperationsOptions FileOperations);

/// <summary>What a user creates, renames and deletes in the editor, which a client sends at once where it would not watch.</summary>
internal sealed record FileOperationsOptions
{
    private static readonly FileOperationRegistration s_all = new([
        new FileOperationFilter(
            "file",
            new FileOperationPattern("**/*.{qa,qatype,md,markdown,mdx,csproj,editorconfig,globalconfig,lock}", "file")
        ),
        new FileOperationFilter("file", new FileOperationPattern("**/*", "folder")),
    ]);

    public FileOperationRegistration DidCreate { get; } = s_all;

    public FileOperationRegistration DidRename { get; } = s_all;

    public FileOperationRegistration DidDelete { get; } = s_all;
}

internal sealed record FileOperationRegistration(FileOperationFilter[] Filters);

internal sealed record FileOperationFilter(string Scheme, FileOperationPattern Pattern);

/// <param name="Matches"><c>file</c> or <c>folder</c>.</param>
internal sealed record FileOperationPattern(string Glob, string Matches);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <param name="Event">What was added and removed.</param>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

internal sealed record DidChangeNotification(string? Method, DidChangeParams? Params);

/// <param name="Range">What is replaced; null for the whole text.</param>
internal sealed record ContentChange(Range? Range, string Text);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <param name="Type">1 created, 2 changed, 3 deleted.</param>
internal sealed record FileEvent(string Uri, int Type);

internal sealed record ClientRegistration(string Id, string Method, RegistrationOptions RegisterOptions);

/// <summary>The options of all that the server registers.</summary>
internal sealed record RegistrationOptions(WatchedFiles[]? Watchers = null, DocumentFilter[]? DocumentSelector = null);

internal sealed record DocumentFilter(string Language);

internal sealed record WatchedFiles(string GlobPattern, WatchKind Kind);

[Flags]
internal enum WatchKind
{
    Create = 1,
    Change = 2,
    Delete = 4,
}

internal sealed record FilesParams(FileUriItem[] Files);

internal sealed record FileUriItem(string Uri);

internal sealed record RenameFilesParams(FileRename[] Files);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments);
