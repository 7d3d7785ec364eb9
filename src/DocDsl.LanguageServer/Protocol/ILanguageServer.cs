using System.Text.Json;
using DocDsl.LanguageServer.Features.CodeActions;
using DocDsl.LanguageServer.Features.CodeLenses;
using DocDsl.LanguageServer.Features.Commands;
using DocDsl.LanguageServer.Features.Completion;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Features.DocumentLinks;
using DocDsl.LanguageServer.Features.Folding;
using DocDsl.LanguageServer.Features.Highlights;
using DocDsl.LanguageServer.Features.Hover;
using DocDsl.LanguageServer.Features.InlayHints;
using DocDsl.LanguageServer.Features.Preview;
using DocDsl.LanguageServer.Features.References;
using DocDsl.LanguageServer.Features.Rename;
using DocDsl.LanguageServer.Features.Selection;
using DocDsl.LanguageServer.Features.SemanticTokens;
using DocDsl.LanguageServer.Features.Symbols;
using PolyType;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>What a client may ask. Each takes the state of its moment before the next message is read.</summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageServer
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    Task<InitializeResult> InitializeAsync(InitializeParams parameters);

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    Task InitializedAsync(JsonElement parameters);

    [JsonRpcMethod("shutdown")]
    Task<object?> ShutdownAsync();

    [JsonRpcMethod("exit")]
    Task ExitAsync();

    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    Task SetTraceAsync(JsonElement parameters);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    Task DidOpenAsync(DidOpenParams parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeAsync(DidChangeParams parameters);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    Task DidCloseAsync(TextDocumentParams parameters);

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters);

    [JsonRpcMethod("workspace/didCreateFiles", UseSingleObjectParameterDeserialization = true)]
    Task DidCreateFilesAsync(FilesParams parameters);

    [JsonRpcMethod("workspace/didRenameFiles", UseSingleObjectParameterDeserialization = true)]
    Task DidRenameFilesAsync(RenameFilesParams parameters);

    [JsonRpcMethod("workspace/didDeleteFiles", UseSingleObjectParameterDeserialization = true)]
    Task DidDeleteFilesAsync(FilesParams parameters);

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters);

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters);

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<CompletionList?> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<HoverResult?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/implementation", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]?> ImplementationAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentHighlight[]?> DocumentHighlightAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction[]?> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentSymbol[]?> DocumentSymbolAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    Task<SymbolInformation[]?> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    Task<FoldingRange[]?> FoldingRangeAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/selectionRange", UseSingleObjectParameterDeserialization = true)]
    Task<SelectionRange[]?> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokensResult?> SemanticTokensFullAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/range", UseSingleObjectParameterDeserialization = true)]
    Task<SemanticTokensResult?> SemanticTokensRangeAsync(RangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentLink[]?> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    Task<TextEdit[]?> FormattingAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    Task<CodeLens[]?> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    Task<InlayHint[]?> InlayHintAsync(RangeParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    Task<object?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation);

    /// <summary>The document as a page; see <see cref="PreviewFeature"/>.</summary>
    [JsonRpcMethod("docdsl/preview", UseSingleObjectParameterDeserialization = true)]
    Task<PreviewResult?> PreviewAsync(TextDocumentParams parameters, CancellationToken cancellation);

    /// <summary>The text as the server has it: a client that doubts can compare. Null for what is not open.</summary>
    [JsonRpcMethod("docdsl/text", UseSingleObjectParameterDeserialization = true)]
    Task<string?> TextAsync(TextDocumentParams parameters);

    /// <summary>The types and cultures of a new document; see <see cref="CommandsFeature"/>.</summary>
    [JsonRpcMethod("docdsl/choices", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentChoices> ChoicesAsync(ChoicesParams parameters, CancellationToken cancellation);

    /// <summary>All rules.</summary>
    [JsonRpcMethod("docdsl/rules")]
    Task<RuleChoice[]> RulesAsync();

    /// <summary>The page of a rule, in Markdown.</summary>
    [JsonRpcMethod("docdsl/rulePage", UseSingleObjectParameterDeserialization = true)]
    Task<string?> RulePageAsync(RuleParams parameters);

    /// <summary>The edits that number all questions of a document without gaps.</summary>
    [JsonRpcMethod("docdsl/renumber", UseSingleObjectParameterDeserialization = true)]
    Task<TextEdit[]?> RenumberAsync(TextDocumentParams parameters, CancellationToken cancellation);
}
