using System.Diagnostics;
using System.Text;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The server in a real editor: Debian's Neovim, headless, used as a person uses it (<c>neovim.lua</c>). Skipped where there is none.</summary>
public sealed class NeovimTests
{
    private static readonly string? s_neovim = new[] { "/usr/bin/nvim", "/usr/local/bin/nvim", "/opt/homebrew/bin/nvim" }.FirstOrDefault(File.Exists);

    [NeovimFact]
    public async Task A_letter_is_written_in_Neovim()
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-neovim").FullName;
        try
        {
            Save("letters/a.qa", "@document nl-NL\n\nVraag 1\n@id kosten\nWat kost het 😀 ‘systeem’?\n\nAntwoord op vraag 1\nNiets, zie 😀 ‘dus’ [[#wie]] verder.\n\nVraag 2\n@id wie\nWie betaalt?\n");
            Save("letters/b.qa", "@document nl-NL\n\nVraag 1\nIs het duur?\n\nAntwoord op vraag 1\nNee 😀, zie ‘hier’ [[a#wie]].\n");
            Save("letters/c.qa", "@document nl-NL\n\nVraag 1\nWanneer?\n");

            var start = new ProcessStartInfo(s_neovim!, ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile " + Path.Combine(AppContext.BaseDirectory, "LanguageServer", "neovim.lua")])
            {
                WorkingDirectory = Path.Combine(folder, "letters"),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };
            start.Environment["DOCDSL_TOOL"] = Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll");
            foreach (var variable in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" })
            {
                start.Environment[variable] = folder;
            }

            using var neovim = Process.Start(start)!;
            var (output, errors) = (neovim.StandardOutput.ReadToEndAsync(), neovim.StandardError.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            try
            {
                await neovim.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                neovim.Kill(entireProcessTree: true);
            }

            var said = await output + await errors;
            var log = Path.Combine(folder, "nvim", "lsp.log");
            Assert.True(neovim.ExitCode == 0, said + (File.Exists(log) ? File.ReadAllText(log) : ""));

            // That it came to its end, and did all of it.
            Assert.Equal(13, said.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Save(string name, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private sealed class NeovimFactAttribute : FactAttribute
    {
        public NeovimFactAttribute() => Skip = s_neovim is null ? "There is no Neovim." : null;
    }
}
