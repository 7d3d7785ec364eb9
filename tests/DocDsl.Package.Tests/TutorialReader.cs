using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Package.Tests;

/// <summary>
/// Somebody who follows a tutorial, with an account on which nothing was installed: a new home, a new folder of packages. Those of DocDsl
/// come from a feed of their own, in a version that stands for the one that the page names.
/// </summary>
internal sealed class TutorialReader(string page, string pageFolder, string part = "") : IAsyncDisposable
{
    private static readonly string s_version = Regex
        .Match(File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "Directory.Build.props")), "<Version>(.*)</Version>")
        .Groups[1]
        .Value;

    private readonly string _home = Path.Combine(PackedPackage.Workspace, "tutorials", Path.GetFileNameWithoutExtension(page) + part);
    private readonly string _port = FreePort();
    private readonly List<Process> _servers = [];
    private string _folder = "";

    public async Task Follow(PageStep step)
    {
        if (_folder == "")
        {
            Prepare();
        }

        try
        {
            switch (step)
            {
                case WriteFile file:
                    var path = Path.Combine(_folder, file.Path);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    await File.WriteAllTextAsync(path, Here(file.Text));
                    break;
                case EditFile edit:
                    var text = await File.ReadAllTextAsync(Path.Combine(_folder, edit.Path));
                    Assert.True(text.Split(edit.Old).Length == 2, $"'{edit.Old}' must be in {edit.Path} once.");
                    await File.WriteAllTextAsync(Path.Combine(_folder, edit.Path), text.Replace(edit.Old, edit.New));
                    break;
                case Download download:
                    File.Copy(Path.Combine(pageFolder, download.File), Path.Combine(_folder, download.File));
                    break;
                case RunCommand command when command.Command.StartsWith("cd ", StringComparison.Ordinal):
                    _folder = Path.Combine(_folder, command.Command[3..]);
                    break;
                case RunCommand command:
                    await Run(command);
                    break;
                default:
                    Assert.Fail("No step: neither a file nor a command.");
                    break;
            }
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{page}({step.Line}): {failure.Message}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
    }

    /// <summary>The line as curl would print it, whether or not there is a curl.</summary>
    public static async Task<string> Curl(string command, Uri? site = null)
    {
        var call = Regex.Match(command, """^curl (?:-H "Accept: (?<accept>[^"]*)" )?"?(?:http://)?(?<address>localhost:[^"]*)"?$""");
        Assert.True(call.Success, command);
        var address = new Uri("http://" + call.Groups["address"].Value);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, site is null ? address : new Uri(site, address.PathAndQuery));
        request.Headers.TryAddWithoutValidation("Accept", call.Groups["accept"].Success ? call.Groups["accept"].Value : "*/*");
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task Run(RunCommand command)
    {
        if (command.Command.StartsWith("curl ", StringComparison.Ordinal))
        {
            AssertOutput(command, await Curl(Here(command.Command)));
            return;
        }

        var process = Process.Start(Shell(Here(command.Command)))!;
        var output = new StringBuilder();
        if (command.Output?.Contains("Now listening on", StringComparison.Ordinal) is true)
        {
            _servers.Add(process);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (!Expected(command).IsMatch(output.ToString()))
            {
                var line = await process.StandardOutput.ReadLineAsync(patience.Token);
                Assert.True(line is not null, output.ToString());
                output.Append(line).Append('\n');
            }

            // What nobody reads would stop the server once the pipe is full.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }

        output.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == command.ExitCode, $"exit code {process.ExitCode}\n{output}");
        AssertOutput(command, output.ToString());
        process.Dispose();
    }

    private void AssertOutput(RunCommand command, string output) =>
        Assert.True(
            command.Output is null || Expected(command).IsMatch(output.TrimEnd('\n') + "\n"),
            $"{command.Command} printed:\n{output}"
        );

    /// <summary>A line that is only an ellipsis is any number of lines; elsewhere it is anything within a line.</summary>
    private Regex Expected(RunCommand command)
    {
        var lines = Here(command.Output!)
            .Split('\n')
            .Select(line => line == "…" ? "(?:.*\n)*?" : Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal) + "\\s*?\n");
        return new Regex(@"\A\n*" + (command.Output == "" ? "" : string.Concat(lines)) + @"\n*\z");
    }

    private string Here(string text) =>
        text.Replace(s_version, PackedPackage.Version).Replace("localhost:5080", "localhost:" + _port);

    private ProcessStartInfo Shell(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command + " 2>&1"]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        Dotnet.Prepare(start);
        var environment = start.Environment;
        environment["DOTNET_CLI_HOME"] = _home;
        environment["NUGET_PACKAGES"] = Path.Combine(PackedPackage.Workspace, "tutorials", "packages");
        environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        environment["PATH"] = string.Join(Path.PathSeparator, Path.Combine(_home, ".dotnet", "tools"), environment["PATH"]);
        environment["NO_COLOR"] = "1";
        environment.Remove("DOTNET_ROLL_FORWARD");
        return start;
    }

    private void Prepare()
    {
        _ = PackedPackage.Version;
        _folder = Path.Combine(_home, "work");
        Directory.CreateDirectory(_folder);
        File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""
            <configuration><packageSources><add key="docdsl" value="{PackedPackage.Feed}" /></packageSources></configuration>
            """
        );

        // NuGet reads its settings from the home: where packages come from on this machine is not part of the tutorial.
        var settings = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(settings))
        {
            Directory.CreateDirectory(Path.Combine(_home, ".nuget", "NuGet"));
            File.Copy(settings, Path.Combine(_home, ".nuget", "NuGet", "NuGet.Config"), overwrite: true);
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
