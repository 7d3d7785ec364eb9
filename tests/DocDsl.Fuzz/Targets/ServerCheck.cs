using System.Globalization;
using System.Text;
using System.Text.Json;
using DocDsl.LanguageServer;

namespace DocDsl.Fuzz.Targets;

/// <summary>A session of the language server in this process: it ends, logs no fault of its own, and writes only messages.</summary>
internal static class ServerCheck
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static void Serve(byte[] input, int requests)
    {
        using var output = new Output();
        using var client = new Client(input, output, requests);
        var log = TextWriter.Synchronized(new StringWriter(CultureInfo.InvariantCulture));
        var session = LanguageServerHost.ServeAsync(client, output, takes: null, log, "fuzz");
        Finding.Unless(session.Wait(s_patience), "The language server does not end with its client");
        var logged = log.ToString()!;
        Finding.Unless(
            !logged.Contains("   at DocDsl.", StringComparison.Ordinal),
            "The language server logs a fault of its own: " + logged
        );
        Finding.Unless(client.WasAnswered, $"Of {requests} requests {output.Answers} are answered");
        output.Check();
    }

    /// <summary>What the client writes; its stream ends when what it asks is answered.</summary>
    private sealed class Client(byte[] input, Output output, int requests) : MemoryStream(input)
    {
        public bool WasAnswered { get; private set; } = true;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            WasAnswered = read > 0 || output.Await(requests, s_patience / 2);
            return read;
        }
    }

    /// <summary>What the server writes.</summary>
    private sealed class Output : MemoryStream
    {
        private int _answers;

        public int Answers => Volatile.Read(ref _answers);

        public bool Await(int answers, TimeSpan patience)
        {
            lock (this)
            {
                for (var end = DateTime.UtcNow + patience; _answers < answers;)
                {
                    if (end < DateTime.UtcNow || !Monitor.Wait(this, end - DateTime.UtcNow))
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        /// <summary>The server writes each message with its header at once.</summary>
        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (this)
            {
                base.Write(buffer, offset, count);
                _answers += buffer.AsSpan(offset, count).IndexOf("\"method\":"u8) < 0 ? 1 : 0;
                Monitor.PulseAll(this);
            }
        }

        public void Check()
        {
            lock (this)
            {
                var written = ToArray().AsSpan();
                while (written.Length > 0)
                {
                    var blank = written.IndexOf("\r\n\r\n"u8);
                    Finding.Unless(blank > 0, "The server writes something that is no message");
                    var header = Encoding.ASCII.GetString(written[..blank]);
                    var length = int.Parse(header["Content-Length: ".Length..].Split('\r')[0], CultureInfo.InvariantCulture);
                    JsonDocument.Parse(written.Slice(blank + 4, length).ToArray()).Dispose();
                    written = written[(blank + 4 + length)..];
                }
            }
        }
    }
}
