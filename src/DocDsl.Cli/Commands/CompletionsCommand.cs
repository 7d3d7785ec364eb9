using System.CommandLine;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl completions bash</c></summary>
internal static class CompletionsCommand
{
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _docdsl() {
              local line="${COMP_LINE:0:COMP_POINT}" rest
              rest="${line#* }"
              mapfile -t COMPREPLY < <(compgen -W "$(docdsl "[suggest:${#rest}]" "$rest" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}")
            }
            complete -o default -F _docdsl docdsl
            """,
        ["zsh"] = """
            #compdef docdsl
            _docdsl() {
              local rest="${BUFFER[1,CURSOR]#* }"
              compadd -- ${(f)"$(docdsl "[suggest:${#rest}]" "$rest" 2>/dev/null)"}
              _files
            }
            compdef _docdsl docdsl
            """,
        ["fish"] = """
            function __docdsl
              set -l rest (string replace -r '^\S+\s*' '' -- (commandline -cp))
              docdsl "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null
            end
            complete -c docdsl -a '(__docdsl)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName docdsl -ScriptBlock {
              param($word, $tree, $position)
              $rest = $tree.ToString() -replace '^\S+\s?', ''
              docdsl "[suggest:$($rest.Length)]" "$rest" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell that runs the script." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        var command = new Command(
            "completions",
            """
            Print a completion script for a shell.

            Examples:
              source <(docdsl completions bash)
              docdsl completions fish > ~/.config/fish/completions/docdsl.fish
            """
        )
        {
            shell,
        };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(s_scripts[parsed.GetValue(shell)!]));
        return command;
    }
}
