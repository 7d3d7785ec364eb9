using DocDsl.Formats.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocDsl.Tools.Tests.Workbooks;

public class WorkbookWriterTests
{
    [Theory]
    [InlineData("letter", "letter")]
    [InlineData("a/b: [c]*?", "ab c")]
    [InlineData("", "Questions")]
    [InlineData("a name that is longer than thirty-one characters", "a name that is longer than thir")]
    public void A_workbook_is_valid_and_has_the_cells(string name, string sheetName)
    {
        string?[][] rows = [["1", "a\nb < c & \u0001_x0041_", null], [null, "=SUM(A1)", new string('x', 70_000)]];

        var bytes = WorkbookWriter.Write(name, ["no", "question", "answer"], rows);

        Assert.Equal(bytes, WorkbookWriter.Write(name, ["no", "question", "answer"], rows));
        using (var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => error.Description));
        }

        var sheet = Assert.Single(Workbook.Open(bytes).Sheets);
        Assert.Equal(sheetName, sheet.Name);
        Assert.Equal(["no", "question", "answer"], sheet.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["1", "a\nb < c & \u0001_x0041_"], sheet.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal("=SUM(A1)", sheet.Rows[2].Cells[0].Text);
        Assert.False(sheet.Rows[2].Cells[0].HasFormula);
        Assert.Equal([32_767, 32_767, 4466], sheet.Rows.Skip(2).Select(row => row.Cell(3)!.Text.Length));
    }
}
