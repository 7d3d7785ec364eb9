using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// Messages over a pair of streams, as the protocol frames them: a <c>Content-Length</c> header, a blank line, the body.
/// </summary>
/// <remarks>
/// The library's own handler costs three changes of thread between a key and its diagnostics, a third of the time. This one reads
/// on the thread that asks, and writes on one thread of its own, so that a client that does not read never keeps it from reading.
/// </remarks>
internal sealed class FrameHandler : IJsonRpcMessageHandler, IDisposable
{
    private const int MostBytes = 256 * 1024 * 1024;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly BlockingCollection<byte[]> _frames = [];
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Thread _writer;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public FrameHandler(Stream input, Stream output, IJsonRpcMessageFormatter formatter)
    {
        (_input, _output, Formatter) = (input, output, formatter);
        _writer = new Thread(WriteFrames) { IsBackground = true, Name = "Writer" };
        _writer.Start();
    }

    public bool CanRead => true;

    public bool CanWrite => true;

    public IJsonRpcMessageFormatter Formatter { get; }

    /// <summary>Reads the next message; null at the end of the stream. Blocks.</summary>
    /// <exception cref="BadRpcHeaderException">What comes is no message.</exception>
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

            var message = new ReadOnlySequence<byte>(_buffer, _start + body, length);
            _start += body + length;
            try
            {
                return new(Formatter.Deserialize(message));
            }
            catch (JsonException fault)
            {
                // One bad message is told, and the next is read.
                Enqueue(Encoding.UTF8.GetBytes($$$"""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"{{{JsonEncodedText.Encode(fault.Message)}}}"}}"""));
            }
        }
    }

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
        if (!_frames.IsAddingCompleted)
        {
            _frames.CompleteAdding();
            _writer.Join(TimeSpan.FromSeconds(1));
        }
    }

    private void Enqueue(ReadOnlySpan<byte> body)
    {
        Span<byte> header = stackalloc byte[40];
        Encoding.ASCII.TryGetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"), header, out var written);
        var frame = new byte[written + body.Length];
        header[..written].CopyTo(frame);
        body.CopyTo(frame.AsSpan(written));
        try
        {
            _frames.Add(frame);
        }
        catch (InvalidOperationException)
        {
            // The connection ends; nobody waits for this any more.
        }
    }

    private void WriteFrames()
    {
        try
        {
            foreach (var frame in _frames.GetConsumingEnumerable())
            {
                _output.Write(frame);
                _output.Flush();
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // The client has gone; the reader learns it at the end of its stream.
            _frames.CompleteAdding();
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> header)
    {
        foreach (var range in header.Split("\r\n"u8))
        {
            var line = header[range];
            var colon = line.IndexOf((byte)':');
            if (colon > 0 && Ascii.EqualsIgnoreCase(line[..colon].Trim((byte)' '), "Content-Length"u8)
                && Utf8Parser.TryParse(line[(colon + 1)..].Trim((byte)' '), out int length, out _) && length is >= 0 and <= MostBytes)
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
