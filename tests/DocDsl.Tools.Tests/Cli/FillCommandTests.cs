using System.IO.Compression;
using System.Text;
using DocDsl.Formats.Workbooks;
using DocDsl.Tools.Tests.Workbooks;

namespace DocDsl.Tools.Tests.Cli;

/// <summary><c>docdsl export answers.qa --format xlsx --into customer.xlsx -o filled.xlsx</c></summary>
public class FillCommandTests : CommandTest
{
    private const string Answers = """
        @document faq en
        @heading question+answer "### {label}: {text}"

        ### AC-01: Is a second factor required?

        Yes.

        ### AC-05: Do you test restores?

        Partly: twice a year.
        """;

    [Fact]
    public void A_workbook_is_filled_in_and_the_rest_is_said()
    {
        Write("answers.qa", Answers);
        var customer = FillTests.Customer();
        Write("customer.xlsx", customer);

        var (status, output, error) = Run("export", "answers.qa", "--format", "xlsx", "--into", "customer.xlsx", "-o", "out/filled.xlsx");

        Assert.Equal((1, ""), (status, output));
        const string Reason = "is not among the values that the cell allows: 'Yes', 'No', 'N/A'";
        Assert.Equal(
            $"""
            customer.xlsx(Security!C5): not written: the document has no question 'AC-02'
            customer.xlsx(Security!C6): not written: the document has no question 'AC-03'
            customer.xlsx(Security!C7): not written: the document has no question 'AC-04'
            answers.qa(8): customer.xlsx(Security!C8): not written: 'Partly: twice a year.' {Reason}
            out/filled.xlsx: 1 of 5 questions answered; 1 cell changed; the other cells and 9 other parts of the workbook are as they were.

            """.ReplaceLineEndings("\n"),
            error
        );
        Assert.Equal("Yes", Workbook.Open(File.ReadAllBytes("out/filled.xlsx")).Sheets[0].TextAt(new CellReference(4, 3)));
        Assert.Equal(customer, File.ReadAllBytes("customer.xlsx"));

        // Not without --force, and not half.
        var before = File.ReadAllBytes("out/filled.xlsx");
        (status, _, error) = Run("export", "answers.qa", "--format", "xlsx", "--into", "customer.xlsx", "-o", "out/filled.xlsx");
        Assert.Equal(3, status);
        Assert.Equal(before, File.ReadAllBytes("out/filled.xlsx"));
        Assert.Equal("answers.qa: 'out/filled.xlsx' already exists.\n", error);
    }

    [Fact]
    public void A_file_of_csv_is_filled_in()
    {
        Write("answers.qa", Answers);
        Write("customer.csv", "Nr;Vraag;Antwoord\nAC-01;Is a second factor required?;\nAC-05;Do you test restores?;\n");

        var (status, _, error) = Run("export", "answers.qa", "--format", "csv", "--into", "customer.csv", "-o", "filled.csv");

        Assert.Equal((0, "filled.csv: 2 of 2 questions answered; 2 cells changed; all other cells are as they were.\n"), (status, error));
        Assert.Equal(
            "Nr;Vraag;Antwoord\nAC-01;Is a second factor required?;Yes.\nAC-05;Do you test restores?;Partly: twice a year.\n",
            File.ReadAllText("filled.csv")
        );
    }

    [Theory]
    [InlineData("--into customer.xlsx -o f.xlsx --format html", "--into is for --format xlsx and csv.")]
    [InlineData("--into customer.xlsx --format xlsx", ".xlsx is written to a file; add --output FILE.")]
    [InlineData("--map 'question B' --format xlsx -o f.xlsx", "--map is for a file that is filled in; add --into FILE.")]
    [InlineData("--recalculate --format xlsx -o f.xlsx", "--recalculate is for a file that is filled in; add --into FILE.")]
    [InlineData("--into customer.xlsx --map 'question' --format xlsx -o f.xlsx", "the mapping 'question' is not valid: ")]
    [InlineData("other.qa --into customer.xlsx --format xlsx -o folder", "--into is for one document.")]
    public void A_command_line_that_cannot_be(string arguments, string message)
    {
        Write("answers.qa", Answers);
        Write("other.qa", Answers);
        Write("customer.xlsx", FillTests.Customer());

        var words = arguments
            .Split('\'')
            .SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var (status, _, error) = Run(["export", "answers.qa", .. words]);

        Assert.Equal(2, status);
        Assert.StartsWith("error: " + message, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal(["answers.qa", "customer.xlsx", "other.qa"], Directory.GetFileSystemEntries(".").Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("password.xlsx", "", "password")]
    [InlineData("old.xls", "", ".xls")]
    [InlineData("customer.xlsx", "\"Nowhere\" question B answer C from row 2", "no sheet 'Nowhere'")]
    [InlineData("customer.xlsx", "question \"Question\" answer \"Reply\"", "'Reply'")]
    [InlineData("twice.xlsx", "", "2 columns 'Answer', C and D")]
    [InlineData("damaged.xlsx", "", "damaged")]
    [InlineData("words.docx", "", "Excel workbook")]
    [InlineData("missing.xlsx", "", "missing.xlsx")]
    public void A_file_that_cannot_be_filled_in(string file, string mapping, string message)
    {
        Write("answers.qa", Answers);
        Write("customer.xlsx", FillTests.Customer());
        Write("password.xlsx", Compound("EncryptedPackage"));
        Write("old.xls", Compound("Workbook"));
        Write("damaged.xlsx", FillTests.Customer()[..1500]);
        Write("words.docx", Archive("word/document.xml"));
        var twice = new TestWorkbook();
        twice.Sheet("Sheet").Row(1, "ID", "Question", "Answer", "Answer").Row(2, "AC-01", "Is a second factor required?");
        Write("twice.xlsx", twice.ToBytes());

        string[] map = mapping.Length == 0 ? [] : ["--map", mapping];
        Write("filled.xlsx", "mine");
        var (status, _, error) = Run(["export", "answers.qa", "--format", "xlsx", "--into", file, "-o", "filled.xlsx", "--force", .. map]);

        Assert.Equal(3, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal("mine", File.ReadAllText("filled.xlsx"));
    }

    private static byte[] Archive(string name)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            zip.CreateEntry(name);
        }

        return bytes.ToArray();
    }

    /// <summary>What an old Office file begins with, and the name of a stream as such files have it.</summary>
    private static byte[] Compound(string stream)
    {
        var bytes = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024);
        return bytes;
    }
}
