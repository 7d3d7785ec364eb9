using System.Text;
using System.Text.Json;
using DocDsl.Core.Tests;
using DocDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace DocDsl.Fuzz.Targets;

/// <summary>A session of the language server: a message on each line. Headers are added here.</summary>
internal sealed class MessagesTarget : FuzzTarget
{
    /// <summary>A folder that is not there.</summary>
    private const string Folder = "file:///docdsl-fuzz/";

    private static readonly string[] s_first =
    [
        """{"jsonrpc":"2.0","id":9001,"method":"initialize","params":{"capabilities":{}}}""",
        """{"jsonrpc":"2.0","method":"initialized","params":{}}""",
    ];

    private static readonly string[] s_methods =
    [
        .. typeof(ILanguageServer)
            .GetMethods()
            .Select(method =>
                method.GetCustomAttributes(typeof(JsonRpcMethodAttribute), inherit: false).Cast<JsonRpcMethodAttribute>().Single().Name!
            ),
    ];

    public override string Name => "messages";

    public override IEnumerable<byte[]> Seeds() =>
        Directory
            .GetFiles(Repository.PathOf("tests", "DocDsl.Fuzz", "Seeds", "messages"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);

    public override IEnumerable<string> Words() =>
        s_methods
            .Select(method => $"\"method\":\"{method}\"")
            .Concat([
                "\"jsonrpc\":\"2.0\"",
                "\"id\":1",
                "\"id\":null",
                "\"id\":\"a\"",
                "\"params\":",
                "\"result\":null",
                "\"error\":{\"code\":1,\"message\":\"\"}",
                "\"textDocument\":{\"uri\":\"file:///docdsl-fuzz/a.qa\"}",
                "\"position\":{\"line\":0,\"character\":0}",
                "\"version\":2",
                "\"text\":\"",
                "\"contentChanges\":[",
                "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":9}}",
                "-1",
                "2147483648",
                "\"context\":{}",
                "\"newName\":\"x\"",
                "\"positions\":[]",
                "\"query\":\"\"",
                "\"command\":\"\"",
                "\\n",
                "\\ud83d",
                "{}",
                "[]",
                "null",
                "true",
                "1e9",
                "\nVraag 1\\nWat?\\n\\nAntwoord\\nJa.",
                "\\n@id x\\n",
            ]);

    public override void Run(byte[] input)
    {
        if (!IsHarmless(input))
        {
            return;
        }

        string[] messages = [.. s_first, .. Encoding.UTF8.GetString(input).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        ServerCheck.Serve(Frames(messages), requests: messages.TakeWhile(message => !message.Contains("exit")).Count(IsRequest));
    }

    public static byte[] Frames(IEnumerable<string> messages) =>
        [
            .. messages.SelectMany(message =>
                Texts.Bytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n").Concat(Texts.Bytes(message))
            ),
        ];

    /// <summary>Whether it opens no real folder: the fuzzer must not walk through the machine's files.</summary>
    public static bool IsHarmless(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        return !text.Contains("rootUri", StringComparison.Ordinal)
            && !text.Contains("rootPath", StringComparison.Ordinal)
            && !text.Contains("workspaceFolders", StringComparison.Ordinal)
            && !text.Contains("didChangeWorkspaceFolders", StringComparison.Ordinal)
            && !text.Contains("..", StringComparison.Ordinal)
            && !text.Contains('%')
            && text.Split("file:").Skip(1).All(rest => ("file:" + rest).StartsWith(Folder, StringComparison.Ordinal));
    }

    /// <summary>Whether a message must be answered.</summary>
    private static bool IsRequest(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("jsonrpc", out var version)
                && version.ValueKind == JsonValueKind.String
                && version.GetString() == "2.0"
                && root.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.Number
                && root.TryGetProperty("method", out var method)
                && method.ValueKind == JsonValueKind.String
                && s_methods.Contains(method.GetString());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
