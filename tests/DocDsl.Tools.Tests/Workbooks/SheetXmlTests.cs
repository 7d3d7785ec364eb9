using System.Text;
using CsCheck;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Tools.Tests.Workbooks;

public class SheetXmlTests
{
    private const string Head = "<?xml version=\"1.0\"?>\r\n<worksheet xmlns=\"urn:s\"><!-- <row r=\"3\"> -->";

    [Theory]
    // A cell that is there keeps its place, its style and the way its other attributes are written.
    [InlineData(
        "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c><c t='s' r='B2'  s='4'><v>8</v></c><c r=\"C2\"/></row></sheetData>",
        "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c>{3}<c r=\"C2\"/></row></sheetData>"
    )]
    // One that is not comes between its neighbours.
    [InlineData(
        "<sheetData><row r=\"2\"><c r=\"A2\"/><c r=\"C2\"/></row></sheetData>",
        "<sheetData><row r=\"2\"><c r=\"A2\"/>{0}<c r=\"C2\"/></row></sheetData>"
    )]
    [InlineData("<sheetData><row r=\"2\"><c r=\"A2\"/></row></sheetData>", "<sheetData><row r=\"2\"><c r=\"A2\"/>{0}</row></sheetData>")]
    [InlineData("<sheetData><row r=\"2\" ht=\"30\"/></sheetData>", "<sheetData><row r=\"2\" ht=\"30\">{0}</row></sheetData>")]
    // And so do rows.
    [InlineData("<sheetData/>", "<sheetData><row r=\"2\">{0}</row></sheetData>")]
    [InlineData(
        "<sheetData><row r=\"1\"/> <row r=\"3\"/></sheetData>",
        "<sheetData><row r=\"1\"/> <row r=\"2\">{0}</row><row r=\"3\"/></sheetData>"
    )]
    // Rows and cells need not say where they are.
    [InlineData("<sheetData><row/><row><c/><c/><c/></row></sheetData>", "<sheetData><row/><row><c/>{1}<c/></row></sheetData>")]
    // A new cell looks as its row or column does.
    [InlineData(
        "<cols><col min=\"2\" max=\"3\" style=\"9\"/></cols><sheetData/>",
        "<cols><col min=\"2\" max=\"3\" style=\"9\"/></cols><sheetData><row r=\"2\">{2}</row></sheetData>"
    )]
    [InlineData(
        "<cols><col min=\"2\" max=\"3\" style=\"5\"/></cols><sheetData><row r=\"2\" s=\"9\" customFormat=\"1\"></row></sheetData>",
        "<cols><col min=\"2\" max=\"3\" style=\"5\"/></cols><sheetData><row r=\"2\" s=\"9\" customFormat=\"1\">{2}</row></sheetData>"
    )]
    // Signs in attributes, comments and CDATA are no tags.
    [InlineData(
        "<sheetData><row r=\"2\" x=\"a>b\"><c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<c r=\"B2\">]]></t></is></c></row></sheetData>",
        "<sheetData><row r=\"2\" x=\"a>b\"><c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<c r=\"B2\">]]></t></is></c>{0}</row></sheetData>"
    )]
    public void Only_the_cell_changes(string before, string after)
    {
        const string Value = " t=\"inlineStr\"><is><t xml:space=\"preserve\">x</t></is></c>";
        var expected = after
            .Replace("{0}", "<c r=\"B2\"" + Value, StringComparison.Ordinal)
            .Replace("{1}", "<c" + Value, StringComparison.Ordinal)
            .Replace("{3}", "<c r=\"B2\" s=\"4\"" + Value, StringComparison.Ordinal)
            .Replace("{2}", "<c r=\"B2\" s=\"9\"" + Value, StringComparison.Ordinal);

        Assert.Equal(expected, Write(before, new CellContent(new CellReference(2, 2), "x")));
    }

    [Fact]
    public void Prefixes_are_those_of_the_sheet()
    {
        var xml = "<x:worksheet xmlns:x=\"urn:s\" xmlns:c=\"urn:o\"><x:sheetData><x:row r=\"1\"><c:c/></x:row></x:sheetData></x:worksheet>";

        Assert.Equal(
            xml.Replace("</x:row>", "<x:c r=\"A1\"><x:v>5</x:v></x:c></x:row>", StringComparison.Ordinal),
            SheetXml.With(xml, [new CellContent(new CellReference(1, 1), "5", IsNumber: true)])
        );
    }

