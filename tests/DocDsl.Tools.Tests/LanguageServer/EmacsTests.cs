using System.Diagnostics;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The server in Emacs with eglot, without a screen (<c>emacs.el</c>). Skipped where there is no Emacs that has eglot.</summary>
public sealed class EmacsTests
{
    private static readonly string? s_emacs = new[] { "/usr/bin/emacs", "/usr/local/bin/emacs", "/opt/homebrew/bin/emacs" }.FirstOrDefault(
        HasEglot
    );

    [EmacsFact]
    public Task A_letter_is_written_in_Emacs() => EditorRun.Check(s_emacs!, ["--batch", "-l", EditorRun.Script("emacs.el")], steps: 11);

    private static bool HasEglot(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var emacs = Process.Start(
            new ProcessStartInfo(path, ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        emacs.ErrorDataReceived += (_, _) => { };
        emacs.BeginErrorReadLine();
        emacs.StandardOutput.ReadToEnd();
        emacs.WaitForExit();
        return emacs.ExitCode == 0;
    }

    internal sealed class EmacsFactAttribute : FactAttribute
    {
        public EmacsFactAttribute() => Skip = s_emacs is null ? "There is no Emacs with eglot." : null;
    }
}
