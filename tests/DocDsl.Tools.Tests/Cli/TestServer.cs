using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>A web server on this machine that says what a test wants, byte for byte.</summary>
public sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string, string?> _answer;
    private readonly bool _isSecure;
    private readonly X509Certificate2? _certificate;
    private int _open;
    private int _mostOpen;

    /// <param name="answer">Gets the method and the path; gives the answer, or null to hang up.</param>
    /// <param name="isSecure">Whether it speaks TLS, with a certificate that nobody trusts.</param>
    public TestServer(Func<string, string, string?> answer, bool isSecure = false)
    {
        (_answer, _isSecure) = (answer, isSecure);
        _certificate = isSecure ? Certificate() : null;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    public string Address => $"{(_isSecure ? "https" : "http")}://127.0.0.1:{Port}";

    /// <summary>What was asked: <c>HEAD /path</c>.</summary>
    public ConcurrentBag<string> Requests { get; } = [];

    /// <summary>How many requests were answered at once, at most.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostOpen);

    /// <summary>An answer without a body.</summary>
    public static string Status(int status, string? location = null) =>
        $"HTTP/1.1 {status} Said\r\n{(location is null ? "" : $"Location: {location}\r\n")}Content-Length: 0\r\nConnection: close\r\n\r\n";

    public void Dispose()
    {
        _listener.Dispose();
        _certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was disposed.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var own = client;
            Stream stream = client.GetStream();
            if (_isSecure)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(_certificate!);
                stream = secure;
            }

            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var words = (await reader.ReadLineAsync() ?? "").Split(' ');
            while (await reader.ReadLineAsync() is { Length: > 0 }) { }

            if (words.Length < 2)
            {
                return;
            }

            Requests.Add($"{words[0]} {words[1]}");
            var open = Interlocked.Increment(ref _open);
            InterlockedMax(open);
            var answer = _answer(words[0], words[1]);
            Interlocked.Decrement(ref _open);
            if (answer is not null)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                await stream.FlushAsync();
            }
        }
        catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
        {
            // The client went away.
        }
    }

    private void InterlockedMax(int value)
    {
        for (var known = _mostOpen; value > known; known = _mostOpen)
        {
            Interlocked.CompareExchange(ref _mostOpen, value, known);
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