    [Fact]
    public void Words_are_written_as_workbooks_have_them()
    {
        const string Words = " a<b> & \"c\"\r\nd\u0001_x0041_\uD800\u00e9\ud83d\ude00 ";

        var xml = Write("<sheetData/>", new CellContent(new CellReference(1, 1), Words));

        Assert.Contains("> a&lt;b&gt; &amp; \"c\"\nd_x0001__x005F_x0041_\uFFFD\u00e9\ud83d\ude00 </t>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_cells_are_written_in_any_order()
    {
        CellContent[] cells =
        [
            new(new CellReference(3, 1), "c"),
            new(new CellReference(1, 30), "b"),
            new(new CellReference(1, 1), "a"),
            new(new CellReference(9, 2), "d"),
        ];

        var xml = Write("<sheetData><row r=\"3\"><c r=\"A3\"/></row></sheetData>", cells);

        Assert.Equal(
            "<sheetData><row r=\"1\"><c r=\"A1\":a;<c r=\"AD1\":b;</row>"
                + "<row r=\"3\"><c r=\"A3\":c;</row><row r=\"9\"><c r=\"B9\":d;</row></sheetData>",
            xml.Replace(" t=\"inlineStr\"><is><t xml:space=\"preserve\">", ":", StringComparison.Ordinal)
                .Replace("</t></is></c>", ";", StringComparison.Ordinal)
        );
    }

    /// <summary>Whatever the sheet is, the proof finds the cells changed and nothing else, and the cells have their words.</summary>
    [Fact]
    public void Any_sheet_is_changed_in_its_cells_alone()
    {
        var row = Gen.Select(
            Gen.Int[1, 3].Array[0, 4],
            Any("", " ", "\n"),
            Any(" ht=\"3\"", "", " spans=\"1:3\""),
            (cells, space, more) => (cells.Order().Distinct().ToArray(), space, more)
        );
        var sheet = Gen.Select(row.Array[0, 4], Gen.Bool, (rows, says) => Sheet(rows, says));
        var cell = Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4], Gen.String, (r, c, text) => new CellContent(new CellReference(r, c), text));
        Gen.Select(sheet, cell.Array[0, 6])
            .Sample((before, all) =>
            {
                var cells = all.DistinctBy(each => each.Reference).ToList();
                var after = SheetXml.With(before, cells);

                Assert.Null(WorkbookProof.Difference(Bytes(before), Bytes(after), [.. cells.Select(each => each.Reference)]));
                foreach (var without in cells)
                {
                    HashSet<CellReference> others = [.. cells.Where(each => each != without).Select(each => each.Reference)];
                    Assert.NotNull(WorkbookProof.Difference(Bytes(before), Bytes(after), others));
                }
            });
    }

    private static string Sheet((int[] Cells, string Space, string More)[] rows, bool says)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"urn:s\"><cols><col min=\"1\" max=\"2\" style=\"3\"/></cols><sheetData>");
        for (var i = 0; i < rows.Length; i++)
        {
            xml.Append(rows[i].Space).Append($"<row{(says ? $" r=\"{i + 1}\"" : "")}{rows[i].More}");
            xml.Append(rows[i].Cells.Length == 0 && i % 2 == 0 ? "/>" : ">");
            var row = i + 1;
            var cells = rows[i].Cells.Select(column => $"<c r=\"{new CellReference(row, column)}\" s=\"1\"><v>{row}</v></c>");
            xml.AppendJoin(rows[i].Space, cells);
            xml.Append(rows[i].Cells.Length == 0 && i % 2 == 0 ? "" : "</row>");
        }

        return xml.Append("</sheetData><pageMargins/></worksheet>").ToString();
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    private static string Write(string sheet, params CellContent[] cells)
    {
        var written = SheetXml.With($"{Head}{sheet}<a/></worksheet>", cells);
        Assert.StartsWith(Head, written, StringComparison.Ordinal);
        Assert.EndsWith("<a/></worksheet>", written, StringComparison.Ordinal);
        return written[Head.Length..^"<a/></worksheet>".Length];
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
