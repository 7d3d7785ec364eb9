using System.Diagnostics;

namespace DocDsl.Package.Tests;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The lines that are errors or warnings, the project's name after them cut off.</summary>
    public IReadOnlyList<string> Diagnostics { get; } =
        Output
            .Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line)
            .Select(line => line.LastIndexOf(" (https://", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line)
            .ToArray();
}

/// <summary>Runs the <c>dotnet</c> that runs the tests.</summary>
internal static class Dotnet
{
    public static CommandResult Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            arguments
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        Prepare(start);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + error.Result);
    }

    public static void Prepare(ProcessStartInfo start)
    {
        // What the test's own host was told is not for the builds that it starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
    }
}
