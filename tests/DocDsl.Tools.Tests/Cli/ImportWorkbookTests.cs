using DocDsl.Tools.Tests.Workbooks;

namespace DocDsl.Tools.Tests.Cli;

public sealed class ImportWorkbookTests : CommandTest
{
    public ImportWorkbookTests()
    {
        var book = new TestWorkbook();
        book.Sheet("Start").Row(1, "Read this first.");
        book.Sheet("Questions")
            .Row(1, "ID", "Question", "Answer", "Comments")
            .Row(2, "AC-01", "Is there multi-factor authentication?", "Yes", "For all staff.")
            .Row(3, "AC-02", "Who has access?", null, null)
            .List("C2", "\"Yes,No\"");
        Write("customer.xlsx", book.ToBytes());
    }

    [Fact]
    public void A_workbook_gives_a_document_and_its_type()
    {
        var (status, output, error) = Run("import", "customer.xlsx", "-o", "customer.qa");
        Assert.Equal((0, ""), (status, output));
        Assert.Equal(
            "customer.xlsx: read as Excel workbook\n"
                + "customer.xlsx(Start): done: The sheet has no row of headings of questions and answers; its 1 cell was left out\n"
                + "customer.xlsx(Questions!C3): done: 1 question has no answer yet\n"
                + "customer.qa: 2 questions (1 answered), 1 answer, 0 notes, 0 to review; all 19 words were imported\n"
                + "customer.qatype: the type 'customer-questions' with 2 questions\n",
            error
        );
        var check = Run("check", ".");
        Assert.Equal(1, check.Status);
        Assert.Contains("QA3001: Question 2 has no answer", check.Output, StringComparison.Ordinal);
        Assert.Contains("1 error\n", check.Output + check.Error, StringComparison.Ordinal);

        // Nothing is overwritten, also where only one of the two exists.
        Assert.Equal(
            (3, "", "customer.xlsx: 'customer.qatype' already exists.\n"),
            Run("import", "customer.xlsx", "-o", "customer.qa", "--type", "x")
        );
        File.Delete(In("customer.qa"));
        Assert.Equal((3, "", "customer.xlsx: 'customer.qatype' already exists.\n"), Run("import", "customer.xlsx", "-o", "customer.qa"));
        Assert.False(File.Exists(In("customer.qa")));
        Assert.Equal(0, Run("import", "customer.xlsx", "-o", "customer.qa", "--force").Status);
    }

    [Fact]
    public void A_type_of_the_project_says_where_its_questions_are()
    {
        Write(
            "asked.qatype",
            "@type asked extends questionnaire\n@sheet \"Questions\" id A question B answer D from row 2\n@question AC-01\nA?\n"
        );
        var (status, _, error) = Run("import", "customer.xlsx", "-o", "customer.qa", "--type", "asked");
        Assert.Equal(0, status);
        Assert.Contains("customer.xlsx(Questions!C2): done: The column 'Answer' was left out, which has 1 cell\n", error);
        Assert.False(File.Exists(In("customer.qatype")));
        Assert.StartsWith("@document asked\n", File.ReadAllText(In("customer.qa")), StringComparison.Ordinal);

        Write("other.qatype", "@type new-questions\n");
        Assert.Equal(
            (
                3,
                "",
                "customer.xlsx: the type 'new-questions' is declared already; add --type new-questions to hold the document to it, or "
                    + "--type and another name.\n"
            ),
            Run("import", "customer.xlsx", "-o", "new.qa")
        );
        Assert.Equal(0, Run("import", "customer.xlsx", "-o", "new.qa", "--type", "mine").Status);
        Assert.StartsWith("@type mine extends questionnaire\n", File.ReadAllText(In("new.qatype")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_one_line_and_exit_code_3()
    {
        Assert.Equal(
            (3, "", "customer.xlsx: The workbook has no sheet 'HECVAT'. Its sheets are 'Start', 'Questions'.\n"),
            Run("import", "customer.xlsx", "--sheet", "HECVAT")
        );
        Assert.Equal(
            (3, "", "customer.xlsx: The mapping 'question B answers C' cannot be read: Unknown column 'answers'; did you mean 'answer'?\n"),
            Run("import", "customer.xlsx", "--map", "question B answers C")
        );
        Write("a.txt", "Question 1\nWho?\n\nAnswer 1\nMe.\n");
        Assert.Equal(
            (
                3,
                "",
                "a.txt: Columns and sheets are those of Excel workbooks and CSV; this was read as plain text; add --as csv if it is one.\n"
            ),
            Run("import", "a.txt", "--map", "question A")
        );
    }

    [Fact]
    public void To_standard_output_goes_the_document_alone()
    {
        var (status, output, _) = Run("import", "customer.xlsx", "--map", "\"questions\" id A question \"Question\" answer C");
        Assert.Equal(0, status);
        Assert.StartsWith("@document faq en\n", output, StringComparison.Ordinal);
        Assert.Equal(["customer.xlsx"], Directory.GetFiles(In(".")).Select(Path.GetFileName));
    }
}
