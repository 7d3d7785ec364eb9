using DocDsl.Tools.Tests.Exporters.Word;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary><c>docdsl export --format docx</c>, and a template.</summary>
public sealed class WordExportTests : CommandTest
{
    private const string Letter = "@document nl-NL\n@number 2025Z1\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [Fact]
    public void A_letter_goes_to_Word_and_comes_back()
    {
        Write("letter.qa", Letter);
        Assert.Equal((0, "", ""), Run("export", "letter.qa", "--format", "docx", "-o", "letter.docx"));
        var (status, _, error) = Run("import", "letter.docx", "-o", "back.qa");
        Assert.Equal(0, status);
        Assert.Contains("letter.docx: read as Word document in named styles\n", error);
        Assert.Contains("back.qa: 1 question (1 answered), 1 answer, 0 notes, 0 to review;", error);
        Assert.Contains("Vraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n", File.ReadAllText("back.qa"));
    }

    [Fact]
    public void A_folder_is_exported_with_links_between_its_letters()
    {
        Write("Letters/a.qa", Letter.Replace("Wat?", "Zie [[b#1]]."));
        Write("Letters/b.qa", Letter);
        Assert.Equal((0, "", ""), Run("export", "Letters", "--format", "docx", "-o", "out"));
        var file = new WordFile(File.ReadAllBytes("out/a.docx"));
        Assert.Contains("b.docx", file.Part("word/_rels/document.xml.rels").ToString());
    }

    [Fact]
    public void A_template_is_filled_and_what_it_asks_for_in_vain_is_said()
    {
        Write("letter.qa", Letter);
        Write("ministry.dotx", WordTemplates.Create(WordTemplates.Unknown + WordTemplates.Place));
        var (status, output, error) = Run("export", "letter.qa", "--format", "docx", "--template", "ministry.dotx", "-o", "letter.docx");
        Assert.Equal((0, ""), (status, output));
        Assert.Equal(
            "letter.qa: warning: 'dossier' is not a field of the document; the content control of ministry.dotx stays as it is.\n",
            error
        );
        Assert.Contains(("", "Hoogachtend, de minister"), new WordFile(File.ReadAllBytes("letter.docx")).Paragraphs());
    }

    [Fact]
    public void A_template_that_cannot_be_used_is_one_line_and_nothing_is_written()
    {
        Write("letter.qa", Letter);
        Write("plain.dotx", WordTemplates.Create(styles: ["Answer"]));
        Write("letter.docx", "old");
        foreach (
            var (template, message) in new[]
            {
                ("plain.dotx", "plain.dotx: The template lacks the paragraph styles 'Question Heading', 'Question', 'Answer Heading'; "),
                ("letter.qa", "letter.qa: The template is damaged, or is no Word document or template (.docx, .dotx).\n"),
                ("gone.dotx", "gone.dotx: "),
            }
        )
        {
            var (status, output, error) = Run(
                "export",
                "letter.qa",
                "--format",
                "docx",
                "--template",
                template,
                "--force",
                "-o",
                "letter.docx"
            );
            Assert.Equal((3, ""), (status, output));
            Assert.StartsWith(message, error);
            Assert.Single(error.TrimEnd('\n').Split('\n'));
            Assert.Equal("old", File.ReadAllText("letter.docx"));
        }
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_told()
    {
        Write("letter.qa", Letter);
        var (status, _, error) = Run("export", "letter.qa", "--format", "html", "--template", "x.dotx");
        Assert.Equal(2, status);
        Assert.Contains("--template requires --format docx", error);
        (status, _, error) = Run("export", "letter.qa", "--format", "docx");
        Assert.Equal(2, status);
        Assert.Contains(".docx is written to a file; add --output FILE", error);
    }

    [SmallDiskFact]
    public void A_full_disk_leaves_what_was_there()
    {
        Write("letter.qa", Letter);
        Directory.CreateDirectory("disk");
        Unix.Run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", In("disk"));
        try
        {
            File.WriteAllText("disk/letter.docx", "old");
            var (status, output, error) = Run("export", "letter.qa", "--format", "docx", "--force", "-o", "disk/letter.docx");
            Assert.Equal((3, ""), (status, output));
            Assert.StartsWith("letter.qa: ", error);
            Assert.Single(error.TrimEnd('\n').Split('\n'));
            Assert.Equal("old", File.ReadAllText("disk/letter.docx"));
            Assert.Equal(["letter.docx"], Directory.GetFileSystemEntries("disk").Select(Path.GetFileName));
        }
        finally
        {
            Unix.Run("umount", In("disk"));
        }
    }

    /// <summary>A test that needs a disk that is soon full, which only the administrator of a Linux machine can make.</summary>
    private sealed class SmallDiskFactAttribute : FactAttribute
    {
        public SmallDiskFactAttribute() => Skip = CanMount() ? null : "No small disk can be mounted.";

        private static bool CanMount()
        {
            if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            {
                return false;
            }

            var folder = Directory.CreateTempSubdirectory("docdsl-disk").FullName;
            try
            {
                Unix.Run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", folder);
                return File.ReadAllText("/proc/mounts").Contains(folder, StringComparison.Ordinal);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
            finally
            {
                Unix.Run("umount", "-q", folder);
                Directory.Delete(folder);
            }
        }
    }
}
