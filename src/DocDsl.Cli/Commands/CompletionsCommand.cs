using System.CommandLine;
using DocDsl.Cli.CommandLine;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl completions bash</c></summary>
internal static class CompletionsCommand
{
    /// <summary>Each asks <see cref="Suggestions"/> for the words that fit, and completes paths where there are none.</summary>
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _docdsl() {
              local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
              local rest="${line#* }"
              COMPREPLY=($(docdsl "[suggest:${#rest}]" "$rest" 2>/dev/null | cut -f 1))
              COMPREPLY=("${COMPREPLY[@]#--*=}")
            }
            complete -o default -F _docdsl docdsl
            """,
        ["zsh"] = """
            #compdef docdsl
            _docdsl() {
              local rest="${(j: :)words[2,CURRENT-1]} $PREFIX" line
              local -a found
              rest="${rest# }"
              for line in "${(@f)$(docdsl "[suggest:${#rest}]" "$rest" 2>/dev/null)}"; do
                [[ -n "$line" ]] && found+=("${${line%%$'\t'*}//:/\\:}${${(M)line%%$'\t'*}:+:${line#*$'\t'}}")
              done
              if (( $#found )); then
                _describe -V docdsl found
              else
                _files
              fi
            }
            if [ "$funcstack[1]" = "_docdsl" ]; then _docdsl "$@"; else compdef _docdsl docdsl; fi
            """,
        ["fish"] = """
            function __docdsl
              set -l words (commandline -opc)
              set -e words[1]
              set -l rest (string join ' ' -- $words (commandline -ct))
              set -l found (docdsl "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null)
              if test (count $found) -gt 0
                printf '%s\n' $found
              else
                __fish_complete_path (commandline -ct)
              end
            end
            complete -c docdsl -f -a '(__docdsl)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName docdsl -ScriptBlock {
              param($word, $tree, $position)
              $rest = $tree.ToString() -replace '^\S+\s?', ''
              if ($tree.ToString().Length -lt $position) { $rest += ' ' }
              docdsl "[suggest:$($rest.Length)]" "$rest" 2>$null | ForEach-Object {
                $value, $text = $_ -split "`t", 2
                if (-not $text) { $text = $value }
                [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
              }
            }
            """,
    };

    public static Command Create()
    {
        var shell = Choice.Argument("shell", "The shell that runs the script", s_scripts.Keys);
        var command = new Command(
            "completions",
            """
            Print a completion script for a shell.

            It completes commands, options and their values, document types, the ids of rules, and paths. For bash and zsh,
            add the first example to ~/.bashrc or ~/.zshrc, with the name of the shell.

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
