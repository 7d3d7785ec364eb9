using System.IO.Compression;
using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Word documents of which each element is written as it is in a file.</summary>
public class DocxTests
{
    private const string Sentence = "<w:p>‹Op ›{0}‹ besloten.›</w:p>";

    [Theory]
    [InlineData("<w:smartTag w:element=\"date\">‹3 mei›</w:smartTag>", "Op 3 mei besloten.")]
    [InlineData("<w:customXml>‹3 mei›</w:customXml>", "Op 3 mei besloten.")]
    [InlineData("<w:hyperlink><w:smartTag>‹3 mei›</w:smartTag></w:hyperlink>", "Op 3 mei besloten.")]
    [InlineData("<w:ins><w:hyperlink>‹3 mei›</w:hyperlink></w:ins>", "Op 3 mei besloten.")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent>‹3 mei›</w:sdtContent></w:sdt>", "Op 3 mei besloten.")]
    [InlineData("<w:fldSimple w:instr=\"DATE\">‹3 mei›</w:fldSimple>", "Op 3 mei besloten.")]
    [InlineData("<w:dir><w:bdo>‹3 mei›</w:bdo></w:dir>", "Op 3 mei besloten.")]
    [InlineData("<w:unheardOf>‹3 mei›</w:unheardOf>", "Op 3 mei besloten.")]
    [InlineData("<w:del><w:r><w:delText>3 mei</w:delText></w:r></w:del>", "Op besloten.")]
    [InlineData("<w:moveFrom>‹3 mei›</w:moveFrom>", "Op besloten.")]
    [InlineData("<w:moveTo>‹3 mei›</w:moveTo>", "Op 3 mei besloten.")]
    [InlineData("<w:r><w:instrText>PAGE</w:instrText></w:r>", "Op besloten.")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>", "Op → besloten.")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>", "Op α besloten.")]
    [InlineData("<w:r><w:rPr><w:tab/></w:rPr><w:t>3</w:t><w:noBreakHyphen/><w:t>mei</w:t></w:r>", "Op 3-mei besloten.")]
    [InlineData("<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>", "Op x=3 besloten.")]
    [InlineData(
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>a+2</m:t></m:r></m:den></m:f></m:oMath>",
        "Op 1/(a+2) besloten."
    )]
    [InlineData(
        "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
        "Op m^2 besloten."
    )]
    [InlineData("<m:oMath><m:r><m:t>f</m:t></m:r><m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d></m:oMath>", "Op f(x) besloten.")]
    [InlineData(
        "<mc:AlternateContent><mc:Choice>‹3 mei›</mc:Choice><mc:Fallback>‹3 mei›</mc:Fallback></mc:AlternateContent>",
        "Op 3 mei besloten."
    )]
    [InlineData(
        "<mc:AlternateContent><mc:Fallback>‹3 mei›</mc:Fallback></mc:AlternateContent>",
        "Op 3 mei besloten."
    )]
    public void Each_word_is_read_once(string element, string expected)
    {
        var result = Import(Question + string.Format(System.Globalization.CultureInfo.InvariantCulture, Sentence, element));
        Assert.Contains("\n" + expected + "\n", result.Text);
        Assert.DoesNotContain(result.Diagnostics, IsAboutWords);
    }

    [Fact]
    public void Words_that_the_reader_passes_over_are_counted_in_the_file()
    {
        // Text that is in no element of text, and a note that nothing refers to.
        var lost = Import(Question + "<w:p><w:r><w:unknown>verloren</w:unknown></w:r></w:p>");
        AssertReported(lost, "8 characters of the file were not read");

        var note = Import(Question, ("footnotes", Notes("<w:footnote w:id=\"7\"><w:p>‹Bron›</w:p></w:footnote>")));
        AssertReported(note, "4 characters of the file were not read");
    }

    [Fact]
    public void A_text_box_is_beside_its_paragraph()
    {
        const string Box =
            "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>‹Kader›</w:p></w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p>‹Kader›</w:p></w:txbxContent></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>";
        var result = Import(Question + $"<w:p>{Box}‹Ja.›</w:p>");
        Assert.Contains("\nJa.\n\nKader\n", result.Text);
        Assert.Equal(2, result.Text.Split("Kader").Length);
        Assert.DoesNotContain(result.Diagnostics, IsAboutWords);
    }

