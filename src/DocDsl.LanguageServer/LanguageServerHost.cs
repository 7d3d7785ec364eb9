using System.Diagnostics.CodeAnalysis;
using DocDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace DocDsl.LanguageServer;

/// <summary>Runs the language server over the process's standard streams.</summary>
internal static class LanguageServerHost
{
    private const int MinThreads = 16;

    /// <summary>
    /// Serves one client over standard input and output, until it sends <c>exit</c> or its stream ends. Nothing else may write there.
    /// </summary>
    /// <param name="errors">Receives internal errors of the server, with stack traces.</param>
    /// <param name="version">The version that the server reports to the client.</param>
    /// <returns>The exit code: 0 when the client shut it down before it left, else 1.</returns>
    public static Task<int> RunAsync(TextWriter errors, string version) =>
        ServeAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), StandardStreams.Takes, errors, version);

    /// <summary>The same over any two streams.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="takes">Whether so many bytes can be written at once without waiting for the client; null if unknown.</param>
    /// <param name="errors">Receives internal errors of the server, with stack traces.</param>
    /// <param name="version">The version that the server reports to the client.</param>
    internal static async Task<int> ServeAsync(Stream input, Stream output, Func<int, bool>? takes, TextWriter errors, string version)
    {
        // One thread for each core, and one more every half second, are too few where a text takes long.
        ThreadPool.GetMinThreads(out var threads, out var others);
        ThreadPool.SetMinThreads(Math.Max(threads, MinThreads), others);
        await using var log = new ServerLog(errors);
        using var handler = new FrameHandler(input, output, CreateFormatter(), log, takes);
        using JsonRpc rpc = new ServerRpc(handler, log);
        using var server = new Server(
            rpc.Attach<ILanguageClient>(new JsonRpcProxyOptions { ServerRequiresNamedArguments = true }),
            handler,
            log,
            version
        );
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageServer>(), server, null);
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, server.Ended).ConfigureAwait(false);
        if (rpc.Completion is { IsFaulted: true, Exception.InnerException: var reason })
        {
            await log.WriteLineAsync($"The language server ends: {reason!.Message}").ConfigureAwait(false);
        }

        return server.HasShutDown ? 0 : 1;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types come from the generated context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types come from the generated context.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = new(ProtocolJson.Default.Options) };
}
