using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocDsl.LanguageServer.Features.Diagnostics;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// Messages over a pair of streams, as the protocol frames them: a <c>Content-Length</c> header, a blank line, the body.
/// </summary>
/// <remarks>
/// The library's own handler changes threads three times between a key and its diagnostics. This one reads on the thread that asks, and
/// writes there what the client takes at once; all else one thread writes, so that a client that does not read never keeps this from
/// reading. And the two messages that each key
/// costs, a change and its diagnostics, do not go through the library at all: docs/architecture.md has the figures.
/// </remarks>
internal sealed class FrameHandler : IJsonRpcMessageHandler, IDisposable
{
    /// <summary>Where a change says what it is, however its members are ordered: its text may be long.</summary>
    private const int Beginning = 256;

    private const int MaxBytes = 256 * 1024 * 1024;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Func<int, bool>? _takes;
    private readonly BlockingCollection<byte[]> _frames = [];
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Thread _writer;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The frames that the writer has still to write; while there are any, only the writer writes.</summary>
    private int _waiting;

    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="formatter">Reads and writes all messages but those of a key.</param>
    /// <param name="takes">Whether so many bytes can be written at once without waiting for the client; null if unknown.</param>
    public FrameHandler(Stream input, Stream output, IJsonRpcMessageFormatter formatter, Func<int, bool>? takes = null)
    {
        (_input, _output, Formatter, _takes) = (input, output, formatter, takes);
        _writer = new Thread(WriteFrames) { IsBackground = true, Name = "Writer" };
        _writer.Start();
    }

    /// <summary>Receives the changes of open documents, in their order among all messages. Must not throw.</summary>
    public Action<DidChangeParams>? Changed { get; set; }

    public bool CanRead => true;

    public bool CanWrite => true;

    public IJsonRpcMessageFormatter Formatter { get; }

    /// <summary>Reads the next message; null at the end of the stream. Blocks.</summary>
    /// <exception cref="BadRpcHeaderException">The input is not a valid message.</exception>
    public ValueTask<JsonRpcMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var held = _buffer.AsSpan(_start, _end - _start);
            var blank = held.IndexOf("\r\n\r\n"u8);
            if (blank < 0)
            {
                if (!Fill())
                {
                    return new((JsonRpcMessage?)null);
                }

                continue;
            }

            var body = blank + 4;
            var length = LengthOf(held[..blank]);
            while (_end - _start < body + length)
            {
                if (!Fill())
                {
                    return new((JsonRpcMessage?)null);
                }
            }

            var message = _buffer.AsMemory(_start + body, length);
            _start += body + length;
            if (TryTakeChange(message.Span))
            {
                continue;
            }

            try
            {
                return new(Formatter.Deserialize(new ReadOnlySequence<byte>(message)));
            }
            catch (JsonException fault)
            {
                // An invalid message is reported, and the next is read.
                Enqueue(
                    Encoding.UTF8.GetBytes(
                        $$$"""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"{{{JsonEncodedText.Encode(fault.Message)}}}"}}"""
                    )
                );
            }
        }
    }

    /// <summary>Sends the diagnostics of a document.</summary>
    public void Publish(PublishDiagnosticsParams diagnostics) =>
        Enqueue(
            JsonSerializer.SerializeToUtf8Bytes(
                new PublishDiagnosticsNotification(diagnostics),
                ProtocolJson.Default.PublishDiagnosticsNotification
            )
        );

    public ValueTask WriteAsync(JsonRpcMessage jsonRpcMessage, CancellationToken cancellationToken)
    {
        lock (_body)
        {
            _body.ResetWrittenCount();
            Formatter.Serialize(_body, jsonRpcMessage);
            Enqueue(_body.WrittenSpan);
        }

        return default;
    }

    /// <summary>Writes what is still to be written, if the client takes it within a second.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _frames.CompleteAdding();
        }

        _writer.Join(TimeSpan.FromSeconds(1));
    }

    /// <returns>False for any other message, and for a change that cannot be read: the library reports the error.</returns>
    private bool TryTakeChange(ReadOnlySpan<byte> message)
    {
        if (Changed is null || message[..Math.Min(message.Length, Beginning)].IndexOf("textDocument/didChange\""u8) < 0)
        {
            return false;
        }

        try
        {
            if (
                JsonSerializer.Deserialize(message, ProtocolJson.Default.DidChangeNotification)
                    is not
                    {
                        Method: "textDocument/didChange",
                        Params: { TextDocument.Uri: not null, ContentChanges: { } changes } parameters
                    }
                || changes.Any(change => change is not { Text: not null, Range: null or { Start: not null, End: not null } })
            )
            {
                return false;
            }

            Changed(parameters);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Enqueue(ReadOnlySpan<byte> body)
    {
        Span<byte> header = stackalloc byte[40];
        Encoding.ASCII.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"),
            header,
            out var written
        );
        var frame = new byte[written + body.Length];
        header[..written].CopyTo(frame);
        body.CopyTo(frame.AsSpan(written));
        lock (_gate)
        {
            // Waking the writer takes longer than writing. Only what cannot block is written here: else a client that writes before it
            // reads, and this that reads before it writes, would wait for each other.
            if (Volatile.Read(ref _waiting) == 0 && _takes?.Invoke(frame.Length) == true)
            {
                Write(frame);
            }
            else if (!_frames.IsAddingCompleted)
            {
                Interlocked.Increment(ref _waiting);
                _frames.Add(frame);
            }
        }
    }

    private void WriteFrames()
    {
        foreach (var frame in _frames.GetConsumingEnumerable())
        {
            Write(frame);
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void Write(byte[] frame)
    {
        try
        {
            _output.Write(frame);
            _output.Flush();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // The client has exited; the reader sees the end of its stream.
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> header)
    {
        foreach (var range in header.Split("\r\n"u8))
        {
            var line = header[range];
            var colon = line.IndexOf((byte)':');
            if (
                colon > 0
                && Ascii.EqualsIgnoreCase(line[..colon].Trim((byte)' '), "Content-Length"u8)
                && Utf8Parser.TryParse(line[(colon + 1)..].Trim((byte)' '), out int length, out _)
                && length is >= 0 and <= MaxBytes
            )
            {
                return length;
            }
        }

        throw new BadRpcHeaderException("A message has no Content-Length, or one that is too large.");
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
