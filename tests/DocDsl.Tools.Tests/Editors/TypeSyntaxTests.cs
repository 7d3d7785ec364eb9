using System.Diagnostics;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Editors;

/// <summary>The colours of the questions of a type in Vim and Emacs.</summary>
public sealed class TypeSyntaxTests
{
    private const string Type =
        "@question 4 in-use\n@when stage is beta\n@questions open\n@hint Ideally a metric.\n@was usage\n"
        + "How can \"an operator\" see it?\nQuestion 1\n";

    // Each: a line and a column from 1 and 0, and what colours it; of a text without colours nothing that others have.
    private static readonly (int Line, int Column, string Vim, string Emacs)[] s_places =
    [
        (1, 1, "qatypeDirective", "docdsl-directive-face"),
        (1, 13, "qatypeId", "docdsl-id-face"),
        (2, 12, "qatypeClause", "docdsl-clause-face"),
        (3, 12, "qatypeWord", "docdsl-word-face"),
        (4, 8, "qatypeHint", "docdsl-note-face"),
        (5, 6, "qatypeId", "docdsl-id-face"),
        (6, 10, "", "default"),
        (7, 2, "", "default"),
    ];

    [InstalledFact("vim")]
    public async Task Vim_colours_them()
    {
        var vim = Repository.PathOf("src", "editors", "vim");
        var groups = await Groups(
            "vim",
            path =>
                [
                    .. new[] { "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "--not-a-term" },
                    .. new[] { "--cmd", $"set runtimepath^={vim}", path, "-S", Script("groups.vim") },
                ]
        );
        Assert.Equal(s_places.Select(place => place.Vim), s_places.Select(place => groups[(place.Line, place.Column)]));
    }

    [InstalledFact("emacs")]
    public async Task Emacs_colours_them()
    {
        var groups = await Groups(
            "emacs",
            _ => ["--batch", "-Q", "-L", Repository.PathOf("src", "editors", "emacs"), "-l", Script("faces.el")]
        );
        Assert.Equal(s_places.Select(place => place.Emacs), s_places.Select(place => groups[(place.Line, place.Column)]));
    }

    /// <summary>The innermost group of each character.</summary>
    private static async Task<Dictionary<(int Line, int Column), string>> Groups(string program, Func<string, string[]> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-colours");
        try
        {
            var path = Path.Combine(folder.FullName, "a.qatype");
            var written = Path.Combine(folder.FullName, "groups");
            await File.WriteAllTextAsync(path, Type);
            var start = new ProcessStartInfo(program, arguments(path)) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.RedirectStandardInput = true;
            start.Environment["DOCDSL_GROUPS"] = written;
            start.Environment["DOCDSL_DOCUMENT"] = path;
            start.Environment["LANG"] = "C.UTF-8";
            using var editor = Process.Start(start)!;
            editor.StandardInput.Close();
            var (output, errors) = (editor.StandardOutput.ReadToEndAsync(), editor.StandardError.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await editor.WaitForExitAsync(patience.Token);
            Assert.True(File.Exists(written), await output + await errors);
            return (await File.ReadAllLinesAsync(written))
                .Select(line => line.Split(' '))
                .Where(parts => int.TryParse(parts[0], out _))
                .ToDictionary(parts => (int.Parse(parts[0]), int.Parse(parts[1])), parts => parts.Length > 2 ? parts[^1] : "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Script(string name) => Repository.PathOf("tests", "DocDsl.Tools.Tests", "Editors", name);
}
