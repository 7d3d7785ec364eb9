using System.Diagnostics;
using DocDsl.Tools.Tests.Editors;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The command as a process of its own: what signals, devices and a screen do to it.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Letter = "Vraag 1\nWat?\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-process").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void Signals_end_it_while_it_reads()
    {
        foreach (var (signal, status) in new[] { ("INT", 130), ("TERM", 143) })
        {
            using var command = Start("check", "-");

            // More than a pipe holds: once it is written, some of it was read.
            command.StandardInput.Write(new string('x', 1 << 20));
            command.StandardInput.Flush();
            Assert.Equal(status, EndWith(command, signal));
        }
    }

    [UnixFact]
    public void Signals_leave_no_file_half_written()
    {
        const string Before = "Vraag 1\nWat?\n\n\n\nAntwoord op vraag 1\nDit.\n";
        const string After = "Vraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";
        foreach (var (signal, status) in new[] { ("INT", 130), ("TERM", 143) })
        {
            for (var i = 0; i < 1000; i++)
            {
                Write($"{signal}/a{i:000}.qa", Before);
            }

            using var command = Start("format", signal);

            // It writes as it goes, and is in the middle of it.
            Assert.Equal($"{signal}/a000.qa: changed.", command.StandardOutput.ReadLine());
            Assert.Equal(status, EndWith(command, signal));
            var texts = Directory.GetFiles(In(signal)).Select(File.ReadAllText).ToList();
            Assert.Equal(1000, texts.Count);
            Assert.Equal([Before, After], texts.Distinct().Order(StringComparer.Ordinal));
        }
    }

    /// <summary>On as many processors as the runtime is told of.</summary>
    [UnixFact]
    public void Any_number_of_processors_gives_the_same_bytes()
    {
        for (var i = 0; i < 100; i++)
        {
            Write($"a{i:00}.qa", $"Vraag 1\n@opn later\nWat is {i}?\n\n\n\nVraag 3\n{new string('x', i * 50)}?\n");
        }

        File.WriteAllBytes(In("a50.qa"), [0x56, 0xE9, 0x20]);
        string[] commands =
        [
            "check .",
            "stats . -f csv",
            "outline . -f json",
            "format . --diff",
            "fix . --diff",
            "export . -f csv -o out --force",
        ];
        foreach (var arguments in commands)
        {
            Assert.Equal(Shell(arguments, "DOTNET_PROCESSOR_COUNT=1 "), Shell(arguments, "DOTNET_PROCESSOR_COUNT=7 "));
        }
    }

    [UnixFact]
    public void Watching_sees_folders_come_and_go_and_ends_with_a_signal()
    {
        Write("a/b/one.qa", Letter);
        using var command = Start("check", ".", "--watch", "-q");
        Assert.Contains("a/b/one.qa(1,1)", Next());
        Directory.Move(In("a"), In("c"));
        Assert.Contains("c/b/one.qa(1,1)", Next());
        Directory.Move(In("c"), In("node_modules"));
        Assert.DoesNotContain("one.qa", Next());
        Directory.Move(In("node_modules"), In("d"));
        Assert.Contains("d/b/one.qa(1,1)", Next());
        File.WriteAllText(In("d/b/one.qa"), "Vraag 1\n@open later\nWat?\n");
        Assert.DoesNotContain("one.qa", Next());
        Assert.Equal(143, EndWith(command, "TERM"));

        // Up to the line that says that it waits.
        string Next()
        {
            var text = "";
            while (command.StandardOutput.ReadLine() is { } line && !line.StartsWith("Watching", StringComparison.Ordinal))
            {
                text += line + "\n";
            }

            return text;
        }
    }

    [UnixFact]
    public void An_output_that_cannot_be_written_is_one_line()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        Write("a.qa", Letter);
        var (status, _, error) = Shell("check . >/dev/full");
        Assert.Equal(3, status);
        Assert.Matches("^docdsl: No space left on device.*\n$", error);
    }

    /// <summary>As a shell opens <c>&lt;(command)</c>.</summary>
    [UnixFact]
    public void A_pipe_that_is_open_already_is_read()
    {
        Write("a.qa", Letter);
        var (status, output, error) = Shell("diff /dev/fd/0 a.qa < a.qa");
        Assert.Equal((0, "", ""), (status, output, error));
        (status, output, error) = Shell("diff /dev/fd/0 a.qa", "cat a.qa | ");
        Assert.Equal((0, "", ""), (status, output, error));
    }

    [UnixFact]
    public void Standard_input_stands_for_a_file_of_a_project()
    {
        Write("p.csproj", "<Project />");
        Write("Types/brief.qatype", "@type brief\n@field dossier text required\n");
        Write("a.qa", "@document brief en\n@dossier 1\n\nQuestion 1\nWhat?\n\nAnswer 1\nSee [[b#2]].\n");
        Write("b.qa", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n");
        Write("in", "@document brief en\n\nQuestion 1\n@opn later\nWhat?\n");
        Write("type", "@type brief\n@field a text\n@field a text\n");

        var (status, output, error) = Shell("check --stdin-path a.qa -f concise -q < in");
        Assert.Equal((1, ""), (status, error));
        Assert.Matches("^a.qa\\(1,1\\): error QA5001: .*\na.qa\\(3,1\\): error QA3001: .*\na.qa\\(4,2\\): error QA1001: .*\n$", output);
        Assert.Contains("\"file\": \"a.qa\"", Shell("outline --stdin-path a.qa -f json < in").Output);

        // What others refer to, and the types that they have, are as in standard input too.
        Assert.Contains("Types/brief.qatype(3,8): error QA5008", Shell("check --stdin-path Types/brief.qatype < type").Output);
        Assert.Contains("a.qa(8,5): error QA4006", Shell("check a.qa - --stdin-path b.qa -q < b.qa").Output);
        Write("in2", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 2\nWho?\n\nAnswer 2\nMe.\n");
        Assert.DoesNotContain("QA4006", Shell("check a.qa - --stdin-path b.qa -q < in2").Output);

        // A document goes to standard output alone.
        (status, output, error) = Shell("fix --stdin-path a.qa < in");
        Assert.Equal((1, "@document brief en\n\nQuestion 1\n@open later\nWhat?\n"), (status, output));
        Assert.StartsWith("a.qa(4,2): fixed QA1001: Change to '@open'\n", error);
        Assert.Contains("\n@dossier 1\n", File.ReadAllText(In("a.qa")));
        Write("in3", "@document en\n\n\n\nQuestion 1\nWhat?\n");
        Assert.Equal("@document en\n\nQuestion 1\nWhat?\n", Shell("format --stdin-path b.qa < in3").Output);
    }

    /// <summary>A terminal that <c>script</c> makes.</summary>
    [InstalledFact("script")]
    public void Colour_is_for_terminals_and_not_with_NO_COLOR()
    {
        Write("a.qa", "@document en\n\nQuestion 1\n@opn later\nWhat?\n");
        Assert.Contains("\u001b[31m-@opn later\u001b[0m", OnTerminal("", "fix a.qa --diff"));
        Assert.Contains("\u001b[32m+@open later\u001b[0m", OnTerminal("", "fix a.qa --diff"));
        Assert.Contains("\u001b[31merror QA1001\u001b[0m", OnTerminal("", "check a.qa"));
        Assert.DoesNotContain("\u001b[3", OnTerminal("NO_COLOR=1", "fix a.qa --diff"));
        Assert.DoesNotContain("\u001b[3", OnTerminal("NO_COLOR=1", "check a.qa"));

        string OnTerminal(string environment, string arguments)
        {
            using var script = Process.Start(
                new ProcessStartInfo("script", ["-qec", $"env -u NO_COLOR {environment} dotnet '{Tool}' {arguments}", "/dev/null"])
                {
                    WorkingDirectory = _folder,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var output = script.StandardOutput.ReadToEnd();
            script.WaitForExit();
            return output;
        }
    }

    private (int Status, string Output, string Error) Shell(string arguments, string before = "")
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"{before}dotnet '{Tool}' {arguments}"])
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll");

    private static int EndWith(Process command, string signal)
    {
        Unix.Run("kill", "-" + signal, $"{command.Id}");
        command.WaitForExit();
        return command.ExitCode;
    }

    private Process Start(params string[] arguments) =>
        Process.Start(
            // A shell that runs the tests in the background may have them ignore SIGINT.
            new ProcessStartInfo("env", ["--default-signal=INT,TERM", "dotnet", Tool, .. arguments])
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }

    private string In(string name) => Path.Combine(_folder, name);
}
