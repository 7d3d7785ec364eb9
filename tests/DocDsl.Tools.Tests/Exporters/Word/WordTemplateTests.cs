using System.Text;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Exporters.Word;
using DocumentFormat.OpenXml;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>A template keeps what is its own, and gets the document.</summary>
public class WordTemplateTests
{
    private static readonly XNamespace W = WordFile.W;

    /// <summary>The parts of a template that a document is written into.</summary>
    private static readonly string[] s_written =
    [
        "word/document.xml",
        "[Content_Types].xml",
        "word/styles.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
    ];

    private static QaDocument Letter =>
        QaDocument.Parse(
            "@document kamervragen nl-NL\n@subject Het zwembad\n@reference 6702756\n@answered 2025-10-31\n@number 2025Z00001\n"
                + "@also-for De minister van Sport; de minister van Water\n@asker Lid A\n\n"
                + "@group Kosten\nVraag 1\nWat kost het?[^1]\n@note 1 Zie de nota.\n\nAntwoord op vraag 1\nTien euro:\n1. nu\n2. straks\n",
            "zwembad.qa"
        );

    [Fact]
    public void What_is_the_templates_own_stays_byte_for_byte()
    {
        var template = WordTemplates.Create(WordTemplates.Letterhead.Replace("title", "titel") + WordTemplates.Place);
        var document = QaDocument.Parse("@document nl-NL\nVraag 1\nWat?\n\nAntwoord\nDit.\n");
        var file = Export(document, template);
        Assert.Equal("", file.Errors());
        var (before, after) = (new WordFile(template).Entries(), file.Entries());
        foreach (var (path, bytes) in before)
        {
            if (!s_written.Contains(path))
            {
                Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(after[path]));
            }
        }

