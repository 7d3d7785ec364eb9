using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Tasks.Sources;
using DocDsl.LanguageServer.Features.Diagnostics;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>Reads and writes messages for the library, and without it the two that each key costs: a change and its diagnostics.</summary>
/// <remarks>
/// <para>
/// The library's own handler changes threads three times between a key and its diagnostics. Here one thread reads a message, runs its
/// handler up to where that waits or continues on another thread, and reads the next. docs/architecture.md has the figures.
/// </para>
/// <para>
/// The diagnostics of a change are found on the thread that reads, which for some texts takes long. A <see cref="Relay"/> then lets
/// another thread read on.
/// </para>
/// </remarks>
internal sealed class FrameHandler : IJsonRpcMessageHandler, IValueTaskSource<JsonRpcMessage?>, IDisposable
{
    /// <summary>Where a change says what it is, however its members are ordered: its text may be long.</summary>
    private const int Beginning = 256;

    /// <summary>So many requests are answered at a time; the next is not read before one of them is.</summary>
    private const int MaxUnanswered = 1000;

    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly Relay _relay;
    private readonly TextWriter _log;
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly ConcurrentDictionary<RequestId, bool> _asked = new();
    private readonly SemaphoreSlim _unanswered = new(MaxUnanswered);

    /// <summary>Released when the library asks for the next message: the handler of the one before has started.</summary>
    private readonly SemaphoreSlim _wanted = new(0);
    private ManualResetValueTaskSourceCore<JsonRpcMessage?> _next;
    private bool _isStarted;

    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="formatter">Reads and writes all messages but those of a key.</param>
    /// <param name="log">Receives what the client cannot be answered.</param>
    /// <param name="takes">Whether so many bytes can be written at once without waiting for the client; null if unknown.</param>
    public FrameHandler(
        Stream input,
        Stream output,
        IJsonRpcMessageFormatter formatter,
        TextWriter log,
        Func<int, bool>? takes = null
    )
    {
        (_reader, _writer, Formatter, _log) = (new FrameReader(input), new FrameWriter(output, takes), formatter, log);
        _relay = new Relay(Read);
    }

    /// <summary>Receives the changes of open documents, in their order among all messages. Must not throw.</summary>
    public Action<DidChangeParams>? Changed { get; set; }

    /// <summary>Why a message is not to be handled now; null for one that is. A notification is then dropped.</summary>
    public Func<string, JsonRpcError.ErrorDetail?>? Refuse { get; set; }

    public bool CanRead => true;

    public bool CanWrite => true;

    public IJsonRpcMessageFormatter Formatter { get; }

    /// <summary>Completes when the client has read enough of what it was sent; an answer is not prepared before.</summary>
    public Task Room => _writer.IsFull ? _writer.Room : Task.CompletedTask;

    /// <summary>The next message for the library; null at the end of the stream.</summary>
    public ValueTask<JsonRpcMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        _next.Reset();
        var next = new ValueTask<JsonRpcMessage?>(this, _next.Version);
        if (_isStarted)
        {
            _wanted.Release();
        }
        else
        {
            _isStarted = true;
            _relay.Start();
        }

