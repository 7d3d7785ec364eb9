using System.Diagnostics;
using System.Text;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>A real editor that runs a script in a folder of three letters, with <c>docdsl lsp</c> as its server.</summary>
internal static class EditorRun
{
    /// <summary>Runs it to its end and looks at what the script says: a line <c>ok …</c> for each step, and exit code 0.</summary>
    /// <param name="program">The editor.</param>
    /// <param name="arguments">The script among them.</param>
    /// <param name="steps">How many steps there are.</param>
    public static async Task Check(string program, string[] arguments, int steps)
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-editor").FullName;
        try
        {
            var letters = Directory.CreateDirectory(Path.Combine(folder, "letters")).FullName;
            File.WriteAllText(
                Path.Combine(letters, "a.qa"),
                "@document nl-NL\n\nVraag 1\n@id kosten\nWat kost het 😀 ‘systeem’?\n\nAntwoord op vraag 1\n"
                    + "Niets, zie 😀 ‘dus’ [[#wie]] verder.\n\nVraag 2\n@id wie\nWie betaalt?\n"
            );
            File.WriteAllText(
                Path.Combine(letters, "b.qa"),
                "@document nl-NL\n\nVraag 1\nIs het duur?\n\nAntwoord op vraag 1\nNee 😀, zie ‘hier’ [[a#wie]].\n"
            );
            File.WriteAllText(Path.Combine(letters, "c.qa"), "@document nl-NL\n\nVraag 1\nWanneer?\n");

            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = letters,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };
            start.Environment["DOCDSL_TOOL"] = Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll");
            start.Environment["DOCDSL_EMACS"] = Repository.PathOf("src", "editors", "emacs");
            start.Environment["LANG"] = "C.UTF-8";
            foreach (var variable in new[] { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" })
            {
                start.Environment[variable] = folder;
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

            var said = await output;
            var log = Path.Combine(folder, "nvim", "lsp.log");
            Assert.True(editor.ExitCode == 0, said + await errors + (File.Exists(log) ? File.ReadAllText(log) : ""));
            Assert.Equal(steps, said.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A script that lies beside the tests.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "LanguageServer", name);
}
