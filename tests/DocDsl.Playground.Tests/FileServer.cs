using System.Net;
using System.Net.Sockets;

namespace DocDsl.Playground.Tests;

/// <summary>A folder as a web server has it, until it is disposed.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();

    private FileServer(string address)
    {
        Address = address;
        _listener.Prefixes.Add(address);
        _listener.Start();
    }

    /// <summary>Ends with a slash.</summary>
    public string Address { get; }

    public static FileServer Start(string folder)
    {
        // A port that is free now.
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var server = new FileServer($"http://localhost:{port}/");
        _ = Task.Run(() => server.Serve(folder));
        return server;
    }

    public void Dispose() => _listener.Close();

    private async Task Serve(string folder)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var response = context.Response;
            var file = Path.Combine(folder, Path.GetFileName(context.Request.Url!.LocalPath));
            if (!File.Exists(file))
            {
                response.StatusCode = 404;
                continue;
            }

            response.ContentType = Path.GetExtension(file) == ".js" ? "text/javascript" : "text/html";
            await using var content = File.OpenRead(file);
            response.ContentLength64 = content.Length;
            await content.CopyToAsync(response.OutputStream);
        }
    }
}
