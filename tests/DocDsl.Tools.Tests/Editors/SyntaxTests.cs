using System.Diagnostics;
using System.Text.RegularExpressions;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Editors;

/// <summary>
/// The files for Vim, Neovim and Emacs colour the documents that hold the grammar of Visual Studio Code true, as these say. An editor that
/// is not installed is skipped.
/// </summary>
public sealed partial class SyntaxTests
{
    /// <summary>The scopes of the grammar that the others have a group or face for; the first that fits.</summary>
    private static readonly (string Scope, string Name)[] s_names =
    [
        ("comment.line", "comment"),
        ("comment.block.aside", "aside"),
        ("constant.character.escape.qa", "escape"),
        ("keyword.control.directive", "directive"),
        ("keyword.other.clause", "clause"),
        ("variable.other.property.field", "field"),
        ("variable.other.constant.id", "id"),
        ("markup.heading.question", "question"),
        ("markup.heading.answer", "answer"),
        ("markup.heading", "heading"),
        ("markup.quote.note", "note"),
        ("markup.underline.link.reference", "reference"),
        ("invalid.deprecated.placeholder", "placeholder"),
        ("string.quoted.double", "string"),
        ("support.constant", "word"),
        ("entity.name.type", "type"),
        ("constant.numeric.date", "number"),
    ];

    [InstalledTheory("nvim")]
    [MemberData(nameof(Documents))]
    public Task Neovim_colours(string name) => CheckVim("nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-n"], name);

    [InstalledTheory("vim")]
    [MemberData(nameof(Documents))]
    public Task Vim_colours(string name) => CheckVim("vim", ["-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "--not-a-term"], name);

    [InstalledTheory("emacs")]
    [MemberData(nameof(Documents))]
    public Task Emacs_colours(string name) =>
        Check(
            "emacs",
            ["--batch", "-Q", "-L", Repository.PathOf("src", "editors", "emacs"), "-l", Script("faces.el")],
            name,
            group => $"docdsl-{group}-face",
            "filetype docdsl-mode @// "
        );

    public static TheoryData<string> Documents => new("directives.qa", "headings.qa", "text.qa");

    private static Task CheckVim(string program, string[] arguments, string name)
    {
        var folder = Repository.PathOf("src", "editors", "vim");
        return Check(
            program,
            [.. arguments, "--cmd", $"set runtimepath^={folder}", PathOf(name), "-S", Script("groups.vim")],
            name,
            group => "qa" + char.ToUpperInvariant(group[0]) + group[1..],
            "filetype qa @//%s"
        );
    }

    private static async Task Check(string program, string[] arguments, string name, Func<string, string> named, string last)
    {
        var path = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.RedirectStandardInput = true;
            start.Environment["DOCDSL_GROUPS"] = path;
            start.Environment["DOCDSL_DOCUMENT"] = PathOf(name);
            start.Environment["LANG"] = "C.UTF-8";
            using var editor = Process.Start(start)!;
            editor.StandardInput.Close();
            var (output, errors) = (editor.StandardOutput.ReadToEndAsync(), editor.StandardError.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await editor.WaitForExitAsync(patience.Token);
            var written = File.ReadAllLines(path);
            Assert.True(written.Length > 0, await output + await errors);
            Assert.Equal(last, written[^1]);
            var groups = written[..^1]
                .Select(line => line.Split(' '))
                .ToDictionary(parts => (int.Parse(parts[0]), int.Parse(parts[1])), parts => parts[2..]);
            var wrong = new List<string>();
            var assertions = Assertions(File.ReadAllLines(PathOf(name))).ToList();
            Assert.True(assertions.Count > 10);
            foreach (var (line, column, group, holds) in assertions)
            {
                var found = groups.GetValueOrDefault((line, column), []);
                if (found.Contains(named(group)) != holds)
                {
                    wrong.Add($"{name}({line},{column + 1}): {(holds ? "" : "not ")}{group}, is {string.Join(' ', found)}");
                }
            }

            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the comments of a document say about the characters in the line above them.</summary>
    private static IEnumerable<(int Line, int Column, string Group, bool Holds)> Assertions(string[] lines)
    {
        var above = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (Assertion().Match(lines[i]) is not { Success: true } assertion)
            {
                above = i + 1;
                continue;
            }

            var marks = assertion.Groups["marks"].Value;
            var (start, length) = marks[0] == '<'
                ? (marks.Count(mark => mark == '~'), marks.Count(mark => mark == '-'))
                : (assertion.Groups["marks"].Index, marks.Length);
            var scopes = assertion.Groups["scopes"].Value.Split(" - ");
            foreach (var (scope, holds) in Scopes(scopes[0], true).Concat(scopes.Skip(1).SelectMany(rest => Scopes(rest, false))))
            {
                if (s_names.FirstOrDefault(pair => scope.StartsWith(pair.Scope, StringComparison.Ordinal)).Name is { } group)
                {
                    for (var column = start; column < start + length; column++)
                    {
                        yield return (above, column, group, holds);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Scope, bool Holds)> Scopes(string words, bool holds)
    {
        var isNegative = words.StartsWith("- ", StringComparison.Ordinal);
        return words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "-")
            .Select(word => (word, holds && !isNegative));
    }

    private static string PathOf(string name) => Repository.PathOf("src", "vscode-docdsl", "tests", name);

    private static string Script(string name) => Repository.PathOf("tests", "DocDsl.Tools.Tests", "Editors", name);

    [GeneratedRegex(@"^@//\s*(?<marks>\^+|<~*-+)\s+(?<scopes>.+)$")]
    private static partial Regex Assertion();
}
