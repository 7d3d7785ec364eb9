using System.Text.Json;
using StreamJsonRpc;

namespace DocDsl.Benchmarks.LanguageServer;

/// <summary>The same echo as a server of StreamJsonRpc, with the library's own handler: what the library costs.</summary>
internal sealed class RpcEcho
{
    private JsonRpc? _rpc;

    public static async Task ServeAsync()
    {
        var echo = new RpcEcho();
        echo._rpc = new JsonRpc(
            new HeaderDelimitedMessageHandler(Console.OpenStandardOutput(), Console.OpenStandardInput(), new SystemTextJsonFormatter())
        );
        echo._rpc.AddLocalRpcTarget(echo);
        echo._rpc.StartListening();
        await echo._rpc.Completion;
    }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public object Initialize(JsonElement parameters) => new { capabilities = new { } };

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public void Initialized(JsonElement parameters) { }

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public Task Open(JsonElement parameters) => Change(parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public Task Change(JsonElement parameters)
    {
        var document = parameters.GetProperty("textDocument");
        return _rpc!.NotifyWithParameterObjectAsync(
            "textDocument/publishDiagnostics",
            new
            {
                uri = document.GetProperty("uri").GetString(),
                version = document.GetProperty("version").GetInt32(),
                diagnostics = Array.Empty<object>(),
            }
        );
    }
}