    [Fact]
    public void Tables_have_their_rows_their_notes_and_tables_within()
    {
        var result = Import(
            Question
                + "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p>‹a›</w:p><w:p>‹b›<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:tc>"
                + "<w:sdt><w:sdtContent><w:tc><w:tbl><w:tr><w:tc><w:p>‹c›</w:p></w:tc></w:tr></w:tbl></w:tc></w:sdtContent></w:sdt>"
                + "</w:tr></w:sdtContent></w:sdt></w:tbl>",
            ("footnotes", Notes("<w:footnote w:id=\"1\"><w:p>‹Bron.›</w:p></w:footnote>"))
        );
        Assert.Contains("\na b[^1] | c", result.Text);
        Assert.Contains("@note 1\nBron.\n", result.Text);
        Assert.DoesNotContain(result.Diagnostics, IsAboutWords);
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("x]\n@document")]
    public void Any_id_of_a_note_is_one(string id)
    {
        var written = System.Security.SecurityElement.Escape(id).Replace("\n", "&#10;", StringComparison.Ordinal);
        var result = Import(
            Question
                + $"<w:p>‹Ja›<w:footnoteReference w:id=\"{written}\"/>‹. Nee›<w:r><w:footnoteReference w:id=\"{written}\"/></w:r></w:p>",
            ("footnotes", Notes($"<w:footnote w:id=\"{written}\"><w:p>‹Bron.›</w:p></w:footnote>"))
        );
        Assert.Equal("Bron.", Assert.Single(QaDocument.Parse(result.Text).Notes).Text);
        Assert.Equal(2, QaDocument.Parse(result.Text).Notes[0].References.Count);
    }

    [Fact]
    public void What_is_read_by_no_import_is_told()
    {
        const string Sign = "<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r></w:p>";
        var result = Import(Question + Sign, ("chart", "charts/chart1.xml", "<c/>"));
        AssertReported(result, "The words of charts in the file were not read");
        AssertReported(result, "A sign of a font of symbols is not known");
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:smartTag>", "</w:smartTag>")]
    public void What_is_nested_too_deep_is_refused(string open, string close)
    {
        var body = string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));
        Assert.Equal("The XML is nested more than 256 levels deep.", Refused(File(body)));
    }

    [Fact]
    public void What_is_too_large_when_unpacked_is_refused()
    {
        Assert.Equal("The text of the file is larger than 64 MB when decompressed.", Refused(File(new string(' ', 65 * 1024 * 1024))));
        var many = string.Concat(Enumerable.Repeat("<w:r/>", 4_100_000));
        Assert.Equal("The XML has more than 4 million elements.", Refused(File(many)));
    }

    [Fact]
    public void Pictures_are_not_unpacked() =>
        Assert.Contains("Vraag 1", Import(Question, ("image", "media/image1.png", new string('x', 70 * 1024 * 1024))).Text);

    /// <summary>‹words› of these tests are a run.</summary>
    private const string Run = "<w:r><w:t xml:space=\"preserve\">";

    private const string Question = "<w:p>‹Vraag 1›</w:p><w:p>‹Wat?›</w:p><w:p>‹Antwoord op vraag 1›</w:p>";

    private static void AssertReported(ImportResult result, string message) =>
        Assert.Contains(result.Diagnostics, problem => problem.Message.StartsWith(message, StringComparison.Ordinal));

    private static bool IsAboutWords(ImportDiagnostic problem) => problem.Message.Contains("not read", StringComparison.Ordinal);

    private static string Refused(byte[] bytes) => Assert.Throws<ImportException>(() => DocumentImporter.Import(bytes)).Message;

    private static string Notes(string notes) => $"<w:footnotes {Namespaces}>{notes}</w:footnotes>";

    private static ImportResult Import(string body, params (string Type, string Xml)[] parts) =>
        DocumentImporter.Import(File(body, [.. parts.Select(part => (part.Type, part.Type + ".xml", part.Xml))]));

    private static ImportResult Import(string body, (string Type, string Path, string Content) part) =>
        DocumentImporter.Import(File(body, part));

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static byte[] File(string body, params (string Type, string Path, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", Relations([("officeDocument", "word/document.xml")]));
            Write(zip, "word/_rels/document.xml.rels", Relations(parts.Select(part => (part.Type, part.Path))));
            Write(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            foreach (var (_, path, content) in parts)
            {
                Write(zip, "word/" + path, content);
            }
        }

        return stream.ToArray();
    }

    private static string Relations(IEnumerable<(string Type, string Target)> relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(
            relations.Select((relation, i) => $"<Relationship Id=\"r{i}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>")
        )}</Relationships>";

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(content.Replace("‹", Run, StringComparison.Ordinal).Replace("›", "</w:t></w:r>")));
    }
}
