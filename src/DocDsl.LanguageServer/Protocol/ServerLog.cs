using System.Collections.Concurrent;
using System.Text;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>Writes lines on a thread of its own: a client that does not read the error stream keeps nobody waiting.</summary>
internal sealed class ServerLog : TextWriter
{
    /// <summary>Lines that wait; further ones are lost until some are read.</summary>
    private const int MaxWaiting = 1000;

    private readonly BlockingCollection<string> _lines = new(MaxWaiting);
    private readonly Thread _thread;

    public ServerLog(TextWriter output)
    {
        _thread = new Thread(() =>
        {
            foreach (var line in _lines.GetConsumingEnumerable())
            {
                output.WriteLine(line);
            }
        })
        {
            IsBackground = true,
            Name = "Log",
        };
        _thread.Start();
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        try
        {
            _lines.TryAdd(value ?? "");
        }
        catch (InvalidOperationException)
        {
            // The server has ended.
        }
    }

    public override void WriteLine(object? value) => WriteLine(value?.ToString());

    protected override void Dispose(bool disposing)
    {
        _lines.CompleteAdding();
        _thread.Join(TimeSpan.FromSeconds(1));
        base.Dispose(disposing);
    }
}
