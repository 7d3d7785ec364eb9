using System.CommandLine;
using System.Reflection;
using DocDsl.LanguageServer;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl lsp</c></summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var command = new Command("lsp", "Serve an editor, over standard input and output, by the Language Server Protocol. Editors start this by themselves; docs/editors.md says how.");

        // What many clients add by habit; it is the only way there is.
        command.Options.Add(new Option<bool>("--stdio") { Hidden = true });
        command.SetAction((result, _) => LanguageServerHost.RunAsync(
            Console.Error,
            typeof(LspCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""));
        return command;
    }
}
