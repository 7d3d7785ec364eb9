using System.Diagnostics;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>
/// Watches the process of the client: the server must not outlive it, and its streams may stay open in a process that it has started.
/// </summary>
internal sealed class ClientProcess : IDisposable
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(3);

    private readonly Timer _timer;

    /// <param name="id">The client's process.</param>
    /// <param name="ended">Called once when it does not exist.</param>
    public ClientProcess(int id, Action ended)
    {
        _timer = new Timer(_ =>
        {
            if (!Exists(id))
            {
                _timer!.Dispose();
                ended();
            }
        });
        _timer.Change(TimeSpan.Zero, s_period);
    }

    public void Dispose() => _timer.Dispose();

    private static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It exists, and is another user's.
            return true;
        }
    }
}
