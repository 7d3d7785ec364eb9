using System.Diagnostics;
using System.Text.RegularExpressions;
using DocDsl.Core.Tests;
using DocDsl.Tools.Tests.LanguageServer;

namespace DocDsl.Tools.Tests.Editors;

/// <summary>
/// The configurations of docs/editors.md, word for word: with each, the editor that is installed starts the server and shows what it finds.
/// </summary>
public sealed partial class ConfigurationTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("docdsl-home").FullName;

    public ConfigurationTests()
    {
        // The configurations name the clone, and the command is on the path.
        Directory.CreateSymbolicLink(Path.Combine(_home, "docdsl"), Repository.Root);
        var tool = Path.Combine(_home, "docdsl-bin", "docdsl");
        Directory.CreateDirectory(Path.GetDirectoryName(tool)!);
        File.WriteAllText(tool, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateDirectory(Path.Combine(_home, "letters"));
        File.WriteAllText(Path.Combine(_home, "letters", "a.qa"), "@document nl-NL\n\nVraag 1\nWat kost het?\n");
    }

    [InstalledFact("nvim")]
    public async Task Neovim_works_as_documented()
    {
        var version = NeovimVersion().Match(await Run("nvim", ["--version"]));
        var (major, minor) = (int.Parse(version.Groups[1].Value), int.Parse(version.Groups[2].Value));
        var which = major > 0 || minor >= 11 ? 0 : minor >= 8 ? 1 : 2;
        Write(".config/nvim/init.lua", Blocks("Neovim", "lua")[which]);
        var output = await Run("nvim", ["--headless", "-i", "NONE", "-n", "a.qa", "-c", "luafile " + Script("configured.lua")]);
        Assert.Contains("QA3001", output);
        Assert.Contains("qaQuestion", output);
    }

    [EmacsTests.EmacsFact]
    public async Task Emacs_works_as_documented()
    {
        Write(".emacs.d/init.el", Assert.Single(Blocks("Emacs", "elisp")));
        var output = await Run("emacs", ["--batch", "-l", Script("configured.el")]);
        Assert.Contains("QA3001", output);
        Assert.Contains("docdsl-question-face", output);
    }

    [InstalledFact("vim")]
    public async Task Vim_works_as_documented()
    {
        var blocks = Blocks("Vim", "vim");
        Write(".vimrc", blocks[0]);
        string[] quiet = ["-N", "-i", "NONE", "-n", "-es", "--not-a-term", "-u", Path.Combine(_home, ".vimrc")];
        var output = await Run("vim", [.. quiet, "a.qa", "-S", Script("configured.vim")]);
        Assert.Contains("filetype qa", output);
        Assert.Contains("qaQuestion", output);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>The code of a language in a section of the page.</summary>
    private static string[] Blocks(string section, string language)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "editors.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n## {section}\n", StringComparison.Ordinal) + 1;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        var blocks = Block().Matches(page[start..end]).Where(block => block.Groups[1].Value == language);
        return [.. blocks.Select(block => block.Groups[2].Value)];
    }

    private static string Script(string name) => Repository.PathOf("tests", "DocDsl.Tools.Tests", "Editors", name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_home, name))!);
        File.WriteAllText(Path.Combine(_home, name), text);
    }

    /// <summary>What a program writes, in the folder with the letter.</summary>
    private async Task<string> Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(_home, "letters"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _home;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_CLI_HOME"] = _home;
        start.Environment["PATH"] = Path.Combine(_home, "docdsl-bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        foreach (var variable in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" })
        {
            start.Environment.Remove(variable);
        }

        using var editor = Process.Start(start)!;
        editor.StandardInput.Close();
        var (output, errors) = (editor.StandardOutput.ReadToEndAsync(), editor.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await editor.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            editor.Kill(entireProcessTree: true);
        }

        return await output + await errors;
    }

    [GeneratedRegex(@"NVIM v(\d+)\.(\d+)")]
    private static partial Regex NeovimVersion();

    [GeneratedRegex(@"```(\w+)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
