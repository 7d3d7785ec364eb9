using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>Makes workbooks by the Open XML SDK.</summary>
internal sealed class TestWorkbook
{
    /// <summary>Styles of cells: 0 as it is, 1 a date, 2 a percentage, 3 not locked, 4 a format of its own with a date and time.</summary>
    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="[$-413]d\ mmmm\ yyyy&quot; om &quot;hh:mm"/></numFmts>
        <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="5"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9"/>
        <xf applyProtection="1"><protection locked="0"/></xf><xf numFmtId="164"/></cellXfs></styleSheet>
        """;

    private readonly List<TestSheet> _sheets = [];
    private readonly List<string> _strings = [];

    /// <summary>Elements <c>definedName</c>.</summary>
    public string Names { get; init; } = "";

    public bool IsMacroEnabled { get; init; }

    public TestSheet Sheet(string name, string state = "visible")
    {
        var sheet = new TestSheet(this, name, state);
        _sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToBytes()
    {
        var stream = new MemoryStream();
        var type = IsMacroEnabled ? SpreadsheetDocumentType.MacroEnabledWorkbook : SpreadsheetDocumentType.Workbook;
        using (var package = SpreadsheetDocument.Create(stream, type))
        {
            var main = package.AddWorkbookPart();
            var tabs = new StringBuilder();
            foreach (var sheet in _sheets)
            {
                var part = main.AddNewPart<WorksheetPart>();
                Feed(part, sheet.ToXml());
                sheet.AddNotes(part);
                tabs.Append(
                    CultureInfo.InvariantCulture,
                    $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{_sheets.IndexOf(sheet) + 1}\" state=\"{sheet.State}\" "
                ).Append(CultureInfo.InvariantCulture, $"r:id=\"{main.GetIdOfPart(part)}\"/>");
            }

            Feed(
                main,
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + $"<sheets>{tabs}</sheets><definedNames>{Names}</definedNames></workbook>"
            );
            Feed(main.AddNewPart<WorkbookStylesPart>(), Styles);
            Feed(
                main.AddNewPart<SharedStringTablePart>(),
                $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(_strings)}</sst>"
            );
            if (IsMacroEnabled)
            {
                main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The index of a shared string; one that begins with <c>&lt;</c> is the XML of runs.</summary>
    internal int Share(string text)
    {
        var isRuns = text.StartsWith("<r>", StringComparison.Ordinal);
        _strings.Add(isRuns ? $"<si>{text}</si>" : $"<si><t xml:space=\"preserve\">{Escape(text)}</t></si>");
        return _strings.Count - 1;
    }

    internal static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Feed(OpenXmlPart part, string xml) => part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
