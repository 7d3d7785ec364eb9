using System.Text.Json;
using DocDsl.Cli;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The commands among links, pipes and files that change.</summary>
public sealed class FilesTests : CommandTest
{
    private const string Unformatted = "Vraag 1\nWat?\n\n\n\nAntwoord op vraag 1\nDit.\n";
    private const string Formatted = "Vraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [UnixFact]
    public void Every_command_writes_through_links()
    {
        Write("real.qa", Unformatted);
        Write("a.txt", "Question 1\nWhat is it?\n\nAnswer 1\nThis.\n");
        File.CreateSymbolicLink(In("a.qa"), "real.qa");
        Unix.Run("ln", In("real.qa"), In("hard"));
        Unix.Run("chmod", "640", In("real.qa"));
        var before = Stat();

        Assert.Equal((0, "a.qa: changed.\n", ""), Run("format", "a.qa"));
        Assert.Equal(Formatted, File.ReadAllText(In("hard")));
        Write("real.qa", Formatted.Replace("Vraag 1", "Vraag 3"));
        Assert.Equal((0, "a.qa: changed.\n", ""), Run("renumber", "a.qa"));
        Write("real.qa", "Vraag 1\n@opn later\nWat?\n");
        Assert.Equal(0, Run("fix", "a.qa").Status);
        Assert.Equal("Vraag 1\n@open later\nWat?\n", File.ReadAllText(In("hard")));
        Assert.Equal(0, Run("import", "a.txt", "-o", "a.qa", "--force").Status);
        Assert.StartsWith("@document en\n", File.ReadAllText(In("hard")));
        Assert.Equal((0, "", ""), Run("export", "a.qa", "-f", "markdown", "-o", "a.qa", "--force"));
        Assert.Contains("What is it?", File.ReadAllText(In("hard")));
        Assert.Equal(3, Run("new", "faq", "-o", "a.qa").Status);

        Assert.Equal(before, Stat());
        Assert.Equal("real.qa", new FileInfo(In("a.qa")).LinkTarget);

        string Stat() => Unix.Run("stat", "-c", "%i %u %g %a %h", In("real.qa"));
    }

    [Fact]
    public void Imports_name_files_from_the_current_folder()
    {
        Write("letters/a.txt", "Question 1\nWhat?\n\nQuestion 2\nWhy?\n");
        var (status, output, error) = Run("import", In("letters/a.txt"), "-o", In("out/a.qa"));
        Assert.Equal((1, ""), (status, output));
        Assert.Matches(
            "^letters/a.txt: read as plain text\nletters/a.txt: review \\(unsure\\): No answer was found.*\n"
                + "out/a.qa: 2 questions \\(0 answered\\), 0 answers, 0 notes, 1 to review; .*\n$",
            error
        );
    }

    [Fact]
    public void A_declaration_of_a_type_is_not_taken_for_a_document()
    {
        const string Declared = "@type brief\n\n\n\n@field a text\n";
        Write("b.qatype", Declared);
        foreach (var command in new[] { "fix", "format", "renumber", "outline", "stats", "promises", "export" })
        {
            var (status, _, error) = Run(command, "b.qatype");
            Assert.Equal((3, "b.qatype: declares a document type, and is no document; only 'docdsl check' reads it.\n"), (status, error));
        }

        Assert.Equal(Declared, File.ReadAllText(In("b.qatype")));
        Assert.Equal(0, Run("check", "b.qatype").Status);
    }

    [UnixFact]
    public void Devices_and_pipes_are_refused()
    {
        Write("a.qa", Formatted);
        Unix.Run("mkfifo", In("f.qa"));
        Assert.Equal((3, "f.qa: is a device or a pipe; only files can be read.\n"), ErrorOf("check"));
        Assert.Equal((3, "f.qa: is a device or a pipe; only files can be read.\n"), ErrorOf("format", "f.qa"));
        Assert.Equal((3, "/dev/zero: is a device or a pipe; only files can be read.\n"), ErrorOf("check", "/dev/zero"));
        Assert.Equal((3, "/dev/zero: is a device or a pipe; only files can be read.\n"), ErrorOf("import", "/dev/zero"));
        Assert.Equal(
            (3, "a.qa: '/dev/null' is a device or a pipe; only files can be written.\n"),
            ErrorOf("export", "a.qa", "-o", "/dev/null", "--force")
        );
        Assert.Equal(
            (3, "a.qa: 'f.qa' is a device or a pipe; only files can be written.\n"),
            ErrorOf("export", "a.qa", "-o", "f.qa", "--force")
        );
        Assert.Equal(2, Run("export", "a.qa", "-o", "").Status);

        (int, string) ErrorOf(params string[] arguments) => Run(arguments) is var (status, _, error) ? (status, error) : default;
    }

    [UnixFact]
    public void Globs_find_what_folders_do()
    {
        Array.ForEach(
            ["a.qa", "sub/b.qa", "sub/deep/c1.qa", "obj/d.qa", ".e.qa", "node_modules/f.qa"],
            name => Write("Letters/" + name, "Vraag 1\nWat?\n")
        );
        Directory.CreateSymbolicLink(In("Letters/up1"), "..");
        Directory.CreateSymbolicLink(In("Letters/up2"), "..");
        Assert.Equal(["Letters/a.qa", "Letters/sub/b.qa", "Letters/sub/deep/c1.qa"], Files("Letters/**/*.qa"));
        Assert.Equal(["Letters/a.qa", "Letters/sub/b.qa", "Letters/sub/deep/c1.qa"], Files("**/*.qa", "Letters", "./Letters/a.qa"));
        Assert.Equal(["Letters/a.qa"], Files("Letters/*.qa"));
        Assert.Equal(["Letters/a.qa"], Files(In("Letters/?.qa")).Select(path => Path.GetRelativePath(In(""), path)));
        Assert.Equal(["Letters/sub/deep/c1.qa"], Files("Letters/*/**/c?.qa"));
        Assert.Equal(["Letters/obj/d.qa"], Files("Letters/obj/*.qa"));

        static IEnumerable<string> Files(params string[] paths) =>
            JsonDocument
                .Parse(Run(["check", .. paths, "-f", "json"]).Output)
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(diagnostic => diagnostic.GetProperty("file").GetString()!)
                .Distinct();
    }

    [Fact]
    public void A_fault_is_not_mistaken_for_diagnostics()
    {
        Write("a.qa", "Vraag 1\nWat?\n");
        var error = new StringWriter();
        Assert.Equal(4, Program.Run(["check", "a.qa"], new FailingWriter(new InvalidOperationException("fault")), error));
        Assert.StartsWith("docdsl: internal error; please report it", error.ToString());
        error = new StringWriter();
        Assert.Equal(3, Program.Run(["check", "a.qa"], new FailingWriter(new IOException("No space left on device")), error));
        Assert.Equal("docdsl: No space left on device\n", error.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(3, Program.Run(["check"], new FailingWriter(new IOException()), new FailingWriter(new IOException())));
    }

    private sealed class FailingWriter(Exception problem) : StringWriter
    {
        public override void Write(char value) => throw problem;

        public override void Write(string? value) => throw problem;

        public override void WriteLine(string? value) => throw problem;

        public override void Write(char[] buffer, int index, int count) => throw problem;
    }
}
