using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DocDsl.Package.Tests;

/// <summary>The hooks of .pre-commit-hooks.yaml, run by pre-commit itself with the packed tool.</summary>
public class PreCommitTests
{
    private const string Letter = "@document document en\n\nQuestion 1\nWho pays?\n\nAnswer to question 1\nWe do.\n";

    private readonly string _folder = Path.Combine(PackedPackage.Workspace, Path.GetRandomFileName());

    [PreCommitFact]
    public void A_commit_with_an_error_is_refused_and_a_fixed_one_is_made()
    {
        // A clone of this repository, but that its tool is the one that was just packed.
        var hooks = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, ".pre-commit-hooks.yaml"));
        Write("hooks/.pre-commit-hooks.yaml", Regex.Replace(hooks, "DocDsl.Tool@[^ ]+", "DocDsl.Tool@" + PackedPackage.Version));
        Git("hooks", "init -q && git add -A && git commit -qm hooks");

        Git("work", "init -q");
        Write(
            "work/nuget.config",
            $"<configuration><packageSources><clear /><add key='feed' value='{PackedPackage.Feed}' /></packageSources></configuration>"
        );
        Write(
            "work/.pre-commit-config.yaml",
            $"""
            repos:
              - repo: {_folder}/hooks
                rev: {Git("hooks", "rev-parse HEAD").Output.Trim()}
                hooks:
                  - id: docdsl-check
                  - id: docdsl-fix
                  - id: docdsl-format

            """
        );
        Write("work/Letters/a letter.qa", Letter);
        var installed = Run("work", "pre-commit", "install");
        Assert.True(installed.ExitCode == 0, installed.Output);
        var good = Git("work", "add -A && git commit -m good");
        Assert.True(good.ExitCode == 0, good.Output);
        Assert.Equal(3, Regex.Count(good.Output, "docdsl (check|fix|format)\\.+Passed"));

        // An error that nothing fixes, and what is not staged does not count.
        Write("work/Letters/b.qa", Letter.Replace("Question 1\n", "Question 1\n@id payer\n") + "\nQuestion 4\n@open in March\nWho else?\n");
        Git("work", "add -A");
        Write("work/Letters/b.qa", Letter);
        var refused = Git("work", "commit -m refused");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Letters/b.qa(10,1): error QA2002: Questions 2 and 3 are missing", refused.Output);

        // What is not formatted is formatted, for a look and another commit.
        Write("work/Letters/b.qa", Letter.Replace("Who pays?\n", "Who pays?\n\n\n\n"));
        var formatted = Git("work", "add -A && git commit -m formatted");
        Assert.Equal(1, formatted.ExitCode);
        Assert.Contains("files were modified by this hook", formatted.Output);
        Assert.Equal(Letter, File.ReadAllText(Path.Combine(_folder, "work/Letters/b.qa")));
        var second = Git("work", "add -A && git commit -m formatted");
        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Equal("2", Git("work", "rev-list --count HEAD").Output.Trim());
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private CommandResult Git(string folder, string command) => Run(folder, "sh", "-c", "git " + command);

    private CommandResult Run(string folder, string program, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder, folder));
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(_folder, folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PRE_COMMIT_HOME"] = Path.Combine(_folder, "pre-commit");
        start.Environment["NO_COLOR"] = "1";
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{who}_NAME"] = "Ann";
            start.Environment[$"GIT_{who}_EMAIL"] = "ann@example.org";
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + error.Result);
    }

    private sealed class PreCommitFactAttribute : FactAttribute
    {
        public PreCommitFactAttribute() =>
            Skip = (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "pre-commit")))
                ? null
                : "skipped: pre-commit is not installed (on Debian: apt-get install pre-commit)";
    }
}
