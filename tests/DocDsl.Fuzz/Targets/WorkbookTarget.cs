using System.IO.Compression;
using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Fuzz.Targets;

/// <summary>
/// An Excel workbook. An input is the XML of its parts, which are put into an archive here, as for <see cref="WordTarget"/>. One that
/// begins as an archive is taken as it is.
/// </summary>
internal sealed class WorkbookTarget : FuzzTarget
{
    private const string PartBegin = "=== ";

    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ";

    private const string Namespaces =
        Main
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" "
        + "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The parts that an input may have: name, root element, content type, relation.</summary>
    private static readonly (string Name, string Root, string Type, string Relation)[] s_parts =
    [
        ("sheet1", "worksheet", "worksheet", "worksheet"),
        ("sheet2", "worksheet", "worksheet", "worksheet"),
        ("sharedStrings", "sst", "sharedStrings", "sharedStrings"),
        ("styles", "styleSheet", "styles", "styles"),
    ];

    private static readonly string[] s_elements =
    [
        "row",
        "c",
        "v",
        "f",
        "is",
        "t",
        "si",
        "r",
        "rPh",
        "mergeCell",
        "col",
        "dataValidation",
        "formula1",
        "xf",
    ];

    private static readonly string[] s_seeds =
    [
        "=== sheet1\n<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Who?</t></is></c><c><v>2</v></c></row></sheetData>"
            + "<dataValidations><dataValidation type=\"list\" showErrorMessage=\"1\" sqref=\"B2\"><formula1>L</formula1></dataValidation>"
            + "</dataValidations>=== sharedStrings\n<si><t>Question</t></si><si><r><t>Ans</t></r><r><t>wer</t></r></si>"
            + "=== names\n<definedName name=\"L\">'Two'!$A$1:$A$2</definedName>"
            + "=== sheet2\n<sheetData><row><c><v>1</v></c></row></sheetData>",
        "=== sheet1\n<cols><col min=\"4\" max=\"5\" hidden=\"1\" style=\"1\"/></cols><sheetData><row r=\"3\">"
            + "<c t=\"str\"><f t=\"array\" ref=\"A3:B4\">\"Vraag\"</f><v>Vraag</v></c><c t=\"str\"><v>Antwoord</v></c>"
            + "<c t=\"str\"><v>ID</v></c></row><row hidden=\"1\"/><row><c t=\"str\"><v>Wat?</v></c><c s=\"1\"><v>46053.5</v></c>"
            + "<c t=\"str\"><v>A&amp;A-1.1</v></c></row><row><c t=\"str\"><v>Titel</v></c></row></sheetData><sheetProtection sheet=\"1\"/>"
            + "<mergeCells><mergeCell ref=\"A6:C6\"/></mergeCells><extLst><ext><x14:dataValidations><x14:dataValidation type=\"list\">"
            + "<x14:formula1><xm:f>\"Ja,Nee\"</xm:f></x14:formula1><xm:sqref>B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
            + "</extLst>=== styles\n<numFmts><numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/></numFmts>"
            + "<cellXfs><xf/><xf numFmtId=\"164\">"
            + "<protection locked=\"0\"/></xf></cellXfs>",
    ];

    public override string Name => "workbook";

    public override int MaxLength => 8 * 1024;

    public override IEnumerable<byte[]> Seeds() =>
        s_seeds.Select(Encoding.UTF8.GetBytes).Append(Pack(s_seeds[0]));

    public override IEnumerable<string> Words() =>
        [
            .. s_elements.SelectMany(name => new[] { $"<{name}>", $"</{name}>", $"<{name}/>" }),
            " t=\"s\"",
            " t=\"str\"",
            " t=\"inlineStr\"",
            " t=\"b\"",
            " t=\"e\"",
            " t=\"d\"",
            " s=\"1\"",
            " r=\"B3\"",
            " r=\"2\"",
            " ref=\"A1:XFD1048576\"",
            " sqref=\"A:C\"",
            " hidden=\"1\"",
            " numFmtId=\"14\"",
            " numFmtId=\"9\"",
            "\"Yes,No\"",
            "'Two'!$A$1:$A$9",
            "1E+300",
            "-1",
            "2958465.999999",
            "_x000D_",
            "Question",
            "Answer",
            "Comment",
            "Number",
            "=== sheet2\n",
            "=== sharedStrings\n",
            "=== styles\n",
            "=== names\n",
        ];

    public override void Run(byte[] input)
    {
        var bytes = input.AsSpan().StartsWith("PK"u8) ? input : Pack(Encoding.UTF8.GetString(input));
        if (ImportCheck.Import(bytes) is { } result)
        {
            Finding.Unless(result.Words.IsComplete, "A word of the workbook is lost: " + result.Words.Expected);
            var typed = DocumentImporter.Import(bytes, new ImportOptions { NewType = "a" });
            var compilation = Core.Compilation.TypeCompilation.Create(
                [new Core.Compilation.TypeFile("a.qatype", typed.DocumentType!)],
                [],
                "Ministry"
            );
            DocumentCheck.CheckCode(Core.Emit.TypeEmitter.Emit(compilation.Shapes, Core.Compilation.FolderClasses.None));
        }
    }

    private static byte[] Pack(string bundle)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["sheet1"] = "", ["sheet2"] = "" };
        foreach (var part in bundle.Split(PartBegin))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0 && (part[..end] == "names" || Array.Exists(s_parts, known => known.Name == part[..end])))
            {
                parts[part[..end]] = part[(end + 1)..];
            }
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var types = new StringBuilder($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>");
            var related = new StringBuilder();
            foreach (var (name, root, type, relation) in s_parts.Where(part => parts.ContainsKey(part.Name)))
            {
                types.Append($"<Override PartName=\"/xl/{name}.xml\" ContentType=\"{Types}{type}+xml\"/>");
                related.Append($"<Relationship Id=\"{name}\" Type=\"{Relations}{relation}\" Target=\"{name}.xml\"/>");
                Add(zip, $"xl/{name}.xml", $"<{root} {Namespaces}>{XmlRepair.Repair(parts[name])}</{root}>");
            }

            const string Sheets =
                "<sheet name=\"One\" sheetId=\"1\" r:id=\"sheet1\"/><sheet name=\"Two\" sheetId=\"2\" state=\"hidden\" r:id=\"sheet2\"/>";
            var names = XmlRepair.Repair(parts.GetValueOrDefault("names", ""));
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Namespaces}><sheets>{Sheets}</sheets><definedNames>{names}</definedNames></workbook>"
            );
            Add(zip, "xl/_rels/workbook.xml.rels", Relationships(related.ToString()));
            Add(
                zip,
                "_rels/.rels",
                Relationships($"<Relationship Id=\"d\" Type=\"{Relations}officeDocument\" Target=\"xl/workbook.xml\"/>")
            );
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{types}</Types>"
            );
        }

        return stream.ToArray();
    }

    private static string Relationships(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