        return next;
    }

    /// <summary>Sends the diagnostics of a document, in place of those that the client has not read yet.</summary>
    public void Publish(PublishDiagnosticsParams diagnostics) =>
        _writer.Write(
            JsonSerializer.SerializeToUtf8Bytes(
                new PublishDiagnosticsNotification(diagnostics),
                ProtocolJson.Default.PublishDiagnosticsNotification
            ),
            diagnostics.Uri
        );

    public ValueTask WriteAsync(JsonRpcMessage jsonRpcMessage, CancellationToken cancellationToken)
    {
        if (jsonRpcMessage is JsonRpcRequest { IsResponseExpected: true } request)
        {
            _asked.TryAdd(request.RequestId, true);
        }

        lock (_body)
        {
            _body.ResetWrittenCount();
            Formatter.Serialize(_body, jsonRpcMessage);
            _writer.Write(_body.WrittenSpan, KeyOf(jsonRpcMessage));
        }

        if (jsonRpcMessage is not JsonRpcRequest)
        {
            _unanswered.Release();
        }

        return default;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _relay.Dispose();
    }

    JsonRpcMessage? IValueTaskSource<JsonRpcMessage?>.GetResult(short token) => _next.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<JsonRpcMessage?>.GetStatus(short token) => _next.GetStatus(token);

    void IValueTaskSource<JsonRpcMessage?>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _next.OnCompleted(continuation, state, token, flags);

    /// <summary>Of the counts of a document only the last matter, as of its diagnostics.</summary>
    private static string? KeyOf(JsonRpcMessage message) =>
        message is JsonRpcRequest { Method: "docdsl/status", NamedArguments: { } arguments } && arguments.TryGetValue("uri", out var uri)
            ? $"status {uri}"
            : null;

    /// <summary>Reads until the stream ends, or another thread does.</summary>
    private void Read(Relay.Turn turn)
    {
        try
        {
            while (true)
            {
                _writer.Room.Wait();
                if (!_reader.TryRead(out var frame))
                {
                    _next.SetResult(null);
                    return;
                }

                var body = Utf8Repair.Repair(frame);
                if (ReadChange(body.Span) is { } change)
                {
                    if (Refuse?.Invoke("textDocument/didChange") is null && !turn.Run(() => Changed!(change)))
                    {
                        return;
                    }
                }
                else if (ReadMessage(body) is { } message)
                {
                    Deliver(message);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or BadRpcHeaderException)
        {
            _next.SetException(fault);
        }
    }

    /// <summary>The library handles a message on this thread, and asks for the next when its handler has started.</summary>
    private void Deliver(JsonRpcMessage message)
    {
        if (message is JsonRpcRequest { IsResponseExpected: true })
        {
            _unanswered.Wait();
        }

        _next.SetResult(message);
        _wanted.Wait();
    }

    /// <returns>Null for any other message, and for a change that cannot be read: the library reports the error.</returns>
    private DidChangeParams? ReadChange(ReadOnlySpan<byte> message)
    {
        if (Changed is null || message[..Math.Min(message.Length, Beginning)].IndexOf("textDocument/didChange\""u8) < 0)
        {
            return null;
        }

        try
        {
            return
                JsonSerializer.Deserialize(message, ProtocolJson.Default.DidChangeNotification)
                    is { Method: "textDocument/didChange", Params: { TextDocument.Uri: not null, ContentChanges: { } changes } parameters }
                && changes.All(change => change is { Text: not null, Range: null or { Start: not null, End: not null } })
                ? parameters
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null for a message that the library is not to see: it ends the connection at the first that is against the rules.</returns>
    private JsonRpcMessage? ReadMessage(Memory<byte> body)
    {
        JsonRpcMessage message;
        try
        {
            message = Formatter.Deserialize(new ReadOnlySequence<byte>(body));
            if (message is not JsonRpcRequest)
            {
                // What a response says is read later, when these bytes are another message's.
                message = Formatter.Deserialize(new ReadOnlySequence<byte>(body.ToArray()));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Reject(MalformedMessage.Of(body, fault));
            return null;
        }

        if (message is JsonRpcRequest request)
        {
            if (Refuse?.Invoke(request.Method ?? "") is not { } error)
            {
                return message;
            }

            if (request.IsResponseExpected)
            {
                Write(new JsonRpcError { RequestId = request.RequestId, Error = error });
            }

            return null;
        }

        var answered = message is IJsonRpcMessageWithId { RequestId: var id } && _asked.TryRemove(id, out _);
        if (!answered)
        {
            _log.WriteLine("A response to a request that was not sent is ignored.");
        }

        return answered ? message : null;
    }

    private void Reject(MalformedMessage malformed)
    {
        if (malformed.IsResponse)
        {
            // Two sides that answer each other's errors would never stop.
            _log.WriteLine($"A response that cannot be read is ignored: {malformed.Error.Message}");
            return;
        }

        Write(new JsonRpcError { RequestId = malformed.Id, Error = malformed.Error });
    }

    private void Write(JsonRpcError error)
    {
        lock (_body)
        {
            _body.ResetWrittenCount();
            Formatter.Serialize(_body, error);
            _writer.Write(_body.WrittenSpan);
        }
    }
}
