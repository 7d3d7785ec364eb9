using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocDsl.Formats.Workbooks;

/// <summary>Writes a workbook of one sheet with a table of words. The same table gives the same bytes: there is no clock in them.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The width of a column of sentences, in characters, and of one of short words at least.</summary>
    private const int MaxWidth = 60;

    private const int MinWidth = 8;

    /// <summary>The first day that a ZIP archive can have.</summary>
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Path, string Xml)[] s_parts =
    [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + TypeOf("/xl/workbook.xml", "sheet.main")
                + TypeOf("/xl/styles.xml", "styles")
                + TypeOf("/xl/worksheets/sheet1.xml", "worksheet")
                + "</Types>"
        ),
        ("_rels/.rels", Related(("officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Related(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        (
            "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>"
        ),
    ];

    /// <param name="name">The name of the sheet; what such a name cannot have is left out.</param>
    /// <param name="headings">The first row.</param>
    /// <param name="rows">The others; null for an empty cell. What is longer than a cell may be goes on in the row below.</param>
    public static byte[] Write(string name, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in s_parts)
            {
                Add(zip, path, xml);
            }

            Add(zip, "xl/workbook.xml", WorkbookOf(name));
            Add(zip, "xl/worksheets/sheet1.xml", SheetOf(headings, [.. rows.SelectMany(Divided)]));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = s_time;
        using var content = entry.Open();
        content.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private static string WorkbookOf(string name)
    {
        var text = new StringBuilder($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"");
        var valid = string.Concat(name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && "[]:*?/\\'\"".IndexOf(c) < 0));
        CellXml.AppendTo(text, valid.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, 31)] : "Questions");
        return text.Append("\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>").ToString();
    }

    private static string SheetOf(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var last = CellReference.NameOf(headings.Count);
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">");
        text.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < headings.Count; i++)
        {
            var longest = rows.Select(row => row[i]?.Length ?? 0).Append(headings[i].Length).Max();
            text.Append(
                CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(longest + 2, MinWidth, MaxWidth)}\" customWidth=\"1\"/>"
            );
        }

        text.Append("</cols><sheetData>");
        AppendRow(text, 1, headings, style: 1);
        for (var i = 0; i < rows.Count; i++)
        {
            AppendRow(text, i + 2, rows[i], style: 2);
        }

        text.Append(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{last}{rows.Count + 1}\"/></worksheet>");
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, int row, IReadOnlyList<string?> cells, int style)
    {
        text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { Length: > 0 } words)
            {
                text.Append(CultureInfo.InvariantCulture, $"<c r=\"{new CellReference(row, i + 1)}\" s=\"{style}\" t=\"inlineStr\">");
                text.Append("<is><t xml:space=\"preserve\">");
                CellXml.AppendTo(text, words);
                text.Append("</t></is></c>");
            }
        }

        text.Append("</row>");
    }

    /// <summary>A row, and those below it in which its longest cells go on.</summary>
    private static IEnumerable<IReadOnlyList<string?>> Divided(IReadOnlyList<string?> row)
    {
        while (row.Any(cell => cell?.Length > CellXml.MaxLength))
        {
            yield return [.. row.Select(cell => cell?[..LengthOf(cell)])];
            row = [.. row.Select(cell => cell?[LengthOf(cell)..])];
        }

        yield return row;

        static int LengthOf(string cell) =>
            cell.Length <= CellXml.MaxLength ? cell.Length
            : char.IsHighSurrogate(cell[CellXml.MaxLength - 1]) ? CellXml.MaxLength - 1
            : CellXml.MaxLength;
    }

    private static string TypeOf(string part, string type) =>
        $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Related(params (string Type, string Target)[] parts) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            parts.Select((part, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>")
        )
        + "</Relationships>";
}
