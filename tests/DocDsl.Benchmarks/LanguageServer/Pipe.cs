using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DocDsl.Benchmarks.LanguageServer;

/// <summary>Messages of the protocol over two streams, with as little between as can be.</summary>
internal sealed class Pipe(Stream input, Stream output)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next body, valid until the next call; empty at the end of the stream.</summary>
    public ReadOnlyMemory<byte> Read()
    {
        while (true)
        {
            var held = _buffer.AsSpan(_start, _end - _start);
            var blank = held.IndexOf("\r\n\r\n"u8);
            if (
                blank >= 0
                && Utf8Parser.TryParse(held["Content-Length: "u8.Length..blank], out int length, out _)
                && held.Length >= blank + 4 + length
            )
            {
                var body = _buffer.AsMemory(_start + blank + 4, length);
                _start += blank + 4 + length;
                return body;
            }

            held.CopyTo(_buffer);
            (_start, _end) = (0, held.Length);
            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = input.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return default;
            }

            _end += read;
        }
    }

    public void Write(ReadOnlySpan<byte> body)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        var frame = new byte[header.Length + body.Length];
        header.CopyTo(frame, 0);
        body.CopyTo(frame.AsSpan(header.Length));
        output.Write(frame);
        output.Flush();
    }

    public void Send<T>(T message) => Write(JsonSerializer.SerializeToUtf8Bytes(message));
}

/// <summary>The least server: reads a change as JSON, and answers with diagnostics of the same form.</summary>
internal static class Echo
{
    public static void Serve()
    {
        var pipe = new Pipe(Console.OpenStandardInput(), Console.OpenStandardOutput());
        for (var body = pipe.Read(); body.Length > 0; body = pipe.Read())
        {
            using var message = JsonDocument.Parse(body);
            var root = message.RootElement;
            if (root.TryGetProperty("id", out var id))
            {
                pipe.Send(
                    new
                    {
                        jsonrpc = "2.0",
                        id,
                        result = new { },
                    }
                );
            }
            else if (root.GetProperty("method").GetString() is "textDocument/didChange" or "textDocument/didOpen")
            {
                var document = root.GetProperty("params").GetProperty("textDocument");
                using var answer = new MemoryStream();
                using (var json = new Utf8JsonWriter(answer))
                {
                    json.WriteStartObject();
                    json.WriteString("jsonrpc", "2.0");
                    json.WriteString("method", "textDocument/publishDiagnostics");
                    json.WriteStartObject("params");
                    json.WriteString("uri", document.GetProperty("uri").GetString());
                    json.WriteNumber("version", document.GetProperty("version").GetInt32());
                    json.WriteStartArray("diagnostics");
                    json.WriteEndArray();
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                pipe.Write(answer.GetBuffer().AsSpan(0, (int)answer.Length));
            }
        }
    }
}

/// <summary>A server process and one open document.</summary>
internal sealed class Conversation : IDisposable
{
    private readonly Process _server;
    private readonly Pipe _pipe;
    private readonly string _uri;
    private readonly byte[] _name;
    private int _version = 1;

    /// <param name="command">The server, with its arguments.</param>
    /// <param name="folder">The workspace; null for none.</param>
    /// <param name="uri">The open document; a name that no other file's ends with.</param>
    public Conversation(string[] command, string? folder = null, string uri = "file:///letters/brief.qa")
    {
        (_uri, _name) = (uri, Encoding.UTF8.GetBytes(uri[(uri.LastIndexOf('/') + 1)..]));
        Started = Stopwatch.GetTimestamp();
        _server = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        _pipe = new Pipe(_server.StandardOutput.BaseStream, _server.StandardInput.BaseStream);
        _pipe.Send(
            new
            {
                jsonrpc = "2.0",
                id = 1,
                method = "initialize",
                @params = new
                {
                    processId = 1,
                    rootUri = folder is null ? null : new Uri(folder).AbsoluteUri,
                    capabilities = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } },
                },
            }
        );
        _pipe.Read();
        Initialized = Stopwatch.GetElapsedTime(Started);
        _pipe.Send(
            new
            {
                jsonrpc = "2.0",
                method = "initialized",
                @params = new { },
            }
        );
    }

    public long Started { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Initialized { get; }

    /// <summary>The most that the process had in memory, in MB.</summary>
    public double PeakMegabytes =>
        double.Parse(
            File.ReadLines($"/proc/{_server.Id}/status")
                .First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        ) / 1024;

    /// <summary>The processor time that the server has used so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Gives the open document another text.</summary>
    public void Change(string text)
    {
        _version++;
        _pipe.Send(
            new
            {
                jsonrpc = "2.0",
                method = "textDocument/didChange",
                @params = new { textDocument = new { uri = _uri, version = _version }, contentChanges = new[] { new { text } } },
            }
        );
    }

    public void Open(string text)
    {
        _pipe.Send(
            new
            {
                jsonrpc = "2.0",
                method = "textDocument/didOpen",
                @params = new
                {
                    textDocument = new
                    {
                        uri = _uri,
                        languageId = "qa",
                        version = _version,
                        text,
                    },
                },
            }
        );
        ReadDiagnostics();
    }

    /// <summary>One letter typed in place of another, until its diagnostics are read; in microseconds.</summary>
    public double Type(int line)
    {
        _version++;
        var letter = ((char)('a' + _version % 16)).ToString();
        var range = new { start = new { line, character = 2 }, end = new { line, character = 3 } };
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                jsonrpc = "2.0",
                method = "textDocument/didChange",
                @params = new
                {
                    textDocument = new { uri = _uri, version = _version },
                    contentChanges = new[] { new { range, text = letter } },
                },
            }
        );
        var sent = Stopwatch.GetTimestamp();
        _pipe.Write(body);
        ReadDiagnostics();
        return Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
    }

    /// <summary>Reads until so many files have been told of.</summary>
    public void ReadClosed(int files)
    {
        for (var told = 0; told < files;)
        {
            told += _pipe.Read().Span.IndexOf("publishDiagnostics"u8) >= 0 ? 1 : 0;
        }
    }

    public void Dispose()
    {
        _server.StandardInput.Close();
        if (!_server.WaitForExit(5000))
        {
            _server.Kill();
        }

        _server.Dispose();
    }

    private void ReadDiagnostics()
    {
        while (_pipe.Read() is { Length: > 0 } body)
        {
            if (body.Span.IndexOf(_name) >= 0)
            {
                return;
            }
        }
    }
}
