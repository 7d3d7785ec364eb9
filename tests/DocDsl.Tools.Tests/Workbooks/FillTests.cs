using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>The answers of a document in a customer's own workbook.</summary>
public class FillTests
{
    private const string Answers = """
        @document faq en
        @heading question+answer "### {label}: {text}"
        @heading remark "Comment: {text}"

        ### AC-01: Is a second factor required?
        @expect yes-no
        @evidence https://example.com/sign-in

        Yes.
        Comment: For all employees.

        ### AC-02: How mature is the process?
        @expect choice initial|managed|optimised

        Managed. It is reviewed each year.

        ### AC-03: Is there a data centre of your own?
        @na "everything runs at a provider"

        ### AC-04: Describe your backups.

        Every night.

        =SUM(A1)

        ### AC-05: Do you test restores?
        @expect yes-no

        Yes, twice a year.
        """;

    private const string NotChecked = "only Excel can tell what the cell allows: that was not checked";

    private static readonly string[] s_headings = ["ID", "Question", "Answer", "Comments"];

    [Fact]
    public void A_value_that_the_cell_allows_and_the_rest_as_comment()
    {
        var (filled, book) = Fill(Customer(), Answers);

        Assert.Empty(filled.Notes);
        Assert.Equal((5, 5, 9), (filled.Questions, filled.Answered, filled.Cells));
        Assert.Equal(
            ["Yes", "Managed", "N/A", "Every night.\n\n=SUM(A1)", "Yes"],
            Enumerable.Range(4, 5).Select(row => book.Sheets[0].TextAt(new CellReference(row, 3)))
        );
        Assert.Equal(
            ["For all employees.", "It is reviewed each year.", "everything runs at a provider", "", "Yes, twice a year."],
            Enumerable.Range(4, 5).Select(row => book.Sheets[0].TextAt(new CellReference(row, 4)))
        );
    }

    [Fact]
    public void Nothing_else_changes()
    {
        var before = Customer();
        var after = TableFiller.Fill(QaDocument.Parse(Answers), before).Bytes;

        var (old, made) = (PackagePart.All(before), PackagePart.All(after));
        Assert.Equal(old.Select(part => part.Path), made.Select(part => part.Path));
        var differs = old.Zip(made).Where(parts => !parts.First.Bytes.SequenceEqual(parts.Second.Bytes)).ToList();
        var (first, second) = Assert.Single(differs);
        Assert.EndsWith("sheet1.xml", first.Path, StringComparison.Ordinal);

        // The text of the one part that differs, without the cells of columns C and D.
        Assert.Equal(WithoutAnswers(first.Bytes), WithoutAnswers(second.Bytes));
        Assert.Equal(after, TableFiller.Fill(QaDocument.Parse(Answers), before).Bytes);

        // Filled in again there is nothing to change.
        var again = TableFiller.Fill(QaDocument.Parse(Answers), after);
        Assert.Equal((0, 5), (again.Cells, again.Answered));
        Assert.Equal(after, again.Bytes);

        static string WithoutAnswers(byte[] xml) =>
            Regex.Replace(Encoding.UTF8.GetString(xml), "<c r=\"[CD][0-9]+\"( [^>]*/>|(?!/>).*?</c>)", "", RegexOptions.Singleline);
    }

    [Theory]
    [InlineData("Perhaps.", "'Perhaps.' is not among the values that the cell allows: 'Yes', 'No', 'N/A'")]
    [InlineData("Yes.", null)]
    [InlineData("No, never.", null)]
    public void A_value_that_the_cell_does_not_allow_is_not_written(string answer, string? problem)
    {
        var book = Sheet(sheet => sheet.Row(2, "A-1", "Is it so?").List("C2", "\"Yes,No,N/A\""));

        var filled = TableFiller.Fill(Document("A-1: Is it so?", answer), book);

        Assert.Equal(
            problem is null ? [] : [problem],
            filled.Notes.Where(note => note is { Place: "Sheet!C2", IsProblem: true }).Select(note => note.Message)
        );
        Assert.Equal(problem is null ? 1 : 0, filled.Answered);
    }

