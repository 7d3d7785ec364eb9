using System.IO.Compression;
using System.Text;
using DocDsl.Core.Tests;

namespace DocDsl.Fuzz.Targets;

/// <summary>
/// A Word document. An input is the XML of its parts, which are put into an archive here: no changed byte of a compressed archive would
/// get past its check sums. One that begins as an archive is taken as it is.
/// </summary>
internal sealed class WordTarget : FuzzTarget
{
    private const string PartBegin = "=== ";

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The parts that an input may have: name, root element, content type, relation.</summary>
    private static readonly (string Name, string Root, string Type, string Relation)[] s_parts =
    [
        ("document", "document", "document.main", "officeDocument"),
        ("footnotes", "footnotes", "footnotes", "footnotes"),
        ("endnotes", "endnotes", "endnotes", "endnotes"),
        ("numbering", "numbering", "numbering", "numbering"),
        ("styles", "styles", "styles", "styles"),
        ("comments", "comments", "comments", "comments"),
        ("header", "hdr", "header", "header"),
        ("footer", "ftr", "footer", "footer"),
    ];

    public override string Name => "word";

    public override int MaxLength => 8 * 1024;

    public override IEnumerable<byte[]> Seeds()
    {
        var files = Directory.GetFiles(Repository.PathOf("tests", "DocDsl.Fuzz", "Seeds", "word")).Order(StringComparer.Ordinal);
        var bundles = files.Select(File.ReadAllBytes).ToArray();
        return bundles.Append(Pack(Encoding.UTF8.GetString(bundles[0])));
    }

    public override IEnumerable<string> Words() =>
        new[]
        {
            "p",
            "r",
            "t",
            "tbl",
            "tr",
            "tc",
            "sdt",
            "sdtContent",
            "hyperlink",
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "smartTag",
            "customXml",
            "fldSimple",
            "tab",
            "br",
            "cr",
            "noBreakHyphen",
            "sym",
            "pPr",
            "numPr",
            "txbxContent",
            "pict",
            "drawing",
            "footnote",
            "endnote",
            "abstractNum",
            "num",
            "lvl",
        }
            .SelectMany(name => new[] { $"<w:{name}>", $"</w:{name}>", $"<w:{name}/>" })
            .Concat([
                "<w:footnoteReference w:id=\"1\"/>",
                "<w:endnoteReference w:id=\"1\"/>",
                "<w:numId w:val=\"1\"/>",
                "<w:ilvl w:val=\"8\"/>",
                " w:id=\"1\"",
                " w:val=\"",
                " w:type=\"separator\"",
                "<w:lvlText w:val=\"%1.\"/>",
                "<w:start w:val=\"2147483647\"/>",
                "<w:numFmt w:val=\"lowerRoman\"/>",
                "<m:oMath>",
                "<m:t>",
                "<mc:AlternateContent>",
                "<mc:Choice Requires=\"wps\">",
                "<mc:Fallback>",
                "<v:textbox>",
                "=== footnotes\n",
                "=== endnotes\n",
                "=== numbering\n",
                "=== header\n",
                "=== styles\n",
                "xml:space=\"preserve\"",
                "\nVraag 1",
                "Antwoord",
                "-1",
                "99999999999",
            ]);

    public override void Run(byte[] input) =>
        ImportCheck.Import(input.AsSpan().StartsWith("PK"u8) ? input : Pack(Encoding.UTF8.GetString(input)));

    private static byte[] Pack(string bundle)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["document"] = "" };
        foreach (var part in bundle.Split(PartBegin))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0 && Array.Exists(s_parts, known => known.Name == part[..end]))
            {
                parts[part[..end]] = part[(end + 1)..];
            }
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var types = new StringBuilder();
            var related = new StringBuilder();
            foreach (var (name, root, type, relation) in s_parts.Where(part => parts.ContainsKey(part.Name)))
            {
                types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Types}{type}+xml\"/>");
                related.Append($"<Relationship Id=\"{name}\" Type=\"{Relations}{relation}\" Target=\"{name}.xml\"/>");
                var content = XmlRepair.Repair(parts[name]);
                content = name == "document" ? $"<w:body>{content}</w:body>" : content;
                Add(zip, $"word/{name}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>");
            }

            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{types}</Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                Relationships($"<Relationship Id=\"d\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/>")
            );
            Add(zip, "word/_rels/document.xml.rels", Relationships(related.ToString()));
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
