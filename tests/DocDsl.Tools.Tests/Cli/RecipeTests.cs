using System.Diagnostics;
using System.Text.RegularExpressions;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The commands of docs/recipes.md and docs/ci.md, in a repository of their own, as they are there.</summary>
public sealed partial class RecipeTests : IDisposable
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "recipes.md")).ReplaceLineEndings("\n");
    private static readonly string s_ci = File.ReadAllText(Repository.PathOf("docs", "ci.md")).ReplaceLineEndings("\n");

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-recipes-").FullName;

    public RecipeTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        Script("bin/docdsl", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll")}' \"$@\"\n");
        Directory.CreateDirectory(Path.Combine(_folder, "work", "Letters"));
        foreach (Match letter in Letter().Matches(s_page))
        {
            File.WriteAllText(Path.Combine(_folder, "work", letter.Groups["path"].Value), letter.Groups["text"].Value);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void A_commit_hook_checks_what_is_staged()
    {
        Assert.Equal(0, Run("git init -q && git config user.name Ann && git config user.email ann@example.org").Code);
        Script("work/.git/hooks/pre-commit", Block(s_ci, "A Git hook without pre-commit", "sh"));
        var first = Run("git add . && git commit -qm first");
        Assert.True(first.Code == 0, first.Output);

        // What is staged has no answer; the file has one, and is not asked.
        var letter = Path.Combine(_folder, "work", "Letters", "één brief.qa");
        File.WriteAllText(letter, "Question 1\nWho pays?\n");
        Run("git add .");
        File.AppendAllText(letter, "\nAnswer to question 1\nWe do.\n");
        var rejected = Run("git commit -qm second");
        Assert.Equal(1, rejected.Code);
        Assert.Contains("Letters/één brief.qa(1,1): error QA3001: Question 1 has no answer", rejected.Output);

        Assert.Equal(0, Run("git add . && git commit -qm second").Code);
        Assert.Equal(0, Run("git rm -q 'Letters/één brief.qa' && git commit -qm third").Code);
        Assert.Equal("3", Run("git rev-list --count HEAD").Output.Trim());
    }

    /// <summary>Each line that runs the tool, by its package, with the tool of this build.</summary>
    [UnixFact]
    public void A_build_server_checks_and_keeps_reports()
    {
        Script("bin/dnx", "#!/bin/sh\n[ \"$2 $3\" = '--yes --' ] || exit 9\nshift 3\nexec docdsl \"$@\"\n");
        File.WriteAllText(Path.Combine(_folder, "work", "Letters", "open.qa"), "Question 1\nWho pays?\n");
        var commands = Command().Matches(s_ci).Select(match => match.Value.Replace("$(Agent.TempDirectory)", ".")).ToList();
        Assert.Equal(4, commands.Count);
        foreach (var command in commands)
        {
            File.Delete(Path.Combine(_folder, "work", "documents.md"));
            var run = Run(command);
            Assert.Equal(1, run.Code);
            Assert.Contains("Letters/open.qa(1,1): error QA3001", run.Output);
            Assert.Equal(command.Contains("markdown="), File.Exists(Path.Combine(_folder, "work", "documents.md")));
        }

        Assert.Contains("\"QA3001\"", File.ReadAllText(Path.Combine(_folder, "work", "documents.sarif")));
    }

    [UnixFact]
    public void What_answers_rest_on_is_attested_and_checked()
    {
        Run("git init -q");
        File.WriteAllText(Path.Combine(_folder, "work", "contract.md"), "# Contract\nUntil 2030.\n");
        var pool = Path.Combine(_folder, "work", "Letters", "pool.qa");
        const string Refused = "@status refused";
        File.WriteAllText(pool, File.ReadAllText(pool).Replace(Refused, "@evidence file:../contract.md#contract\n" + Refused));
        var commands = Block(s_page, "Notice that what answers rest on has changed", "sh");
        var first = Run(commands);
        Assert.True(first.Code == 0, first.Output);
        File.WriteAllText(Path.Combine(_folder, "work", "contract.md"), "# Contract\nUntil 2031.\n");
        var second = Run(commands.Split('\n')[1]);
        Assert.Equal(1, second.Code);
        Assert.Contains("QA8201", second.Output);
    }

    private (int Code, string Output) Run(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            WorkingDirectory = Path.Combine(_folder, "work"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Path.Combine(_folder, "bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private void Script(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Block(string page, string recipe, string language)
    {
        var section = page.Split("\n## ").Single(it => it.StartsWith(recipe + "\n", StringComparison.Ordinal));
        return Regex.Match(section, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }

    [GeneratedRegex("`(?<path>Letters/[a-z]+\\.qa)`:\n\n```qa\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Letter();

    [GeneratedRegex("dnx DocDsl.*")]
    private static partial Regex Command();

    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "These commands are of a Unix shell." : null;
    }
}
