using System.Buffers.Text;
using System.Text;
using StreamJsonRpc;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// The bodies of messages as the protocol frames them: a <c>Content-Length</c> header, a blank line, the body. Not safe for several
/// threads at once.
/// </summary>
internal sealed class FrameReader(Stream input)
{
    /// <summary>The real headers have less than 100; without a limit any other input would fill the memory.</summary>
    private const int MaxHeader = 8 * 1024;

    private const int MaxBytes = 256 * 1024 * 1024;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Reads the next body, which is valid until the next call. Blocks.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="BadRpcHeaderException">Where the next message begins is unknown.</exception>
    public bool TryRead(out Memory<byte> body)
    {
        body = default;
        int header;
        while ((header = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (_end - _start > MaxHeader)
            {
                throw new BadRpcHeaderException(
                    $"The input has no blank line within {MaxHeader} bytes; it is not a message of the protocol."
                );
            }

            if (!Fill())
            {
                return false;
            }
        }

        var length = LengthOf(_buffer.AsSpan(_start, header));
        var start = header + 4;
        while (_end - _start < start + length)
        {
            if (!Fill())
            {
                return false;
            }
        }

        body = _buffer.AsMemory(_start + start, length);
        _start += start + length;
        return true;
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

        throw new BadRpcHeaderException($"A message has no Content-Length, or one above {MaxBytes / 1024 / 1024} MB.");
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

        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
