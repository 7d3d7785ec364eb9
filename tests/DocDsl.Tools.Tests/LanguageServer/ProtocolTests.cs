using System.Diagnostics;
using System.Text;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Messages that are no messages, and messages at the wrong time.</summary>
public sealed class ProtocolTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":5}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":5}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":"x"}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":[1,2,3]}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":{}}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":{"textDocument":{}}}""", InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"textDocument/hover"}""", InvalidParams)]
    [InlineData("""{"jsonrpc":5,"id":900,"method":"shutdown"}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"shutdown","traceparent":5}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":900,"method":"\ud800"}""", MethodNotFound)]
    public void A_malformed_request_is_answered_with_an_error_under_its_id(string message, int code)
    {
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\nWat?\n");
        var answer = session.Expect(900);
        session.WriteBytes(Encoding.UTF8.GetBytes(message));
        Assert.Equal(code, Session.Await(answer)!["error"]!["code"]!.GetValue<int>());
        Assert.Equal("Vraag 1\nWat?\n", session.AskOf("docdsl/text", "a.qa").GetValue<string>());
        Assert.Equal(0, session.End());
    }

    [Fact]
    public void Whatever_a_message_is_the_next_one_is_read()
    {
        string[] messages =
        [
            """{"jsonrpc":"2.0","id":999,"result":null}""",
            """{"jsonrpc":"2.0","id":"x","result":{}}""",
            """{"jsonrpc":"2.0","id":999,"error":{"code":1,"message":"no"}}""",
            """{"jsonrpc":"2.0","id":1,"error":5}""",
            """{"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":"both"}}""",
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":5}""",
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///x.qa"}}}""",
            """{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":null}}""",
            """{"jsonrpc":"2.0","method":"$/cancelRequest","params":5}""",
            """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}""",
            """{"jsonrpc":"2.0","method":"$/progress","params":5}""",
            """{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[null]}}""",
            """[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""",
            "{}",
            "5",
            "null",
            "",
            "{ this is no JSON",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":" + new string('[', 100_000) + "}",
        ];
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\nWat?\n");
        foreach (var message in messages)
        {
            session.WriteBytes(Encoding.UTF8.GetBytes(message));
            Assert.True(session.AskOf("docdsl/text", "a.qa") is var text && text.GetValue<string>() == "Vraag 1\nWat?\n", message);
        }

        session.WriteBytes([.. "{\"jsonrpc\":\"2.0\",\"method\":\""u8, 0xFF, 0xC3, .. "\"}"u8]);
        Assert.Equal(0, session.End());
        Assert.Contains("A response to a request that was not sent is ignored.", session.Errors);
    }

    [Fact]
    public void Half_a_character_and_bytes_that_are_no_text_are_replaced_on_both_ways_into_a_text()
    {
        using var session = new Session();
        var uri = session.UriOf("a.qa");
        session.WriteBytes(
            Encoding.UTF8.GetBytes(
                """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"languageId":"qa","version":1,"uri":"""
                    + $"\"{uri}\""
                    + ""","text":"a\ud800b\ude00\ud83d\ude00\\ud800"}}}"""
            )
        );
        Assert.Equal("a\uFFFDb\uFFFD😀\\ud800", session.AskOf("docdsl/text", "a.qa").GetValue<string>());

        byte[] change =
        [
            .. """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"version":2,"uri":"""u8,
            .. Encoding.UTF8.GetBytes($"\"{uri}\""),
            .. """},"contentChanges":[{"text":"x"""u8,
            0xFF,
            .. """y\uDBFF"}]}}"""u8,
        ];
        session.WriteBytes(change);
        Assert.Equal("x\uFFFDy\uFFFD", session.AskOf("docdsl/text", "a.qa").GetValue<string>());
        Assert.Equal(0, session.End());
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n{}", "A message has no Content-Length")]
    [InlineData("Content-Length: 999999999999\r\n\r\n{}", "A message has no Content-Length")]
    [InlineData("LONG", "The input has no blank line within 8192 bytes")]
    public void Where_the_next_message_begins_nowhere_the_server_ends_and_says_why(string input, string reason)
    {
        using var session = new Session();
        session.WriteRaw(Encoding.UTF8.GetBytes(input.Replace("LONG", new string('x', 20_000))));
        Assert.Equal(1, session.WaitForExit());
        Assert.Contains("The language server ends: " + reason, session.Errors);
    }

    [Fact]
    public void Before_initialize_requests_fail_and_notifications_are_dropped()
    {
        using var session = Session.Begin();
        session.Open("a.qa", "Vraag 1\n");
        Assert.Equal(NotInitialized, session.AskOf("docdsl/text", "a.qa")["error"]!["code"]!.GetValue<int>());
        Assert.Equal(NotInitialized, session.Ask("no/such", new { })["error"]!["code"]!.GetValue<int>());
        Assert.Equal(NotInitialized, session.Ask("shutdown", null)["error"]!["code"]!.GetValue<int>());
        Assert.NotNull(session.Initialize(null, null, Environment.ProcessId)["capabilities"]);
        Assert.True(session.AskOf("docdsl/text", "a.qa")["null"]!.GetValue<bool>());
        Assert.Equal(InvalidRequest, session.Ask("initialize", new { capabilities = new { } })["error"]!["code"]!.GetValue<int>());
        Assert.Equal(0, session.End());
    }

    [Fact]
    public void After_shutdown_only_exit_counts()
    {
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\n");
        session.Ask("shutdown", null);
        session.Change("a.qa", 2, new { text = "x" });
        Assert.Equal(InvalidRequest, session.AskOf("docdsl/text", "a.qa")["error"]!["code"]!.GetValue<int>());
        Assert.Equal(InvalidRequest, session.Ask("shutdown", null)["error"]!["code"]!.GetValue<int>());
        session.Tell("exit", null);
        Assert.Equal(0, session.WaitForExit());
    }

    [Fact]
    public void Exit_without_shutdown_is_a_failure()
    {
        using var session = Session.Begin();
        session.Tell("exit", null);
        Assert.Equal(1, session.WaitForExit());
    }

    [Fact]
    public void The_server_does_not_outlive_the_process_of_its_client()
    {
        // Its streams stay open: they are this process's.
        using var client = OperatingSystem.IsWindows() ? Process.Start("ping", "-n 600 localhost") : Process.Start("sleep", "600");
        using var session = Session.Begin();
        Assert.NotNull(session.Initialize(null, null, client.Id)["capabilities"]);
        Assert.True(session.AskOf("docdsl/text", "a.qa")["null"]!.GetValue<bool>());
        client.Kill();
        client.WaitForExit();
        Assert.Equal(1, session.WaitForExit());
        Assert.Contains($"its client, process {client.Id}, does not exist", session.Errors);
    }
}
