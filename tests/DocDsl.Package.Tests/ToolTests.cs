using System.Diagnostics;

namespace DocDsl.Package.Tests;

/// <summary>The command, packed and installed as anyone would.</summary>
public class ToolTests
{
    [Fact]
    public void The_tool_is_installed_and_finds_what_a_build_finds()
    {
        var folder = Path.Combine(PackedPackage.Workspace, "tool");
        Directory.CreateDirectory(folder);
        var installed = Dotnet.Run(
            folder,
            "tool",
            "install",
            "DocDsl.Tool",
            "--tool-path",
            folder,
            "--version",
            PackedPackage.VersionOfTool,
            "--add-source",
            PackedPackage.Feed
        );
        Assert.True(installed.ExitCode == 0, installed.Output);

        File.WriteAllText(Path.Combine(folder, "letter.qa"), "Vraag 1\nWat?\n");
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "docdsl.exe" : "docdsl"), ["check", "letter.qa"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath), ["NO_COLOR"] = "1" },
            }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("letter.qa(1,1): error QA3001: Question 1 has no answer", output);
    }
}
