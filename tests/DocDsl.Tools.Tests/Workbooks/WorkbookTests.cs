using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>What is read of a workbook.</summary>
public class WorkbookTests
{
    [Theory]
    [InlineData("C22", 22, 3)]
    [InlineData("$AA$1", 1, 27)]
    [InlineData("XFD1048576", 1048576, 16384)]
    public void A_reference(string text, int row, int column)
    {
        Assert.True(CellReference.TryParse(text, out var reference));
        Assert.Equal(new CellReference(row, column), reference);
        Assert.Equal(text.Replace("$", "", StringComparison.Ordinal), reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("22")]
    [InlineData("C0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A1B")]
    [InlineData("A99999999999999999999")]
    public void No_reference(string text) => Assert.False(CellReference.TryParse(text, out _));

    [Fact]
    public void What_cells_show()
    {
        var book = new TestWorkbook();
        book.Sheet("One")
            .Row(
                1,
                "plain",
                "<r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>read so</t></rPh>",
                "<c t=\"inlineStr\"><is><t>inline_x000D_&#10;two</t></is></c>",
                1234.5,
                0.1 + 0.2,
                true,
                new DateTime(2026, 1, 31),
                "<c s=\"2\"><v>0.25</v></c>",
                "<c s=\"4\"><v>46053.5</v></c>",
                "=A1&\"!\"|plain!",
                "<c t=\"e\"><v>#REF!</v></c>",
                "<c s=\"3\"/>"
            );
        var sheet = Assert.Single(Workbook.Open(book.ToBytes()).Sheets);
        Assert.Equal("One", sheet.Name);
        Assert.Matches("^xl/worksheets/sheet.*\\.xml$", sheet.Path);
        Assert.Equal(
            ["plain", "Rich text", "inline\ntwo", "1234.5", "0.3", "TRUE", "2026-01-31", "25%", "2026-01-31 12:00", "plain!", "#REF!"],
            sheet.Rows[0].Cells.Select(cell => cell.Text)
        );
        Assert.Equal(CellKind.Date, sheet.Cell(new CellReference(1, 7))!.Kind);
        Assert.True(sheet.HasFormulaAt(new CellReference(1, 10)));
        Assert.False(sheet.HasFormulaAt(new CellReference(1, 1)));
        Assert.False(sheet.IsLocked(new CellReference(1, 12)));
        Assert.True(sheet.IsLocked(new CellReference(1, 11)));
        Assert.True(sheet.IsLocked(new CellReference(7, 1)));
    }

    [Fact]
    public void Lists_in_all_their_forms()
    {
        var book = new TestWorkbook { Names = "<definedName name=\"YesNo\">'My lists'!$A$1:$A$3</definedName>" };
        book.Sheet("Questions")
            .Row(1, "a", "b", "c", "d", "e", "f")
            .List("A1:A5", "\"Yes, No,N/A\"")
            .List("B1", "$A$1:$C$1")
            .List("C1 C3", "YesNo")
            .ExtendedList("D1", "'My lists'!$B$1:$B$2")
            .List("E1", "INDIRECT(A1)")
            .Validation("type=\"whole\" operator=\"greaterThan\" sqref=\"F1\"", "3");
        book.Sheet("My lists", "hidden").Row(1, "Yes", "High").Row(2, "No", "Low").Row(3, "Not applicable");
        var sheet = Workbook.Open(book.ToBytes()).Sheets[0];
        Assert.Equal(["Yes", "No", "N/A"], At("A1")!.AllowedValues);
        Assert.Equal(["a", "b", "c"], At("B1")!.AllowedValues);
        Assert.Equal(["Yes", "No", "Not applicable"], At("C1")!.AllowedValues);
        Assert.Equal(["High", "Low"], At("D1")!.AllowedValues);
        Assert.Null(At("E1")!.AllowedValues);
        Assert.Equal(("whole", "greaterThan", "3", false), (At("F1")!.Kind, At("F1")!.Operator, At("F1")!.Formula1, At("F1")!.IsStrict));
        Assert.Null(At("G1"));

        // A list that is written in the validation is compared exactly.
        Assert.Null(At("A1")!.Allowed("yes"));
        Assert.Equal("Yes", At("C1")!.Allowed("yes"));

        CellValidation? At(string cell) => sheet.ValidationAt(CellReference.TryParse(cell, out var at) ? at : default);
    }

    [Fact]
    public void Sheets_rows_and_columns_that_are_hidden_protected_or_merged()
    {
        var book = new TestWorkbook { IsMacroEnabled = true };
        var one = book.Sheet("One").Row(1, "a").HiddenRow(2, "b").Merge("A1:B3").Note("A1", "Look here");
        one.Columns = "<col min=\"3\" max=\"4\" hidden=\"1\"/>";
        one.IsProtected = true;
        book.Sheet("Two", "veryHidden");
        var workbook = Workbook.Open(book.ToBytes());
        var sheet = workbook.Sheets[0];
        Assert.True(workbook.IsMacroEnabled);
        Assert.False(workbook.IsSigned);
        Assert.Equal([false, true], workbook.Sheets.Select(each => each.IsHidden));
        Assert.Equal([false, true], sheet.Rows.Select(row => row.IsHidden));
        Assert.True(sheet.IsProtected);
        Assert.True(sheet.IsColumnHidden(4));
        Assert.Equal("A1:B3", sheet.MergedAt(new CellReference(2, 2))?.ToString());
        Assert.Equal("Look here", Assert.Single(sheet.Notes).Value);
        Assert.Same(workbook.Sheets[1], workbook.Find("TWO"));
    }

    [Fact]
    public void Questions_by_a_mapping()
    {
        var book = new TestWorkbook();
        book.Sheet("Instructions").Row(1, "Fill in all cells.");
        book.Sheet("HECVAT - Full")
            .Row(1, "Higher Education Community Vendor Assessment Toolkit")
            .Row(22, "Documentation", null, "Vendor Answers", "Additional Information")
            .Merge("A22:B22")
            .Row(23, "DOCU-01", "Have you undergone a SSAE 18 audit?", "Yes", "In 2025.")
            .Row(24, "DOCU-02", "Do you conform with ISO 27001?", null, null)
            .HiddenRow(25, "DOCU-03", "Hidden?")
            .Row(26, "Access", null, "Vendor Answers", "Additional Information")
            .Merge("A26:B26")
            .Row(27, "A&A-01.1", "Is there MFA?", "No")
            .List("C23:C27", "\"Yes,No,N/A\"");
        var mapping = SheetMapping.Parse("\"hecvat - full\" id A question B answer C comment D from row 22", out _)!;
        var questions = Assert.Single(SheetQuestions.Find(Workbook.Open(book.ToBytes()), [mapping]));
        Assert.Equal(["DOCU-01", "DOCU-02", "A-A-01.1"], questions.Rows.Select(row => row.Key));
        Assert.Equal(["Documentation", "Documentation", "Access"], questions.Rows.Select(row => row.Group));
        Assert.Equal("In 2025.", questions.Rows[0].TextOf(SheetRole.Comment));
        Assert.Equal("C24", questions.Rows[1].CellOf(SheetRole.Answer).ToString());
        Assert.Equal(3, questions.Rows[1].ValidationOf(SheetRole.Answer)!.AllowedValues!.Count);
        Assert.Equal([25], questions.Hidden.Select(row => row.Number));
        Assert.Equal([1], questions.Above.Select(row => row.Number));
    }

    [Fact]
    public void Questions_by_the_row_of_headings_on_several_sheets()
    {
        var book = new TestWorkbook();
        book.Sheet("Eins").Row(3, "Nr.", "Frage", "Antwort", "Bemerkung").Row(4, 1, "Was?", "Das.", null);
        book.Sheet("Zwei").Row(1, "Frage", "Antwort").Row(2, "Wer?", null);
        book.Sheet("Drei", "hidden").Row(1, "Frage", "Antwort").Row(2, "Wann?", null);
        var found = SheetQuestions.Find(Workbook.Open(book.ToBytes()), []);
        Assert.Equal(["Eins", "Zwei"], found.Select(each => each.Sheet.Name));
        Assert.Equal(["q1", "q2"], found.SelectMany(each => each.Rows).Select(row => row.Key));
        Assert.Equal(1, found[0].Rows[0].NumberValue);
    }

    [Theory]
    [InlineData("\"Three\" question B", "The workbook has no sheet 'Three'. Its sheets are 'One', 'Two' (hidden).")]
    [InlineData(
        "question \"Vraag\" answer \"Answer\"",
        "The sheet 'One' has no column 'Vraag'; row 1 has the headings 'Question', 'Answer', 'answer', 'Remark'."
    )]
    [InlineData("question \"Vraag\"", "The sheet 'One' has no row with the headings 'Vraag'.")]
    [InlineData(
        "question A answer \"Answer\"",
        "The sheet 'One' has 2 columns 'Answer', B and C; say by letters which is meant, for example --map \"question B answer C\"."
    )]
    [InlineData("question A answer B id F", "The sheet 'One' has nothing in column F ('id') from row 2.")]
    [InlineData("question A from row 8", "The sheet 'One' has nothing in column A ('question') from row 8.")]
    public void What_a_sheet_does_not_have(string map, string message)
    {
        var book = new TestWorkbook();
        book.Sheet("One").Row(1, "Question", "Answer", "answer", "Remark").Row(2, "Why?", "Because.");
        book.Sheet("Two", "hidden").Row(1, "a");
        var mapping = SheetMapping.Parse(map, out _)!;
        var problem = Assert.Throws<ImportException>(() => SheetQuestions.Find(Workbook.Open(book.ToBytes()), [mapping]));
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Two_columns_of_one_name_without_a_mapping()
    {
        var book = new TestWorkbook();
        book.Sheet("One").Row(1, "Question", "Answer", "answer", "Remark").Row(2, "Why?", "Because.");
        var problem = Assert.Throws<ImportException>(() => SheetQuestions.Find(Workbook.Open(book.ToBytes()), []));
        Assert.StartsWith("The sheet 'One' has 2 columns 'Answer', B and C;", problem.Message, StringComparison.Ordinal);
    }
}
