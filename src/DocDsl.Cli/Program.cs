using System.CommandLine;
using System.Text;
using DocDsl.Cli.Commands;

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
        var status = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? ExitCode.InvalidArguments : status;
    }
}
