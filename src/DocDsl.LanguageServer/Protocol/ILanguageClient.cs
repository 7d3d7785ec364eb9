using DocDsl.LanguageServer.Features.Diagnostics;
using PolyType;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>What the server tells and asks its client. What returns nothing is a notification: nobody waits for it.</summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageClient
{
    [JsonRpcMethod("textDocument/publishDiagnostics")]
    void PublishDiagnostics(string uri, int? version, LspDiagnostic[] diagnostics);

    [JsonRpcMethod("window/showMessage")]
    void ShowMessage(int type, string message);

    [JsonRpcMethod("docdsl/status")]
    void Status(string uri, int questions, int answered, int open, int withdrawn);

    [JsonRpcMethod("client/registerCapability")]
    Task RegisterCapabilityAsync(ClientRegistration[] registrations);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    Task RefreshDiagnosticsAsync();

    [JsonRpcMethod("workspace/codeLens/refresh")]
    Task RefreshCodeLensesAsync();

    [JsonRpcMethod("workspace/inlayHint/refresh")]
    Task RefreshInlayHintsAsync();

    [JsonRpcMethod("workspace/semanticTokens/refresh")]
    Task RefreshSemanticTokensAsync();

    [JsonRpcMethod("window/showDocument")]
    Task ShowDocumentAsync(string uri, bool takeFocus, Range? selection);
}
