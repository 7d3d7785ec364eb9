using System.Text.Json;
using System.Text.Json.Serialization;
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
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>How all messages are written and read, made when this is compiled: nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidChangeNotification))]
[JsonSerializable(typeof(PublishDiagnosticsNotification))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(FilesParams))]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(HoverResult))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(SymbolInformation[]))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(SelectionRange[]))]
[JsonSerializable(typeof(SemanticTokensResult))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(TextEdit[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(ChoicesParams))]
[JsonSerializable(typeof(DocumentChoices))]
[JsonSerializable(typeof(RuleChoice[]))]
[JsonSerializable(typeof(RuleParams))]
[JsonSerializable(typeof(ClientRegistration[]))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int?))]
// Without the first, cancellation is silently ignored; without the second, any exception of a handler closes the connection.
[JsonSerializable(typeof(RequestId))]
[JsonSerializable(typeof(CommonErrorData))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
