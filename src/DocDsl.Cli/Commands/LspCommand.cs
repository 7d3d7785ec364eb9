using System.CommandLine;
using System.Reflection;
using DocDsl.LanguageServer;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl lsp</c></summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var command = new Command(
            "lsp",
            """
            Start the language server, over standard input and output.

            Editors start it; see docs/editors.md.

            Examples:
              docdsl lsp
              docdsl lsp --stdio
            """
        );

        // Many clients add it; standard input and output is the only transport.
        command.Options.Add(new Option<bool>("--stdio") { Hidden = true });
        command.SetAction(
            (result, _) =>
                LanguageServerHost.RunAsync(
                    Console.Error,
                    typeof(LspCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""
                )
        );
        return command;
    }
}
