using System.Text;
using DocDsl.Core.Tests;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>A workbook that LibreOffice made is filled in, opened there again, and calculated.</summary>
public sealed class CalcFillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-fill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [CalcFact]
    public void Its_formulas_count_the_answers_and_all_else_is_as_it_was()
    {
        var before = Calc.Convert(Repository.PathOf("tests", "DocDsl.Tools.Tests", "Workbooks", "customer.fods"), "xlsx");
        File.WriteAllBytes(In("customer.xlsx"), before);

        var filled = TableFiller.Fill(QaDocument.Parse(Answers), before, new FillOptions { Recalculates = true });

        Assert.Empty(filled.Notes);
        Assert.Equal((3, 3, 4), (filled.Questions, filled.Answered, filled.Cells));
        File.WriteAllBytes(In("filled.xlsx"), filled.Bytes);
        Assert.Equal(
            """
            Customer security questionnaire,,,
            Yes:,0,of,3
            ID,Question,Answer,Comments
            AC-01,Is a second factor required?,,
            AC-02,How mature is the process?,,
            AC-03,Describe your backups.,,
            """,
            Csv("customer.xlsx")
        );
        Assert.Equal(
            """
            Customer security questionnaire,,,
            Yes:,1,of,3
            ID,Question,Answer,Comments
            AC-01,Is a second factor required?,Yes,"For ""all"" & <each>."
            AC-02,How mature is the process?,Managed,
            AC-03,Describe your backups.,=SUM(A1),
            """,
            Csv("filled.xlsx")
        );

        // As LibreOffice understands it: the validations, the note and the hidden sheet are there.
        var again = Workbook.Open(Calc.Convert(In("filled.xlsx"), "xlsx"));
        Assert.Equal([("Security", false), ("Lists", true)], again.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        Assert.Equal("Choose one.", again.Sheets[0].Notes[new CellReference(4, 3)]);
        Assert.Equal(["Yes", "No", "N/A"], again.Sheets[0].ValidationAt(new CellReference(4, 3))!.AllowedValues);
        Assert.Equal(["Initial", "Managed", "Optimised"], again.Sheets[0].ValidationAt(new CellReference(5, 3))!.AllowedValues);
        Assert.Equal("A1:D1", Assert.Single(again.Sheets[0].MergedRanges).ToString());
    }

    private const string Answers = """
        @document faq en
        @heading question+answer "### {label}: {text}"
        @heading remark "Comment: {text}"

        ### AC-01: Is a second factor required?
        @expect yes-no

        Yes.
        Comment: For "all" & <each>.

        ### AC-02: How mature is the process?

        Managed

        ### AC-03: Describe your backups.

        =SUM(A1)
        """;

    private string In(string name) => Path.Combine(_folder, name);

    private string Csv(string name) =>
        Encoding.UTF8.GetString(Calc.Convert(In(name), "csv:Text - txt - csv (StarCalc):44,34,76")).TrimEnd('\n');
}
