using System.CommandLine;
using System.Text;
using DocDsl.Cli.Commands;

namespace DocDsl.Cli;

/// <summary>The <c>docdsl</c> command. Exit codes: 0 clean, 1 diagnostics, 2 misuse, 3 unreadable input or unwritable output.</summary>
internal static class Program
{
    private const int Misuse = 2;

    private static int Main(string[] arguments)
    {
        // Letters have more than the machine's own alphabet; a byte order mark would be a word of its own in a pipe.
        Console.OutputEncoding = new UTF8Encoding(false);
        return Run(arguments, Console.Out, Console.Error);
    }

    internal static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Questions and answers as documents that a compiler checks.")
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            EditCommands.CreateFix(),
            EditCommands.CreateFormat(),
            EditCommands.CreateRenumber(),
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
        return parsed.Errors.Count > 0 ? Misuse : status;
    }
}
