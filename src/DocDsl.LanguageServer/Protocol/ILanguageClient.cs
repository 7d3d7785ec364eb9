using PolyType;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// What the server tells and asks its client, but for diagnostics (<see cref="FrameHandler.Publish"/>). What returns nothing is a
/// notification: nobody waits for it.
/// </summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageClient
{
    [JsonRpcMethod("docdsl/status")]
    void Status(string uri, int questions, int answered, int open, int withdrawn);

    [JsonRpcMethod("client/registerCapability")]
    Task RegisterCapabilityAsync(ClientRegistration[] registrations);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    Task RefreshDiagnosticsAsync();

    [JsonRpcMethod("window/showDocument")]
    Task ShowDocumentAsync(string uri, bool takeFocus, Range? selection);
}
