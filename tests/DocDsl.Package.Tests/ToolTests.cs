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
            PackedPackage.Version,
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

    /// <summary>What action.yml does on GitHub's machines: it installs the tool of its own version, and checks.</summary>
    [UnixFact]
    public void The_action_installs_the_tool_that_it_names()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PackedPackage.Workspace, "action")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"<configuration><packageSources><clear /><add key='feed' value='{PackedPackage.Feed}' /></packageSources></configuration>"
        );
        File.WriteAllText(Path.Combine(folder, "letter.qa"), "Vraag 1\nWat?\n");
        using var process = Process.Start(
            new ProcessStartInfo("bash", [Path.Combine(PackedPackage.RepositoryRoot, "src", "action", "check.sh")])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["DOCDSL_VERSION"] = PackedPackage.Version,
                    ["RUNNER_TEMP"] = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName,
                    ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath),
                },
            }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("\n::error file=letter.qa,line=1,", output);
        Assert.Contains("\"QA3001\"", File.ReadAllText(Path.Combine(folder, "temp", "docdsl.sarif")));
    }

    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "skipped: the script is one of bash" : null;
    }
}
