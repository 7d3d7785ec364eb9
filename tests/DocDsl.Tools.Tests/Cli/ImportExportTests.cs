using DocDsl.Cli;
using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Cli;

public sealed class ImportExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-cli").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_seed_letter_is_imported_and_its_guesses_are_told()
    {
        var seed = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Single();
        var (status, output, error) = Run("import", seed, "-o", In("letter.qa"));
        Assert.Equal((1, ""), (status, output));
        Assert.Matches(@"5 questions \(5 answered\), 5 answers, 2 notes, 4 to review; all \d{3} words were imported", error);
        Assert.Contains("@source ", File.ReadAllText(In("letter.qa")));

        (status, output, error) = Run("export", In("letter.qa"), "--format", "html", "-o", In("letter.html"));
        Assert.Equal((0, "", ""), (status, output, error));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(In("letter.html")));
    }

    [Fact]
    public void A_sure_import_is_clean_and_goes_to_standard_output()
    {
        File.WriteAllText(In("a.txt"), "Question 1\nWhat is it?\n\nAnswer 1\nThis.\n");
        var (status, output, _) = Run("import", In("a.txt"));
        Assert.Equal(0, status);
        Assert.Equal("@document en\n\nQuestion 1\nWhat is it?\n\nAnswer 1\nThis.\n", output);
    }

    [Theory]
    [InlineData(
        "A report about bridges.\n\nNothing is asked here.\n",
        1,
        "a.txt: review (unsure): No questions were found in this document; write '@question' before each, "
    )]
    [InlineData(
        "A report about bridges.\n\nNothing is asked here.\n",
        1,
        "0 questions (0 answered), 0 answers, 0 notes, 1 to review; all 8 "
    )]
    [InlineData("Question 1\nWhat?\n\nQuestion 2\nWhy?\n", 1, "review (unsure): No answer was found, to none of 2 questions; if the ")]
    [InlineData("Question 1\nWhat?\n\nQuestion 2\nWhy?\n", 1, "2 questions (0 answered), 0 answers, 0 notes, 1 to review; all 6 ")]
    [InlineData(
        "2024Z00005\nVragen van het lid De Boer (Stadspartij) aan de Minister van Financiën over munten (ingezonden 3 maart 2024).\n"
            + "Vraag 1\nKent u het bericht?\n",
        0,
        "done: No question is answered"
    )]
    [InlineData(
        "AH 600\n2024Z00006\nMededeling van minister Jansen (Financiën) (ontvangen 20 maart 2024)\n\nDe vragen van het lid De Boer "
            + "(Stadspartij) over munten (ingezonden 3 maart 2024) kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n",
        0,
        "done: The letter postpones the answers; no question is answered"
    )]
    public void What_was_found_is_said_and_nothing_is_no_success(string text, int expected, string said)
    {
        File.WriteAllText(In("a.txt"), text);
        var (status, output, error) = Run("import", In("a.txt"));
        Assert.Equal(expected, status);
        Assert.Contains(said, error);
        Assert.StartsWith("@document", output);
    }

    [Fact]
    public void Exports_of_several_documents_go_to_a_folder()
    {
        File.WriteAllText(In("a.qa"), "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        File.WriteAllText(In("b.qa"), "Question 1\nWhat?\n");
        var (status, _, error) = Run("export", In("a.qa"), In("b.qa"), "-f", "csv", "-o", In("out"));
        Assert.Equal(1, status);
        Assert.Contains("b.qa: exported with 1 error;", error);
        Assert.Equal(["a.csv", "b.csv"], Directory.GetFiles(In("out")).Select(Path.GetFileName).Order());
        Assert.Equal(2, Run("export", In("a.qa"), In("b.qa")).Status);
    }

    [Fact]
    public void A_folder_is_exported()
    {
        Directory.CreateDirectory(In("Letters/sub"));
        File.WriteAllText(In("Letters/a.qa"), "Question 1\nWhat?\n\nAnswer 1\nSee [[b#1]].\n");
        File.WriteAllText(In("Letters/sub/b.qa"), "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        Assert.Equal(
            (2, "", "error: several documents require a folder; add --output FOLDER. See 'docdsl export --help'\n"),
            Run("export", In("Letters"))
        );
        Assert.Equal((0, "", ""), Run("export", In("Letters"), "-f", "markdown", "-o", In("out")));
        Assert.Equal(["a.md", "b.md"], Directory.GetFiles(In("out")).Select(Path.GetFileName).Order());

        // One document of a folder or a glob is in a folder too: what a script writes does not depend on how many there are.
        Assert.Equal((0, "", ""), Run("export", In("Letters/sub"), "-o", In("one")));
        Assert.True(File.Exists(In("one/b.json")));
        Assert.Equal((0, "", ""), Run("export", In("Letters/*/b.qa"), "-o", In("glob")));
        Assert.True(File.Exists(In("glob/b.json")));
    }

    [Fact]
    public void Two_documents_of_one_name_are_not_exported_over_each_other()
    {
        Directory.CreateDirectory(In("x"));
        File.WriteAllText(In("a.qa"), "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        File.WriteAllText(In("x/A.qa"), "Question 1\nWho?\n\nAnswer 1\nMe.\n");
        var (status, output, error) = Run("export", In("a.qa"), In("x"), "-f", "csv", "-o", In("out"), "--force");
        Assert.Equal((3, ""), (status, output));
        Assert.Equal(
            $"{In("x/A.qa")}: not exported, since '{In("out/A.csv")}' is the export of {In("a.qa")}.\n",
            error
        );
        Assert.Contains("What?", File.ReadAllText(In("out/a.csv")));
    }

    [Fact]
    public void Exports_refer_to_each_other()
    {
        File.WriteAllText(In("a.qa"), "Question 1\nWhat?\n\nAnswer 1\nSee [[b#1]] and [[c#1]].\n");
        File.WriteAllText(In("b.qa"), "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        Assert.Equal(0, Run("export", In("a.qa"), In("b.qa"), "-f", "html", "-o", In("out")).Status);
        Assert.Contains(
            "See <a href=\"b.html#q1\">question 1 of b</a> and <span class=\"broken\">c#1 <small>(not found)</small></span>.",
            File.ReadAllText(In("out/a.html"))
        );
        Assert.Contains(" id=\"q1\"", File.ReadAllText(In("out/b.html")));
    }

    [Fact]
    public void What_cannot_be_read_or_written_ends_with_one_line_and_overwrites_nothing()
    {
        File.WriteAllBytes(In("bad.txt"), [0x56, 0xE9, 0x20]);
        File.WriteAllText(In("there.qa"), "mine");
        File.WriteAllText(In("a.txt"), "Question 1\nWhat?\n");
        foreach (
            var arguments in new[]
            {
                ["import", In("none.txt"), "-o", In("x.qa")],
                ["import", In("bad.txt"), "-o", In("x.qa")],
                ["import", _folder, "-o", In("x.qa")],
                ["import", In("a.txt"), "-o", In("there.qa")],
                ["export", In("bad.txt"), "-o", In("x.json")],
                new[] { "export", In("none.qa"), "-o", In("x.json") },
            }
        )
        {
            var (status, output, error) = Run(arguments);
            Assert.Equal((3, ""), (status, output));
            Assert.Single(error.TrimEnd('\n').Split('\n'));
        }

        Assert.Equal("mine", File.ReadAllText(In("there.qa")));
        Assert.False(File.Exists(In("x.qa")) || File.Exists(In("x.json")));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "a.qa", "--format", "word")]
    [InlineData("import")]
    [InlineData("imprt", "x")]
    public void Misuse_is_2(params string[] arguments) => Assert.Equal(2, Run(arguments).Status);

    private string In(string name) => Path.Combine(_folder, name);

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var status = Program.Run(arguments, output, error);
        return (status, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }
}
