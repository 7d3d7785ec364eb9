namespace DocDsl.Tools.Tests.Cli;

public sealed class ImportFormatTests : CommandTest
{
    private const string Rows = "question,answer\nWho pays?,The owner.\n";

    [Fact]
    public void The_report_says_what_a_file_was_read_as()
    {
        Write("a.txt", Rows);
        var (status, output, error) = Run("import", "a.txt", "-o", "a.qa");
        Assert.Equal((0, ""), (status, output));
        Assert.Equal(
            "a.txt: read as CSV (separated by ',')\n"
                + "a.qa: 1 question (1 answered), 1 answer, 0 notes, 0 to review; all 4 words were imported\n",
            error
        );
        Assert.Equal(
            "@document faq en\n@source a.txt\n@heading question+answer \"### {text}\"\n\n### Who pays?\n\nThe owner.\n",
            File.ReadAllText(In("a.qa"))
        );
        Assert.Equal(0, Run("check", "a.qa").Status);
    }

    [Fact]
    public void A_format_is_given_by_name()
    {
        Write("a.csv", "Question 1\nWho pays?\n\nAnswer 1\nI, the owner.\n");
        Assert.StartsWith("a.csv: The CSV has no columns of questions and answers; ", Run("import", "a.csv").Error);
        var (status, _, error) = Run("import", "a.csv", "--as", "text");
        Assert.Equal(0, status);
        Assert.StartsWith("a.csv: read as plain text\n", error);
        Assert.Equal(
            (2, "", "error: unknown format 'txt'; did you mean 'text'? See 'docdsl import --help'\n"),
            Run("import", "a.csv", "--as", "txt")
        );
    }

    [Fact]
    public void What_cannot_be_imported_is_one_line_and_exit_code_3()
    {
        Write("a.png", [0x89, 0x50, 0x4E, 0x47]);
        Assert.Equal(
            (3, "", "a.png: This is an image (PNG), which cannot be imported; run optical character recognition (OCR) first.\n"),
            Run("import", "a.png")
        );
    }
}
