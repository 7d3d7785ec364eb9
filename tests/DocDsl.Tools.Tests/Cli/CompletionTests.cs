using System.Diagnostics;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The completion scripts in the shells themselves; skipped where a shell is not installed.</summary>
public sealed class CompletionTests : CommandTest
{
    /// <summary>What is typed before the tab key, and what it becomes.</summary>
    private static readonly (string Typed, string Completed)[] s_lines =
    [
        ("docdsl che", "docdsl check"),
        ("docdsl check --form", "docdsl check --format"),
        ("docdsl check --format js", "docdsl check --format json"),
        ("docdsl check --format=js", "docdsl check --format=json"),
        ("docdsl check Letters/one.q", "docdsl check Letters/one.qa"),
        ("docdsl export one --output Letters/one.q", "docdsl export one --output Letters/one.qa"),
        ("docdsl new kam", "docdsl new kamervragen"),
        ("docdsl import x --type bri", "docdsl import x --type brief"),
        ("docdsl explain QA500", "docdsl explain QA500"),
        ("docdsl explain QA6001", "docdsl explain QA6001"),
        ("docdsl fix a.qa --rule QA2002,QA902", "docdsl fix a.qa --rule QA2002,QA902"),
        ("docdsl fix a.qa --rule QA2002,QA9001", "docdsl fix a.qa --rule QA2002,QA9001"),
        ("docdsl completions fi", "docdsl completions fish"),
    ];

    private const string Commands =
        "attest changes check completions diff explain export fix format "
        + "import lsp migrate new outline promises recall renumber seal stats";

    [Theory]
    [InlineData("", Commands)]
    [InlineData("che", "check")]
    [InlineData("check --report ", "concise= github= json= markdown= sarif= text=")]
    [InlineData("check ", "")]
    [InlineData("check --s", "--select --statistics --stdin-path --summary")]
    [InlineData("check -f ", "concise github json markdown sarif text")]
    [InlineData("check --fail-on=", "--fail-on=error --fail-on=warning")]
    [InlineData("explain QA400", "QA4001 QA4002 QA4003 QA4004 QA4005 QA4006 QA4007 QA4008 QA4009")]
    [InlineData("check --ignore QA1001,QA900", "QA1001,QA9001 QA1001,QA9002 QA1001,QA9003")]
    [InlineData("check --select qa2002,qa9003", "qa2002,QA9003")]
    [InlineData("new ", "brief document faq kamervragen questionnaire")]
    [InlineData("import --type f", "faq")]
    [InlineData("completions ", "bash fish pwsh zsh")]
    [InlineData("nope ", Commands)]
    public void Words_that_fit_are_suggested(string line, string expected)
    {
        Write("brief.qatype", "@type brief\n");
        var (status, output, error) = Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (status, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('\t')).ToList();
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            lines.Select(each => each[0]).Order(StringComparer.Ordinal)
        );
        Assert.All(lines, each => Assert.True(each.Length == 1 || (each.Length == 2 && each[1].Length > 0)));
    }

    [ShellFact("bash")]
    public void Bash_completes() =>
        Check(
            "bash",
            line =>
                $$"""
                    source <(docdsl completions bash)
                    COMP_LINE='{{line}}'
                    COMP_POINT=${#COMP_LINE}
                    COMP_WORDS=(${COMP_LINE//=/ = })
                    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                    cur="${COMP_WORDS[COMP_CWORD]}"
                    _docdsl
                    # What readline does with it, and with '-o default' where there is nothing.
                    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$cur"))
                    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=("$cur")
                    [ ${#COMPREPLY[@]} = 1 ] && echo "${COMP_LINE%"$cur"}${COMPREPLY[0]}"
                    """
        );

    [ShellFact("fish")]
    public void Fish_completes() =>
        Check(
            "fish",
            line =>
                $"""
                    docdsl completions fish | source
                    set -l found (complete -C '{line}')
                    set -l begin (string replace -r '\S*$' '' -- '{line}')
                    if test (count $found) -eq 1
                      echo $begin(string split \t -- $found)[1]
                    else if test (count $found) -eq 0
                      echo '{line}'
                    end
                    """
        );

    /// <summary>zsh completes only where somebody types: in a terminal of its own module.</summary>
    [ShellFact("zsh")]
    public void Zsh_completes() =>
        Check(
            "zsh",
            line =>
                """
                    zmodload zsh/zpty
                    zpty shell zsh -f -i
                    await() {
                      local part text=''
                      while zpty -r shell part "*$1*"; do text+=$part; [[ $text == *$1* ]] && break; done
                      print -r -- "$text"
                    }
                    zpty -w shell 'unsetopt zle_bracketed_paste; autoload -U compinit; compinit -D -u; source <(docdsl completions zsh)'
                    zpty -w shell '_show() { print -r -- "<<<$BUFFER>>>"; BUFFER=; zle accept-line }; zle -N _show; bindkey "^X" _show'
                    zpty -w shell 'print rea""dy'
                    await ready >/dev/null
                    """
                + $"\nzpty -w -n shell '{line}'$'\\t'\n"
                + "zpty -w -n shell $'\\x18'\nawait '>>>' | grep -a -o '<<<.*>>>' | sed 's/^<<<//; s/ *>>>$//'\nzpty -d shell\n"
        );

    /// <summary>A folder with the command on the path, a document and a type.</summary>
    private void Check(string shell, Func<string, string> scriptOf)
    {
        Write("brief.qatype", "@type brief\n");
        Write("Letters/one.qa", "@document brief en\n");
        Write("bin/docdsl", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll")}' \"$@\"\n");
        Unix.Run("chmod", "+x", In("bin/docdsl"));
        var completed = s_lines.Select(line => (line.Typed, Completed: Complete(shell, scriptOf(line.Typed)))).ToArray();

        // Several rules begin so: nothing is chosen.
        var several = Array.FindIndex(s_lines, line => line.Typed.EndsWith("QA500", StringComparison.Ordinal));
        Assert.True(completed[several].Completed is "" or "docdsl explain QA500", completed[several].Completed);
        completed[several] = s_lines[several];
        Assert.Equal(s_lines, completed);
    }

    private string Complete(string shell, string script)
    {
        Write("script", script);
        var start = new ProcessStartInfo(shell, [.. shell == "zsh" ? ["-f"] : Array.Empty<string>(), In("script")])
        {
            WorkingDirectory = In(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = In("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = In("");
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error.GetAwaiter().GetResult());
        return output.Trim();
    }

    private sealed class ShellFactAttribute : FactAttribute
    {
        private static readonly string[] s_folders = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

        public ShellFactAttribute(string shell) =>
            Skip = s_folders.Any(folder => File.Exists(Path.Combine(folder, shell))) ? null : $"There is no {shell}.";
    }
}