    [Theory]
    [InlineData("\"Ja,Nee,N.v.t.\"", "Ja")]
    [InlineData("\"YES,NO\"", "YES")]
    [InlineData("\"Oui,Non\"", "Oui")]
    public void Yes_and_no_are_those_of_the_list(string list, string expected)
    {
        var book = Sheet(sheet => sheet.Row(2, "A-1", "Is it so?").List("C2", list));

        Assert.Equal(expected, Written(TableFiller.Fill(Document("A-1: Is it so?\n@expect yes-no", "Yes."), book), "C2"));
    }

    [Theory]
    [InlineData("whole", "between", "1", "10", "7", "7", null)]
    [InlineData("whole", "between", "1", "10", "12", null, "the cell allows only a number from 1 to 10, which the answer is not")]
    [InlineData("whole", "greaterThan", "1", null, "1.5", null, "the cell allows only a number, which the answer is not")]
    [InlineData("decimal", "lessThan", "2", null, "1.5", "1.5", null)]
    [InlineData("decimal", "lessThan", "2", null, "Many.", null, "the cell allows only a number, which the answer is not")]
    [InlineData("textLength", "lessThanOrEqual", "5", null, "Short", "Short", null)]
    [InlineData("textLength", "lessThanOrEqual", "5", null, "Longer", null, "the cell allows 5 characters, and the answer has 6")]
    [InlineData("custom", "between", "ISTEXT(C2)", null, "Words", "Words", NotChecked)]
    [InlineData("list", "between", "INDIRECT(B2)", null, "Words", "Words", NotChecked)]
    public void Other_validations(string kind, string how, string formula, string? second, string answer, string? cell, string? note)
    {
        var attributes = $"type=\"{kind}\" operator=\"{how}\" showErrorMessage=\"1\" sqref=\"C2\"";
        var book = Sheet(sheet => sheet.Row(2, "A-1", "How many?").Validation(attributes, formula, second));

        var filled = TableFiller.Fill(Document("A-1: How many?", answer), book);

        Assert.Equal(cell ?? "", Written(filled, "C2"));
        Assert.Equal(note is null ? [] : [note], filled.Notes.Select(each => each.Message));
    }

    [Fact]
    public void A_date_is_the_number_of_its_day()
    {
        const string Attributes = "type=\"date\" operator=\"greaterThan\" showErrorMessage=\"1\" sqref=\"C2\"";
        var book = Sheet(sheet => sheet.Row(2, "A-1", "Since when?", "<c s=\"1\"/>").Validation(Attributes, "36526"));

        var filled = TableFiller.Fill(Document("A-1: Since when?\n@expect date", "1 March 2025"), book);

        Assert.Equal("2025-03-01", Written(filled, "C2"));
        Assert.Equal("", Written(filled, "D2"));
    }

    [Fact]
    public void What_is_not_written_says_why()
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("Sheet");
        sheet.IsProtected = true;
        sheet
            .Row(1, s_headings)
            .Row(2, "A-1", "One?", "=B2|x")
            .Row(3, "A-2", "Two?", "<c s=\"3\"/>")
            .Row(4, "A-3", "Three?", "<c s=\"0\"/>")
            .Row(5, "A-4", "Four?", "<c s=\"3\"/>")
            .Row(6, "A-5", "Five?");

        var document = QaDocument.Parse(
            """
            @document faq en
            @heading question+answer "### {label}: {text}"

            ### A-1: One?

            1.

            ### A-2: And two, or not?

            2.

            ### A-3: Three?

            3.

            ### A-4: Four?
            @open in May

            ### A-6: Six?

            6.
            """
        );
        var filled = TableFiller.Fill(document, book.ToBytes());

