using PolyType;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// The messages from the server to its client, except diagnostics (<see cref="FrameHandler.Publish"/>). What returns nothing is a
/// notification, without a response.
/// </summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageClient
{
    [JsonRpcMethod("docdsl/status")]
    void Status(string uri, int questions, int answered, int open, int withdrawn, int notApplicable);

    [JsonRpcMethod("client/registerCapability")]
    Task RegisterCapabilityAsync(ClientRegistration[] registrations);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    Task RefreshDiagnosticsAsync();

    [JsonRpcMethod("window/showDocument")]
    Task ShowDocumentAsync(string uri, bool takeFocus, Range? selection);
}
