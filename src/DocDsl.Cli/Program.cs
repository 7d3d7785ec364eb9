using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using System.Text;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Commands;
using DocDsl.Workspaces;

namespace DocDsl.Cli;

/// <summary>The <c>docdsl</c> command; its results are <see cref="ExitCode"/>.</summary>
internal static class Program
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private static int Main(string[] arguments)
    {
        // A signal ends the process at once, but for files that are being written.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => FileWriter.Stop(s_patience));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => FileWriter.Stop(s_patience));
        // Letters contain characters outside the code page of a console; a byte order mark in a pipe would become part of a word.
        Console.OutputEncoding = new UTF8Encoding(false);
        return Run(arguments, Console.Out, Console.Error);
    }

    internal static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = CreateRoot();
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
            if (arguments.Length == 0)
            {
                HelpPage.Write(root, configuration.Error);
                return ExitCode.InvalidArguments;
            }

            // Help, the version and completions are given whatever the rest of the line says.
            var isCommand = parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action;
            return isCommand && Usage.Find(parsed) is { } problem
                ? Usage.Report(configuration.Error, parsed.CommandResult.Command, problem)
                : parsed.Invoke(configuration);
        }
        catch (Exception problem)
        {
            return Report(problem, error);
        }
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            """
            Check, edit and convert documents of questions and answers.

            Examples:
              docdsl check Letters
              docdsl import letter.pdf -o letter.qa
              docdsl export letter.qa --format html -o letter.html
            """
        )
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            FixCommand.Create(),
            EditCommands.CreateFormat(),
            EditCommands.CreateRenumber(),
            OutlineCommand.Create(),
            StatsCommand.Create(),
            PromisesCommand.Create(),
            AttestCommand.Create(),
            SealCommand.Create(),
            RecallCommand.Create(),
            NewCommand.Create(),
            MigrateCommand.Create(),
            DiffCommand.Create(),
            ChangesCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            CompletionsCommand.Create(),
            LspCommand.Create(),
        };
        root.Options.OfType<VersionOption>().Single().Description = "Print the version.";
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Print this help.";
        help.Action = new HelpPage();
        var suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new Suggestions(suggest);
        return root;
    }

    private static string Lines(Exception problem) =>
        string.Join('\n', problem.ToString().ReplaceLineEndings("\n").Split('\n').Select(Printable.Line));

    /// <summary>What no command expects: its output cannot be written, or DocDsl has a fault.</summary>
    private static int Report(Exception problem, TextWriter error)
    {
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