        // Each of its styles is the same element, and what it lacks comes after them.
        var styles = new WordFile(template).Part("word/styles.xml").Elements().ToList();
        var now = file.Part("word/styles.xml").Elements().Take(styles.Count).ToList();
        Assert.All(styles.Zip(now), pair => Assert.True(XNode.DeepEquals(pair.First, pair.Second)));
        Assert.Equal(
            new WordFile(template).Document.Descendants(W + "sectPr").Single().ToString(),
            file.Document.Descendants(W + "sectPr").Single().ToString()
        );
    }

    [Fact]
    public void Fields_fill_controls_of_their_names_and_the_text_its_place()
    {
        var file = Export(Letter, WordTemplates.Create());
        Assert.Equal("", file.Errors());
        var paragraphs = file.Paragraphs();
        Assert.Equal(
            [
                ("Afzender", "Ministerie van Voorbeelden"),
                ("", "Kenmerk: 6702756"),
                ("", "Datum: 31 oktober 2025"),
                ("Titel", "Het zwembad"),
                ("", "Geachte voorzitter,"),
            ],
            paragraphs.Take(5)
        );
        Assert.Contains(("Kop1", "Kosten"), paragraphs);
        Assert.Contains(("S0", "Vraag 1"), paragraphs);
        Assert.Contains(("S1", "Wat kost het?"), paragraphs);
        Assert.Contains(("S2", "Antwoord op vraag 1"), paragraphs);
        Assert.Contains(("S3", "nu"), paragraphs);
        Assert.Equal(("", "Hoogachtend, de minister"), paragraphs[^1]);
        Assert.Equal("nl", Convert.ToString(Letter.Language));

        // What has a place is not listed again; the rest is.
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Words is "Kenmerk" or "Beantwoord op" or "Nummer" or "Titel");
        Assert.Contains(paragraphs, paragraph => paragraph.Words == "Gesteld door");
        Assert.Contains("nr. 2025Z00001", file.Part("word/header1.xml").Value.Replace("  ", " "));
        Assert.DoesNotContain("showingPlcHdr", file.Document.ToString());
        Assert.Contains("2025-10-31T00:00:00Z", file.Document.ToString());

        // A template becomes a document.
        Assert.DoesNotContain("template.main", Encoding.UTF8.GetString(file.Entries()["[Content_Types].xml"]));
    }

    [Fact]
    public void It_comes_back_without_the_letterhead()
    {
        var back = QaDocument.Parse(Export(Letter, WordTemplates.Create()).Import().Text);
        Assert.Equal(WordRoundTrip.Of(Letter), WordRoundTrip.Of(back));
        Assert.Equal("", back.Preamble);
        Assert.Equal("", back.Closing);
        Assert.Equal(Letter.Fields.OrderBy(field => field.Name), back.Fields.OrderBy(field => field.Name));
    }

    [Fact]
    public void Without_a_place_the_text_is_at_the_end()
    {
        var file = Export(Letter, WordTemplates.Create(WordTemplates.Letterhead));
        Assert.Equal("", file.Errors());
        Assert.Equal("Geachte voorzitter,", file.Paragraphs()[4].Words);
        Assert.Equal(WordRoundTrip.Of(Letter), WordRoundTrip.Of(QaDocument.Parse(file.Import().Text)));
    }

    [Theory]
    [InlineData(
        "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"body\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )]
    [InlineData(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:sdt><w:sdtPr><w:tag w:val=\"BODY\"/></w:sdtPr>"
            + "<w:sdtContent><w:p/></w:sdtContent></w:sdt><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    )]
    [InlineData(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:sdt><w:sdtPr><w:tag w:val=\"docdsl\"/></w:sdtPr><w:sdtContent><w:tc>"
            + "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl><w:p/>"
    )]
    public void A_place_may_be_in_a_cell_or_alone_in_its_paragraph(string body)
    {
        var file = Export(Letter, WordTemplates.Create(body));
        Assert.Equal("", file.Errors());
        Assert.DoesNotContain(file.Paragraphs(), paragraph => paragraph.Words == "x");
        Assert.Contains(("S0", "Vraag 1"), file.Paragraphs());
    }

    [Fact]
    public void A_control_that_is_no_field_is_named_and_stays()
    {
        var template = WordTemplate.Read(WordTemplates.Create(WordTemplates.Unknown + WordTemplates.Place));
        Assert.Equal(["dossier"], template.UnknownTags(QaDocument.Parse("Vraag 1\nWat?\n")).Except(["number"]));
        Assert.Contains(("", "Dossier"), new WordFile(DocumentExporter.ExportWord(Letter, [], template)).Paragraphs());
    }

    [Fact]
    public void A_template_without_the_styles_is_refused()
    {
        var problem = Refused(WordTemplates.Create(styles: ["Question", "answer"]));
        Assert.Equal(
            "The template lacks the paragraph styles 'Question Heading', 'Answer Heading'; create them in Word (Home, Styles, New Style), "
                + "with or without 'DocDsl ' before these names",
            problem
        );
    }

    [Fact]
    public void What_is_no_template_is_refused_in_one_line()
    {
        Assert.StartsWith(
            "The template may have macros",
            Refused(WordTemplates.Create(type: WordprocessingDocumentType.MacroEnabledTemplate))
        );
        Assert.StartsWith(
            "The content control 'docdsl' of the template is within a line or a row",
            Refused(
                WordTemplates.Create(
                    "<w:p><w:r><w:t>Tekst: </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val=\"docdsl\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t>"
                        + "</w:r></w:sdtContent></w:sdt></w:p>"
                )
            )
        );
        Assert.StartsWith("The template is damaged", Refused([]));
        Assert.StartsWith("The template is damaged", Refused("Vraag 1"u8.ToArray()));
        Assert.StartsWith("The template is damaged", Refused(WordTemplates.Create()[..^200]));
        Assert.Contains("an encrypted Office file", Refused(Compound("EncryptedPackage")));
        Assert.Contains("of the old format (.doc)", Refused(Compound("WordDocument")));
        Assert.Contains("an image (PNG)", Refused([0x89, .. "PNG"u8, 0, 0]));
        Assert.Contains("DTD", Refused(WithPart("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")));
        Assert.StartsWith("The template", Refused(WithPart("word/styles.xml", "<w:styles")));
        Assert.StartsWith("The template", Refused(WithPart("word/document.xml", "<x/>")));
    }

    [Fact]
    public void The_same_document_and_template_give_the_same_bytes()
    {
        var template = WordTemplates.Create();
        Assert.Equal(Export(Letter, template).Bytes, Export(Letter, template).Bytes);
    }

    private static WordFile Export(QaDocument document, byte[] template) =>
        new(DocumentExporter.ExportWord(document, [], WordTemplate.Read(template)));

    private static string Refused(byte[] template)
    {
        var message = Assert.Throws<WordTemplateException>(() => WordTemplate.Read(template)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static byte[] WithPart(string path, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(WordTemplates.Create());
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(path)!.Delete();
            using var part = zip.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }

    /// <summary>An old file of Office with a stream of a name.</summary>
    private static byte[] Compound(string name) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(name), .. new byte[600]];
}
