using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl changes --since main</c></summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to compare. Default: the current folder.",
        };
        var since = new Option<string>("--since", "-s")
        {
            HelpName = "COMMIT",
            Description = "The commit to compare with: a branch, a tag or an id. Default: HEAD, the last commit.",
            DefaultValueFactory = _ => "HEAD",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The format of the list", "text", "markdown");
        var command = new Command(
            "changes",
            """
            List what changed in documents and types since a commit.

            For each file what 'docdsl diff' lists: questions, answers, values, promises, dates, notes, status, generated code.
            Files that were added, removed or renamed are named; new files count even if Git does not know them yet.

            Exit code: 0 code that uses them still compiles, 1 it may not, 2 invalid arguments, 3 a file or the commit cannot be read.

            Examples:
              docdsl changes
              docdsl changes --since main Letters
              docdsl changes --since v1.2 --format markdown
            """
        )
        {
            paths,
            since,
            format,
        };
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
        {
            var run = new ChangesRun(
                new InputFiles(standardPath: null, defaults.Of(parsed)).Workspace,
                parsed.GetValue(format) == "markdown",
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            );
            return run.Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."], parsed.GetValue(since)!);
        });
        return command;
    }
}
