using System.Text;
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
        File.WriteAllText(In("customer.fods"), Customer);
        var before = Calc.Convert(In("customer.fods"), "xlsx");
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

    private const string Customer = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
          office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="hidden" style:family="table">
          <style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
        <table:content-validations>
        <table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;Yes&quot;;&quot;No&quot;;&quot;N/A&quot;)"
          table:base-cell-address="Security.C4"><table:error-message table:message-type="stop" table:display="true"/></table:content-validation>
        <table:content-validation table:name="v2" table:condition="of:cell-content-is-in-list([$Lists.$A$1:$Lists.$A$3])"
          table:base-cell-address="Security.C5"><table:error-message table:message-type="stop" table:display="true"/></table:content-validation>
        </table:content-validations>
        <table:table table:name="Security">
        <table:table-row><table:table-cell table:number-columns-spanned="4" office:value-type="string"><text:p>Customer security questionnaire</text:p>
          </table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Yes:</text:p></table:table-cell>
          <table:table-cell table:formula="of:=COUNTIF([.C4:.C9];&quot;Yes&quot;)" office:value-type="float" office:value="0"/>
          <table:table-cell office:value-type="string"><text:p>of</text:p></table:table-cell>
          <table:table-cell table:formula="of:=COUNTA([.A4:.A9])" office:value-type="float" office:value="3"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>ID</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Question</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Answer</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Comments</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>AC-01</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Is a second factor required?</text:p></table:table-cell>
          <table:table-cell table:content-validation-name="v1"><office:annotation><text:p>Choose one.</text:p></office:annotation></table:table-cell>
          </table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>AC-02</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>How mature is the process?</text:p></table:table-cell>
          <table:table-cell table:content-validation-name="v2"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>AC-03</text:p></table:table-cell>
          <table:table-cell office:value-type="string"><text:p>Describe your backups.</text:p></table:table-cell></table:table-row>
        </table:table>
        <table:table table:name="Lists" table:style-name="hidden">
        <table:table-row><table:table-cell office:value-type="string"><text:p>Initial</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Managed</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Optimised</text:p></table:table-cell></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document>
        """;

    private string In(string name) => Path.Combine(_folder, name);

    private string Csv(string name) => Encoding.UTF8.GetString(Calc.Convert(In(name), "csv:Text - txt - csv (StarCalc):44,34,76")).TrimEnd('\n');
}
