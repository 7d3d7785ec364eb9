using System.Diagnostics.CodeAnalysis;
using DocDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace DocDsl.LanguageServer;

/// <summary>Runs the language server over a pair of streams.</summary>
public static class LanguageServerHost
{
    /// <summary>Serves one client, until it says that it is done or its stream ends.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads; nothing else may be written there.</param>
    /// <param name="log">Takes faults of the server itself, with their stack traces.</param>
    /// <param name="version">What the server tells the client of itself.</param>
    /// <returns>The exit code: 0 when the client shut it down before it left, else 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, TextWriter log, string version)
    {
        using var handler = new FrameHandler(input, output, CreateFormatter());
        using JsonRpc rpc = new ServerRpc(handler, log);
        using var server = new Server(rpc.Attach<ILanguageClient>(new JsonRpcProxyOptions { ServerRequiresNamedArguments = true }), log, version);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageServer>(), server, null);
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, server.Ended).ConfigureAwait(false);
        return server.HasShutDown ? 0 : 1;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types come from the generated context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types come from the generated context.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = new(ProtocolJson.Default.Options) };
}
