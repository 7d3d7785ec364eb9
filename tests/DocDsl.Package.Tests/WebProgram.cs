using System.Diagnostics;

namespace DocDsl.Package.Tests;

/// <summary>A web application of a consumer, on a port of its own, until it is disposed.</summary>
internal sealed class WebProgram : IDisposable
{
    private readonly Process _process;

    private WebProgram(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <param name="assembly">The program, built.</param>
    public static async Task<WebProgram> Start(string assembly)
    {
        const string Listening = "Now listening on: ";
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetDirectoryName(assembly),
            }
        )!;
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync();
            Assert.NotNull(line);
        } while (!line.Contains(Listening));
        return new WebProgram(process, new Uri(line[(line.IndexOf(Listening) + Listening.Length)..].Trim()));
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
