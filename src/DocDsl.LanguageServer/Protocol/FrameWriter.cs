using System.Globalization;
using System.Text;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// Writes messages in their order. What the client takes at once is written on the thread that has it; all else one thread writes, so
/// that a client that does not read keeps nobody waiting.
/// </summary>
/// <remarks>
/// What waits is bounded. Of messages that replace each other only the last waits; of all others there is <see cref="Room"/>, which whoever
/// causes them waits for.
/// </remarks>
internal sealed class FrameWriter : IDisposable
{
    /// <summary>In bytes; more is written, but no request is read or answered until the client has read.</summary>
    private const long MaxWaiting = 16 * 1024 * 1024;

    private readonly Stream _output;
    private readonly Func<int, bool>? _takes;
    private readonly object _gate = new();
    private readonly Queue<Frame> _frames = new();
    private readonly Dictionary<string, Frame> _replaceable = new(StringComparer.Ordinal);
    private readonly Thread _thread;
    private TaskCompletionSource? _room;
    private long _waiting;
    private bool _isWriting;
    private bool _isEnded;

    /// <param name="output">What the client reads.</param>
    /// <param name="takes">Whether so many bytes can be written at once without waiting for the client; null if unknown.</param>
    public FrameWriter(Stream output, Func<int, bool>? takes)
    {
        (_output, _takes) = (output, takes);
        _thread = new Thread(WriteFrames) { IsBackground = true, Name = "Writer" };
        _thread.Start();
    }

    /// <summary>Whether the client is so far behind that <see cref="Room"/> is to be awaited.</summary>
    public bool IsFull => Volatile.Read(ref _waiting) > MaxWaiting;

    /// <summary>Completes when the client has read enough of what waits.</summary>
    public Task Room
    {
        get
        {
            lock (_gate)
            {
                return _waiting <= MaxWaiting || _isEnded
                    ? Task.CompletedTask
                    : (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>Writes a message. Never waits for the client.</summary>
    /// <param name="body">The message.</param>
    /// <param name="key">A message of the same key that still waits is replaced; null for one that must not be lost.</param>
    public void Write(ReadOnlySpan<byte> body, string? key = null)
    {
        Span<byte> header = stackalloc byte[40];
        Encoding.ASCII.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"),
            header,
            out var written
        );
        var bytes = new byte[written + body.Length];
        header[..written].CopyTo(bytes);
        body.CopyTo(bytes.AsSpan(written));
        lock (_gate)
        {
            // Waking the thread takes longer than writing. Only what cannot block is written here: else a client that writes before it
            // reads, and this that reads before it writes, would wait for each other.
            if (!_isWriting && _frames.Count == 0 && _takes?.Invoke(bytes.Length) == true)
            {
                Send(bytes);
            }
            else if (key is not null && _replaceable.TryGetValue(key, out var earlier))
            {
                earlier.Bytes = bytes;
            }
            else if (!_isEnded)
            {
                var frame = new Frame(key) { Bytes = bytes };
                _frames.Enqueue(frame);
                if (key is null)
                {
                    _waiting += bytes.Length;
                }
                else
                {
                    _replaceable.Add(key, frame);
                }

                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Writes what is still to be written, if the client takes it within a second.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isEnded = true;
            _room?.TrySetResult();
            Monitor.Pulse(_gate);
        }

        _thread.Join(TimeSpan.FromSeconds(1));
    }

    private void WriteFrames()
    {
        while (true)
        {
            Frame frame;
            lock (_gate)
            {
                _isWriting = false;
                while (_frames.Count == 0)
                {
                    if (_isEnded)
                    {
                        return;
                    }

                    Monitor.Wait(_gate);
                }

                frame = _frames.Dequeue();
                _isWriting = true;
                if (frame.Key is not null)
                {
                    _replaceable.Remove(frame.Key);
                }
            }

            Send(frame.Bytes);
            if (frame.Key is null)
            {
                lock (_gate)
                {
                    _waiting -= frame.Bytes.Length;
                    if (_waiting <= MaxWaiting && _room is not null)
                    {
                        _room.TrySetResult();
                        _room = null;
                    }
                }
            }
        }
    }

    private void Send(byte[] frame)
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

    private sealed class Frame(string? key)
    {
        public string? Key { get; } = key;

        public required byte[] Bytes { get; set; }
    }
}
