using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>A client of <c>docdsl lsp</c> over its real pipe, in a folder of its own; knows nothing of the server's code.</summary>
public sealed class Session : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly bool _isOwn;
    private readonly Process _server;
    private readonly Thread _reader;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _pending = new();
    private readonly BlockingCollection<JsonNode> _told = [];
    private readonly List<JsonNode> _passedOver = [];
    private readonly StringBuilder _errors = new();
    private readonly ManualResetEventSlim _reads = new(initialState: true);
    private int _last;

    /// <param name="capabilities">What the client can do.</param>
    /// <param name="options">What the client asks of the server, if it asks something.</param>
    /// <param name="files">Written to the folder before the server begins: name, text, name, text.</param>
    public Session(object? capabilities = null, object? options = null, params string[] files)
        : this(Directory.CreateTempSubdirectory("docdsl-lsp").FullName, isOwn: true, files)
    {
        Initialized = Initialize(capabilities, options, Environment.ProcessId);
        Tell("initialized", new { });
    }

    private Session(string folder, bool isOwn, string[] files)
    {
        (Folder, _isOwn) = (folder, isOwn);
        for (var i = 0; i < files.Length; i += 2)
        {
            Save(files[i], files[i + 1]);
        }

        _server = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll"), "lsp"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardErrorEncoding = Encoding.UTF8,
            }
        )!;
        _server.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _server.BeginErrorReadLine();
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>A client in a folder that is there, and stays.</summary>
    public static Session In(string folder)
    {
        var session = new Session(folder, isOwn: false, []);
        session.Initialized = session.Initialize(null, null, Environment.ProcessId);
        session.Tell("initialized", new { });
        return session;
    }

    /// <summary>A client that has sent nothing yet.</summary>
    public static Session Begin() => new(Directory.CreateTempSubdirectory("docdsl-lsp").FullName, isOwn: true, []);

    public JsonNode Initialize(object? capabilities, object? options, int processId) =>
        Ask(
            "initialize",
            new
            {
                processId,
                rootUri = new Uri(Folder).AbsoluteUri,
                capabilities = capabilities ?? new { },
                initializationOptions = options,
            }
        );

    public string Folder { get; }

    /// <summary>What the server said it can do.</summary>
    public JsonNode Initialized { get; private set; } = new JsonObject();

    /// <summary>What the server wrote to its error stream.</summary>
    public string Errors => _errors.ToString();

    /// <summary>Whether the client reads what the server writes; while it does not, the pipe fills up.</summary>
    public bool Reads
    {
        set
        {
            if (value)
            {
                _reads.Set();
            }
            else
            {
                _reads.Reset();
            }
        }
    }

    public string UriOf(string name) => new Uri(Path.Combine(Folder, name)).AbsoluteUri;

    public void Save(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
        File.WriteAllText(Path.Combine(Folder, name), text);
    }

    public void Open(string name, string text, int version = 1, string? language = null) =>
        Tell(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = UriOf(name),
                    languageId = language ?? Path.GetExtension(name).TrimStart('.').Replace("md", "markdown", StringComparison.Ordinal),
                    version,
                    text,
                },
            }
        );

    public void Change(string name, int version, params object[] changes) =>
        Tell("textDocument/didChange", new { textDocument = new { uri = UriOf(name), version }, contentChanges = changes });

    /// <summary>One replacement, as an editor sends it.</summary>
    public static object Edit(int line, int character, int endLine, int endCharacter, string text) =>
        new { range = Range(line, character, endLine, endCharacter), text };

    public static object Range(int line, int character, int endLine, int endCharacter) =>
        new { start = new { line, character }, end = new { line = endLine, character = endCharacter } };

    public void Close(string name) => Tell("textDocument/didClose", new { textDocument = new { uri = UriOf(name) } });

    /// <summary>Asks about a document.</summary>
    public JsonNode AskOf(string method, string name) => Ask(method, new { textDocument = new { uri = UriOf(name) } });

    /// <summary>
    /// Asks about a place of a document: where <c>|</c> is in <paramref name="marked"/>, which is the document's text otherwise.
    /// </summary>
    public JsonNode AskAt(string method, string name, string marked, Action<JsonObject>? more = null)
    {
        var (line, character) = LocationOf(marked);
        var parameters = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name) },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        };
        more?.Invoke(parameters);
        return Ask(method, parameters);
    }

    /// <summary>The position of <c>|</c>, in UTF-16.</summary>
    public static (int Line, int Character) LocationOf(string marked)
    {
        var before = marked[..marked.IndexOf('|', StringComparison.Ordinal)];
        return (before.Count(c => c == '\n'), before.Length - (before.LastIndexOf('\n') + 1));
    }

    /// <summary>The answer to a request; of one that fails the error, as <c>error</c>.</summary>
    public JsonNode Ask(string method, object? parameters)
    {
        var answer = Send(method, parameters).Answer;
        if (!answer.Wait(s_patience))
        {
            throw new TimeoutException($"No answer to {method}. {Errors}");
        }

        return answer.Result;
    }

    /// <summary>The answer, if it comes in time; null when it does not.</summary>
    public static JsonNode? Await(Task<JsonNode> answer, int milliseconds = 30_000) => answer.Wait(milliseconds) ? answer.Result : null;

    /// <summary>Whether something that may block forever ends.</summary>
    public static bool InTime(Action action) => Task.Run(action).Wait(s_patience);

    /// <summary>Sends a request and does not wait.</summary>
    public (int Id, Task<JsonNode> Answer) Send(string method, object? parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var completion = _pending[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        Write(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["method"] = method,
                ["params"] = JsonSerializer.SerializeToNode(parameters),
            }
        );
        return (id, completion.Task);
    }

    /// <summary>The response to a request that <see cref="WriteBytes"/> sends.</summary>
    public Task<JsonNode> Expect(int id) =>
        (_pending[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(string method, object? parameters) =>
        Write(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = method,
                ["params"] = JsonSerializer.SerializeToNode(parameters),
            }
        );

    /// <summary>The parameters of the next notification of a kind that is as wanted; others wait for who asks for them.</summary>
    public JsonNode Next(string method, Func<JsonNode, bool>? isWanted = null)
    {
        var waiting = _passedOver.FindIndex(IsIt);
        if (waiting >= 0)
        {
            var found = _passedOver[waiting];
            _passedOver.RemoveAt(waiting);
            return found["params"]!;
        }

        var end = Stopwatch.GetTimestamp() + (long)(s_patience.TotalSeconds * Stopwatch.Frequency);
        while (_told.TryTake(out var message, Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), end)))
        {
            if (IsIt(message))
            {
                return message["params"]!;
            }

            _passedOver.Add(message);
        }

        throw new TimeoutException($"No {method}. {Errors}");

        bool IsIt(JsonNode message) => message["method"]!.GetValue<string>() == method && isWanted?.Invoke(message["params"]!) != false;
    }

    /// <summary>The ids of the rules that the next diagnostics of a file tell.</summary>
    public string Diagnostics(string name, int? version = null)
    {
        var next = Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>() == UriOf(name) && (version is null || told["version"]?.GetValue<int>() == version)
        );
        return string.Join(' ', next["diagnostics"]!.AsArray().Select(diagnostic => diagnostic!["code"]!.GetValue<string>()));
    }

    /// <summary>The text of a document after edits of the protocol.</summary>
    public static string Apply(string text, JsonNode edits)
    {
        foreach (var edit in edits.AsArray().OrderByDescending(edit => Offset(text, edit!["range"]!["start"]!)))
        {
            var (start, end) = (Offset(text, edit!["range"]!["start"]!), Offset(text, edit["range"]!["end"]!));
            text = text[..start] + edit["newText"]!.GetValue<string>() + text[end..];
        }

        return text;
    }

    public static int Offset(string text, JsonNode position)
    {
        var at = 0;
        for (var line = position["line"]!.GetValue<int>(); line > 0; line--)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + position["character"]!.GetValue<int>();
    }

    /// <summary>A range as <c>1:0-1:7</c>, lines from 0.</summary>
    public static string Show(JsonNode range) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{range["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}"
        );

    /// <summary>Shuts the server down as an editor does.</summary>
    /// <returns>Its exit code.</returns>
    public int End()
    {
        Ask("shutdown", null);
        Tell("exit", null);
        return WaitForExit();
    }

    /// <summary>As an editor that crashes does.</summary>
    public void Break() => _server.StandardInput.Close();

    /// <returns>The exit code of a server that ends by itself.</returns>
    public int WaitForExit()
    {
        Assert.True(_server.WaitForExit(s_patience), "The server does not end.");
        // The other waits for what it has written, too.
        _server.WaitForExit();
        return _server.ExitCode;
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        if (_isOwn)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private void Write(JsonObject message) => WriteBytes(Encoding.UTF8.GetBytes(message.ToJsonString()));

    /// <summary>Sends a body, whatever it is.</summary>
    public void WriteBytes(byte[] body) => WriteRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);

    /// <summary>Sends bytes, header and all.</summary>
    public void WriteRaw(byte[] bytes)
    {
        lock (_server)
        {
            _server.StandardInput.BaseStream.Write(bytes);
            _server.StandardInput.BaseStream.Flush();
        }
    }

    private void Read()
    {
        var stream = new BufferedStream(_server.StandardOutput.BaseStream);
        while (true)
        {
            _reads.Wait();
            var length = 0;
            for (var line = ReadLine(stream); line != ""; line = ReadLine(stream))
            {
                if (line is null)
                {
                    _told.CompleteAdding();
                    return;
                }

                length = int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
            }

            var body = new byte[length];
            stream.ReadExactly(body);
            Take(JsonNode.Parse(body)!);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["method"] is null)
        {
            if (message["id"] is { } answered && _pending.TryRemove(answered.GetValue<int>(), out var completion))
            {
                completion.SetResult(
                    message["error"] is { } error
                        ? new JsonObject { ["error"] = error.DeepClone() }
                        : message["result"]?.DeepClone() ?? new JsonObject { ["null"] = true }
                );
            }

            return;
        }

        // What the server asks of its client is granted.
        if (message["id"] is { } id)
        {
            Write(
                new JsonObject
                {
                    ["jsonrpc"] = "2.0",
                    ["id"] = id.DeepClone(),
                    ["result"] = null,
                }
            );
        }

        _told.Add(message);
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int read; (read = stream.ReadByte()) != '\n';)
        {
            if (read < 0)
            {
                return null;
            }

            line.Append((char)read);
        }

        return line.ToString().TrimEnd('\r');
    }
}
