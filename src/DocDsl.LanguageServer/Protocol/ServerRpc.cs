using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>The connection: handlers start in the order of the messages, and errors are reported without stack traces and paths.</summary>
internal sealed class ServerRpc : JsonRpc
{
    private readonly TextWriter _log;

    public ServerRpc(IJsonRpcMessageHandler handler, TextWriter log)
        : base(handler)
    {
        _log = log;
        SynchronizationContext = new InlineContext();
        TraceSource = new TraceSource("docdsl", SourceLevels.Off);
    }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        var code = exception switch
        {
            LocalRpcException local => (JsonRpcErrorCode)local.ErrorCode,
            JsonException => JsonRpcErrorCode.InvalidParams,
            OperationCanceledException => JsonRpcErrorCode.RequestCanceled,
            _ => JsonRpcErrorCode.InternalError,
        };
        if (code == JsonRpcErrorCode.InternalError)
        {
            _log.WriteLine($"{request.Method}: {exception}");
        }

        return new JsonRpcError.ErrorDetail { Code = code, Message = exception.Message };
    }

    /// <summary>
    /// Begins each handler on the thread that reads, before the next message is read: what it takes synchronously is of its moment.
    /// </summary>
    private sealed class InlineContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);

        public override void Send(SendOrPostCallback d, object? state) => d(state);
    }
}
