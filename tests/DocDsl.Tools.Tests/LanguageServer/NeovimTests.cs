namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The server in Neovim, headless, used as a person uses it (<c>neovim.lua</c>). Skipped where there is none.</summary>
public sealed class NeovimTests
{
    private static readonly string? s_neovim = new[] { "/usr/bin/nvim", "/usr/local/bin/nvim", "/opt/homebrew/bin/nvim" }.FirstOrDefault(
        File.Exists
    );

    [NeovimFact]
    public Task A_letter_is_written_in_Neovim() =>
        EditorRun.Check(
            s_neovim!,
            ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile " + EditorRun.Script("neovim.lua")],
            steps: 13
        );

    private sealed class NeovimFactAttribute : FactAttribute
    {
        public NeovimFactAttribute() => Skip = s_neovim is null ? "There is no Neovim." : null;
    }
}
