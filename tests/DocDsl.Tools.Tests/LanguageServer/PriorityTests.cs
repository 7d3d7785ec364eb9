using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What takes long keeps nobody else waiting, what waits is bounded, and what changes nothing costs nothing.</summary>
public sealed class PriorityTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-priority").FullName;
    private readonly ManualResetEventSlim _release = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Messages_are_read_while_the_diagnostics_of_one_take_long()
    {
        using var input = new AnonymousPipeServerStream();
        using var read = new AnonymousPipeClientStream(PipeDirection.In, input.ClientSafePipeHandle);
        using var handler = NewHandler(read, new MemoryStream());
        var versions = new List<int>();
        using var began = new ManualResetEventSlim();
        using var third = new ManualResetEventSlim();
        handler.Changed = change =>
        {
            if (change.TextDocument.Version == 1)
            {
                began.Set();
                _release.Wait();
            }

            lock (versions)
            {
                versions.Add(change.TextDocument.Version);
            }

            if (change.TextDocument.Version == 3)
            {
                third.Set();
            }
        };
        var next = handler.ReadAsync(default);
        SendChange(1);
        Assert.True(began.Wait(s_patience));
        SendChange(2);
        Send("""{"jsonrpc":"2.0","id":7,"method":"shutdown"}""");
        Assert.Equal("shutdown", Assert.IsType<JsonRpcRequest>(await next.AsTask().WaitAsync(s_patience), exactMatch: false).Method);

        // The first thread ends with its work; the other goes on, and nothing is read twice.
        var last = handler.ReadAsync(default);
        _release.Set();
        SendChange(3);
        Assert.True(third.Wait(s_patience));
        input.Dispose();
        Assert.Null(await last.AsTask().WaitAsync(s_patience));
        Assert.True(SpinWait.SpinUntil(() => Count() == 3, s_patience));
        lock (versions)
        {
            Assert.Equal([1, 2, 3], versions.Order());
            Assert.True(versions.IndexOf(2) < versions.IndexOf(3));
        }

        int Count()
        {
            lock (versions)
            {
                return versions.Count;
            }
        }

        void SendChange(int version) =>
            Send(
                """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.qa","version":"""
                    + version
                    + """},"contentChanges":[{"text":""}]}}"""
            );

        void Send(string body)
        {
            input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n{body}"));
            input.Flush();
        }
    }

    [Fact]
    public async Task Of_a_document_that_takes_long_the_states_between_are_passed_over()
    {
        var store = new DocumentStore();
        var done = new List<int>();
        using var other = new ManualResetEventSlim();
        var states = new LatestStates(document =>
        {
            if (document.Version == 1 && document.Uri.EndsWith("slow.qa", StringComparison.Ordinal))
            {
                _begun.SetResult();
                _release.Wait();
            }

            lock (done)
            {
                done.Add(document.Version!.Value);
            }
        });
        var slow = Open(store, "slow.qa", "");
        var busy = Task.Run(() => states.Do(slow));
        await _begun.Task.WaitAsync(s_patience);
        states.Do(slow.With(2, slow.Text));
        states.Do(slow.With(3, slow.Text));
        states.Do(slow.With(4, slow.Text));
        states.Do(Open(store, "fast.qa", "").With(9, slow.Text));
        lock (done)
        {
            Assert.Equal([9], done);
        }

        _release.Set();
        await busy.WaitAsync(s_patience);
        Assert.Equal([9, 1, 4], done);
    }

    [Fact]
    public async Task A_request_that_waits_for_another_about_its_document_is_cancelled_at_once()
    {
        var document = Open(new DocumentStore(), "slow.qa", "");
        var first = Task.Run(() => Ask("first", wait: true, default));
        using var cancellation = new CancellationTokenSource();
        await _begun.Task.WaitAsync(s_patience);
        var second = Ask("second", wait: false, cancellation.Token);
        var third = Ask("third", wait: false, default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(s_patience));
        Assert.False(third.IsCompleted);
        _release.Set();
        Assert.Equal("first", await first.WaitAsync(s_patience));
        Assert.Equal("third", await third.WaitAsync(s_patience));

        Task<string> Ask(string answer, bool wait, CancellationToken token) =>
            document.Requests.AnswerAsync(
                document,
                () => true,
                () => Task.CompletedTask,
                () =>
                {
                    _begun.TrySetResult();
                    if (wait)
                    {
                        _release.Wait();
                    }

                    return answer;
                },
                token
            );
    }

    [Fact]
    public async Task What_a_client_does_not_read_is_bounded()
    {
        using var output = new BlockedStream();
        var handler = NewHandler(new MemoryStream(), output);
        for (var version = 0; version < 10_000; version++)
        {
            handler.Publish(new PublishDiagnosticsParams("file:///a.qa", version, []));
            handler.Publish(new PublishDiagnosticsParams("file:///b.qa", version, []));
            await handler.WriteAsync(Status("file:///a.qa", version), default);
        }

        Assert.True(handler.Room.IsCompleted);
        var answers = 0;
        for (; handler.Room.IsCompleted; answers++)
        {
            Assert.True(answers < 100);
            await handler.WriteAsync(new JsonRpcResult { RequestId = new RequestId(answers), Result = new string('x', 1 << 20) }, default);
        }

        var room = handler.Room;
        output.Open();
        await room.WaitAsync(s_patience);
        Assert.True(SpinWait.SpinUntil(() => output.Messages.Count(message => message.Contains("\"result\"")) == answers, s_patience));
        handler.Dispose();
        var written = output.Messages;
        // The first may have been on its way when the second came; the last is never lost.
        Assert.InRange(written.Count - answers, 3, 6);
        Assert.Equal(3, written.Count(message => message.Contains("9999", StringComparison.Ordinal)));

        static JsonRpcRequest Status(string uri, int questions) =>
            new()
            {
                Method = "docdsl/status",
                NamedArguments = new Dictionary<string, object?> { ["uri"] = uri, ["questions"] = questions },
            };
    }

    [Fact]
    public void Opening_what_is_not_saved_parses_nothing_else_again()
    {
        File.WriteAllText(Path.Combine(_folder, "p.csproj"), "<Project />");
        var store = new DocumentStore { Folders = [_folder] };
        var first = Open(store, "a.qa", "");
        var workspace = store.Workspace;
        var project = workspace.ProjectOf(first.Path);
        Assert.Null(project.FindDocument("d7"));
        for (var i = 0; i < 100; i++)
        {
            Open(store, $"d{i}.qa", "");
            store.Add(new TextDocumentItem($"untitled:u{i}", "qa", 1, ""));
        }

        Assert.Same(workspace, store.Workspace);
        Assert.Same(first, store.Find(first.Uri));
        Assert.Equal(Path.Combine(_folder, "d7.qa"), project.FindDocument("d7"));
        Assert.Equal(Path.Combine(_folder, "u7.qa"), project.FindDocument("U7"));
        store.Remove(FileUri.Of(Path.Combine(_folder, "d7.qa")));
        store.Remove("untitled:u7");
        Assert.Null(project.FindDocument("d7"));
        Assert.Null(project.FindDocument("u7"));
    }

    [Fact]
    public void Any_number_of_changed_files_parses_what_is_open_once()
    {
        var store = new DocumentStore { Folders = [_folder] };
        var first = Open(store, "a.qa", "");
        Assert.True(store.IsOpen(first.Path));
        for (var i = 0; i < 100; i++)
        {
            store.Reset();
            Open(store, $"t{i}.qatype", $"@type t{i}\n");
        }

        var workspace = store.Workspace;
        Assert.NotSame(first, store.Find(first.Uri));
        Assert.Same(workspace, store.Workspace);
        Assert.Same(store.Find(first.Uri), store.Find(first.Uri));
        Assert.Equal(100, workspace.ProjectOf(first.Path).TypeFiles.Length);
    }

    public void Dispose()
    {
        _release.Set();
        Directory.Delete(_folder, recursive: true);
    }

    private Document Open(DocumentStore store, string name, string text) =>
        store.Add(new TextDocumentItem(FileUri.Of(Path.Combine(_folder, name)), null, 1, text));

    private static FrameHandler NewHandler(Stream input, Stream output) =>
        new(
            input,
            output,
            new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) },
            TextWriter.Null
        );

    /// <summary>A client that reads nothing at first.</summary>
    private sealed class BlockedStream : MemoryStream
    {
        private readonly ManualResetEventSlim _open = new();

        /// <summary>The bodies that were written.</summary>
        public ConcurrentQueue<string> Messages { get; } = [];

        public void Open() => _open.Set();

        public override void Write(ReadOnlySpan<byte> buffer) => Keep(Encoding.UTF8.GetString(buffer));

        public override void Write(byte[] buffer, int offset, int count) => Keep(Encoding.UTF8.GetString(buffer, offset, count));

        private void Keep(string frame)
        {
            _open.Wait();
            Messages.Enqueue(frame[(frame.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        }
    }
}
