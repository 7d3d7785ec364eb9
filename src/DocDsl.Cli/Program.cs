using System.CommandLine;
using System.Text;
using DocDsl.Cli.Commands;
using DocDsl.Workspaces;

namespace DocDsl.Cli;

/// <summary>The <c>docdsl</c> command; its results are <see cref="ExitCode"/>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Letters contain characters outside the code page of a console; a byte order mark in a pipe would become part of a word.
        Console.OutputEncoding = new UTF8Encoding(false);
        return Run(arguments, Console.Out, Console.Error);
    }

    internal static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Check, edit and convert documents of questions and answers.")
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            EditCommands.CreateFix(),
            EditCommands.CreateFormat(),
            EditCommands.CreateRenumber(),
            OutlineCommand.Create(),
            StatsCommand.Create(),
            NewCommand.Create(),
            DiffCommand.Create(),
            CompletionsCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            LspCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = new PrintableWriter(error),
            EnableDefaultExceptionHandler = false,

            // A signal ends the process at once. With a timeout it would first wait for the action, and then go on waiting.
            ProcessTerminationTimeout = null,
        };
        try
        {
            var status = parsed.Invoke(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.InvalidArguments : status;
        }
        catch (Exception problem)
        {
            return Report(problem, error);
        }
    }

    private static string Lines(Exception problem) =>
        string.Join('\n', problem.ToString().ReplaceLineEndings("\n").Split('\n').Select(Printable.Line));

    /// <summary>What no command expects: its output cannot be written, or DocDsl has a fault.</summary>
    private static int Report(Exception problem, TextWriter error)
    {
        // Documents are read in parallel.
        problem = (problem as AggregateException)?.Flatten().InnerExceptions[0] ?? problem;
        var isFile = FileErrors.Include(problem);
        try
        {
            error.WriteLine(
                isFile
                    ? Printable.Line($"docdsl: {problem.Message}")
                    : $"docdsl: internal error; please report it with these lines\n{Lines(problem)}"
            );
        }
        catch (IOException)
        {
            // Standard error is what cannot be written: only the exit code is left.
        }

        return isFile ? ExitCode.FileError : ExitCode.InternalError;
    }
}