        Assert.Equal(
            [
                ("Sheet!C2", "a formula determines it", true),
                ("Sheet!C3", "the table asks 'A-2' in other words", false),
                ("Sheet!C4", "the sheet is protected, and the cell is locked", true),
                ("Sheet!C5", "'A-4' is not answered: in May", false),
                ("Sheet!C6", "the document has no question 'A-5'", true),
                ("", "the table has no question 'A-6'", true),
                ("", "the workbook has formulas, which show their old results until they are calculated (in Excel: Ctrl+Alt+F9)", false),
            ],
            Notes(filled)
        );
        Assert.Equal((5, 1, 1), (filled.Questions, filled.Answered, filled.Cells));
    }

    [Fact]
    public void Rows_are_found_by_number_and_by_words_too()
    {
        var numbers = Sheet(sheet => sheet.Row(1, "No", "Question", "Answer").Row(2, 2, "Second?").Row(3, 1, "First?"));
        var words = Sheet(sheet => sheet.Row(1, null, "Question", "Answer").Row(2, null, "second ?").Row(3, null, "First?"));
        var document = QaDocument.Parse("Question 1\nFirst?\n\nAnswer 1\nOne.\n\nQuestion 2\nSecond?\n\nAnswer 2\nTwo.\n");

        foreach (var table in new[] { numbers, words })
        {
            var filled = TableFiller.Fill(document, table);
            Assert.Empty(filled.Notes);
            Assert.Equal(("Two.", "One."), (Written(filled, "C2"), Written(filled, "C3")));
        }
    }

    [Fact]
    public void Value_words_comment_and_evidence_each_have_their_column()
    {
        var book = Sheet(sheet => sheet.Row(2, "AC-01", "Is a second factor required?").Row(3, "AC-02", "How mature is the process?"));
        var options = new FillOptions { Mappings = ["id A question B value C answer D comment E evidence F from row 2 to row 3"] };

        var filled = TableFiller.Fill(QaDocument.Parse(Answers), book, options);

        Assert.Equal(["Yes", "", "For all employees.", "https://example.com/sign-in"], Row(2));
        Assert.Equal(["managed", "It is reviewed each year.", "", ""], Row(3));

        IEnumerable<string> Row(int row) => "CDEF".Select(column => Written(filled, $"{column}{row}"));
    }

    [Fact]
    public void Words_that_have_no_column_are_reported()
    {
        var book = Sheet(sheet => sheet.Row(1, "ID", "Question", "Answer").Row(2, "A-1", "Is it so?").List("C2", "\"Yes,No\""));

        var filled = TableFiller.Fill(Document("A-1: Is it so?", "Yes. Because."), book);

        Assert.Equal("Yes", Written(filled, "C2"));
        Assert.Equal(
            [("Sheet!C2", "there is no column of comments for the rest of the answer; the cell allows only 'Yes'", true)],
            Notes(filled)
        );
    }

    [Fact]
    public void Formulas_are_calculated_again_when_that_is_asked_for()
    {
        var before = Sheet(sheet => sheet.Row(1, [.. s_headings, "=COUNTA(C2:C9)|0"]).Row(2, "A-1", "Is it so?"));
        var filled = TableFiller.Fill(Document("A-1: Is it so?", "Yes."), before, new FillOptions { Recalculates = true });

        Assert.Empty(filled.Notes);
        Assert.Contains("<calcPr fullCalcOnLoad=\"1\"/>", PackagePart.Read(filled.Bytes, "xl/workbook.xml"), StringComparison.Ordinal);
        var parts = PackagePart.All(before).Zip(PackagePart.All(filled.Bytes));
        Assert.Equal(2, parts.Count(part => !part.First.Bytes.SequenceEqual(part.Second.Bytes)));
    }

    [Theory]
    [InlineData("<w><sheets/></w>", "<w><sheets/><calcPr fullCalcOnLoad=\"1\"/></w>")]
    [InlineData(
        "<x:w><x:sheets></x:sheets><x:definedNames/><x:a/></x:w>",
        "<x:w><x:sheets></x:sheets><x:definedNames/><x:calcPr fullCalcOnLoad=\"1\"/><x:a/></x:w>"
    )]
    [InlineData("<w><calcPr calcId=\"1\"/></w>", "<w><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/></w>")]
    [InlineData("<w><calcPr fullCalcOnLoad = '0' calcId=\"0\"></calcPr></w>", "<w><calcPr fullCalcOnLoad = '1' calcId=\"0\"></calcPr></w>")]
    public void The_setting_that_calculates_again(string before, string after) => Assert.Equal(after, Recalculation.Require(before));

    [Fact]
    public void The_proof_sees_what_else_changes()
    {
        var before = Sheet(sheet => sheet.Row(2, "A-1", "Is it so?"));
        HashSet<CellReference> cell = [new CellReference(2, 3)];
        var path = PackagePart.All(before).Single(part => part.Path.Contains("sheet1.xml", StringComparison.Ordinal)).Path;
        var changed = new Dictionary<string, HashSet<CellReference>> { [path] = cell };

        foreach (
            var (part, old, made) in new[]
            {
                (path, "r=\"B2\"", "r=\"B2\" s=\"1\""),
                ("xl/workbook.xml", "Sheet", "Other"),
                (path, "</row>", " </row>"),
            }
        )
        {
            var xml = PackagePart.Read(before, part);
            Assert.Contains(old, xml, StringComparison.Ordinal);
            var other = new Dictionary<string, string> { [part] = xml.Replace(old, made, StringComparison.Ordinal) };
            var after = PackagePart.Replace(before, other);
            Assert.Throws<ImportException>(() => WorkbookProof.Check(before, after, changed, null));
        }
    }

    [Theory]
    [InlineData("\"Nowhere\" question B answer C from row 2", "The workbook has no sheet 'Nowhere'. Its sheets are 'Sheet'.")]
    [InlineData("question B from row 2", "It is not certain which column of the sheet 'Sheet' the answers go into; say it, for example ")]
    [InlineData("question B answer", "The mapping 'question B answer' is not valid: ")]
    public void A_mapping_that_does_not_fit(string mapping, string message)
    {
        var book = Sheet(sheet => sheet.Row(2, "A-1", "Is it so?"));

        var problem = Assert.Throws<ImportException>(
            () => TableFiller.Fill(Document("A-1: Is it so?", "Yes."), book, new FillOptions { Mappings = [mapping] })
        );

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    internal static byte[] Customer()
    {
        var book = new TestWorkbook { Names = "<definedName name=\"Levels\">Lists!$A$1:$A$3</definedName>" };
        book.Sheet("Security")
            .Row(1, "Customer questionnaire")
            .Merge("A1:D1")
            .Row(2, s_headings)
            .Row(3, "Access control")
            .Merge("A3:D3")
            .Row(4, "AC-01", "Is a second factor required?", "<c s=\"3\"/>")
            .List("C4", "\"Yes,No,N/A\"")
            .Note("C4", "Choose one.")
            .Row(5, "AC-02", "How mature is the process?", "No")
            .List("C5", "Levels")
            .Row(6, "AC-03", "Is there a data centre of your own?")
            .ExtendedList("C6 C8", "Lists!$B$1:$B$3")
            .HiddenRow(7, null, "Describe your backups.")
            .Row(7, "AC-04", "Describe your backups.")
            .Row(8, "AC-05", "Do you test restores?")
            .HiddenRow(9, "AC-06", "Not asked.");
        book.Sheet("Lists", "hidden").Row(1, "Initial", "Yes").Row(2, "Managed", "No").Row(3, "Optimised", "N/A");
        return book.ToBytes();
    }

    private static byte[] Sheet(Action<TestSheet> rows)
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("Sheet").Row(1, s_headings);
        rows(sheet);
        return book.ToBytes();
    }

    private static QaDocument Document(string question, string answer) =>
        QaDocument.Parse($"@document faq en\n@heading question+answer \"### {{label}}: {{text}}\"\n\n### {question}\n\n{answer}\n");

    private static (FilledTable Filled, Workbook Book) Fill(byte[] book, string document)
    {
        var filled = TableFiller.Fill(QaDocument.Parse(document), book);
        return (filled, Workbook.Open(filled.Bytes));
    }

    private static string Written(FilledTable filled, string cell)
    {
        Assert.True(CellReference.TryParse(cell, out var reference));
        return Workbook.Open(filled.Bytes).Sheets[0].TextAt(reference);
    }

    private static IEnumerable<(string, string, bool)> Notes(FilledTable filled) =>
        filled.Notes.Select(note => (note.Place ?? "", note.Message, note.IsProblem));
}
