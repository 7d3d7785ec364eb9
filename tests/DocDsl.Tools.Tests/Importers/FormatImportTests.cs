using System.Text;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocDsl.Tools.Tests.Exporters;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace DocDsl.Tools.Tests.Importers;

public class FormatImportTests
{
    public static TheoryData<string, string> All => Documents.All;

    [Theory]
    [MemberData(nameof(All))]
    public void An_own_export_gives_the_same_document_back(string name, string text)
    {
        foreach (var format in new[] { ExportFormat.Json, ExportFormat.AkomaNtoso })
        {
            var result = Import(DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), format));
            Assert.Equal(text, result.Text);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void An_own_export_that_was_changed_says_so()
    {
        var json = DocumentExporter.Export(QaDocument.Parse(Documents.Everything), ExportFormat.Json);
        var result = Import(json.Replace("\"813.000 euro. Daarna", "\"814.000 euro. Daarna", StringComparison.Ordinal));
        Assert.True(Assert.Single(result.Diagnostics).NeedsReview);
    }

    [Fact]
    public void An_official_publication()
    {
        var letter = Read(
            Import(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamervragen>
                  <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel>
                <tekstregel>Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
                  <kamervraagnummer>2024Z00003</kamervraagnummer>
                  <kamervraagomschrijving>Vragen van het lid <naam><achternaam>De Boer</achternaam></naam> (Stadspartij)
                aan de Minister van Financiën
                    over munten (ingezonden 3 maart 2024).</kamervraagomschrijving>
                  <vraag nr="1"><nr>Vraag 1</nr><al>Kent u het
                bericht?<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Het Dagblad, 1 maart 2024.</noot.al></noot> Zo ja,
                    wat vindt u?</al></vraag>
                  <vraag nr="2"><nr>2</nr><al>Waarom:</al><lijst><li><al>hierom;</al></li><li><al>Antwoord 7</al></li></lijst></vraag>
                  <antwoord nr="1 2"><nr>Antwoord 1 en 2</nr><al>Ja.</al><al>Daarom.</al></antwoord>
                </kamervragen></officiele-publicatie>
                """
            )
        );

        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal("Kent u het bericht? Zo ja, wat vindt u?", letter[1].Text);
        Assert.Equal("Het Dagblad, 1 maart 2024.", Assert.Single(letter[1].Notes).Text);
        Assert.Contains("Antwoord 7", letter[2].Text);
        Assert.Equal("Ja.\n\nDaarom.", Assert.Single(letter.Answers).Text);
        Assert.Equal(2, letter.Answers[0].Questions.Count);
        Assert.Equal("2024Z00003", letter.FindField("number")?.Value);
        Assert.Equal("De Boer (Stadspartij)", letter.FindField("asker")?.Value);
    }

    [Fact]
    public void Words_that_the_reader_of_a_format_passes_over_are_told()
    {
        // Words between sections belong to no block that is read; the count of characters finds them.
        var result = Import(
            "<?xml version=\"1.0\"?><officiele-publicatie><kamervragen>verdwaald <vraag nr=\"1\"><nr>Vraag "
                + "1</nr><al>Waarom?</al></vraag></kamervragen></officiele-publicatie>"
        );
        Assert.Contains(
            result.Diagnostics,
            diagnostic =>
                diagnostic.Message.StartsWith("9 characters of the file were not read", StringComparison.Ordinal) && diagnostic.NeedsReview
        );
    }

    [Fact]
    public void Akoma_Ntoso_of_others()
    {
        var letter = Read(
            Import(
                """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="x"><meta/><debateBody><questions eId="q">
                  <heading>Written questions</heading>
                  <question by="#a" eId="q1"><num>1</num><p>What does
                it <b>cost</b>?<authorialNote marker="1"><p>See the plan.</p></authorialNote></p></question>
                  <answer by="#b" eId="a1"><num>1</num><p>Five<br/>or six.</p></answer>
                </questions></debateBody></debate></akomaNtoso>
                """,
                new ImportOptions { Culture = "en" }
            )
        );

        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal("What does it cost?", letter[1].Text);
        Assert.Equal("Five or six.", letter.Answers[0].Text);
        Assert.Equal("See the plan.", Assert.Single(letter.Notes).Text);
        Assert.Equal("Written questions", letter.Preamble);
    }

    [Fact]
    public void A_Word_document_with_restored_numbers_footnotes_and_a_footer()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    new Level(
                        new StartNumberingValue { Val = 1 },
                        new NumberingFormat { Val = NumberFormatValues.Decimal },
                        new LevelText { Val = "%1." }
                    )
                    {
                        LevelIndex = 0,
                    }
                )
                {
                    AbstractNumberId = 3,
                },
                new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 5 }
            );
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(new Paragraph(new Run(new Words("scheiding")))) { Id = 0, Type = FootnoteEndnoteValues.Separator },
                new Footnote(new Paragraph(new Run(new Words("Het Dagblad, 1 maart 2024.")))) { Id = 1 }
            );
            main.AddNewPart<FooterPart>().Footer = new Footer(new Paragraph(new Run(new Words("Pagina van de Stadspartij"))));
            main.Document = new Document(
                new Body(
                    Text("2024Z00004"),
                    Text("Vragen van het lid De Boer (Stadspartij) aan de minister van Financiën over munten"),
                    Item("Kent u het bericht", new Run(new FootnoteReference { Id = 1 }), new Run(new Words("?"))),
                    new Paragraph(new DeletedRun(new Run(new DeletedText("weg")))),
                    Item("Waarom gaat dit door?")
                )
            );
        }

        var result = DocumentImporter.Import(stream.ToArray());
        var letter = Read(result);
        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal(["Kent u het bericht?", "Waarom gaat dit door?"], letter.Questions.Select(question => question.Text));
        Assert.Equal("Het Dagblad, 1 maart 2024.", Assert.Single(letter[1].Notes).Text);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Message.Contains("were not read", StringComparison.Ordinal));
        Assert.Contains("@aside Pagina van de Stadspartij", result.Text);
        Assert.DoesNotContain("weg", result.Text);

        static Paragraph Text(string words) => new(new Run(new Words(words)));

        static Paragraph Item(string words, params Run[] more) =>
            new([
                new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 5 })),
                new Run(new Words(words)),
                .. more,
            ]);
    }

    [Fact]
    public void A_PDF_of_two_pages()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (
            var lines in new[]
            {
                new[] { "City of Example - Answers", "Question 1", "What does it really and", "1" },
                ["City of Example - Answers", "truly cost?", "Answer 1", "Five euros.", "2"],
            }
        )
        {
            var page = builder.AddPage(595, 842);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 11, new PdfPoint(70, 760 - (i * 16)), font);
            }
        }

        var letter = Read(DocumentImporter.Import(builder.Build()));
        Assert.Equal("What does it really and truly cost?", letter[1].Text);
        Assert.Equal("Five euros.", letter.Answers[0].Text);
    }

    [Fact]
    public void A_PDF_without_text_is_refused()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(595, 842);
        Assert.Contains("no text", Refused(builder.Build()));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&a;</akomaNtoso>", "DTD")]
    [InlineData("<?xml version=\"1.0\"?><akomaNtoso><p>", "The XML cannot be parsed: ")]
    [InlineData("<?xml version=\"1.0\"?><a><\nb></a>", "The XML cannot be parsed: Name cannot begin with the ' ' character")]
    [InlineData("<?xml version=\"1.0\"?><html/>", "No questions and answers were found in this file, which was read as HTML.")]
    [InlineData("<?xml version=\"1.0\"?><book/>", "XML with the root element 'book' is not supported; ")]
    [InlineData("{ \"source\": 1 }", "The JSON has no questions and answers; ")]
    [InlineData("{ \"source\": 1, \"version\": 1 }", "The JSON is not an export of a document: 'version' 1 or 2, or 'source', is missing.")]
    [InlineData("{ \"source\": \"", "The JSON cannot be parsed: ")]
    [InlineData("PK\u0003\u0004damaged", "damaged")]
    [InlineData("%PDF-1.7 damaged", "PDF")]
    public void Bad_input_is_refused_with_one_line(string text, string message) =>
        Assert.Contains(message, Refused(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_too_deep_too_large_or_no_text_is_refused()
    {
        Assert.Contains(
            "deep",
            Refused(
                Encoding.UTF8.GetBytes(
                    "<?xml version=\"1.0\"?>"
                        + string.Concat(Enumerable.Repeat("<akomaNtoso>", 5000))
                        + string.Concat(Enumerable.Repeat("</akomaNtoso>", 5000))
                )
            )
        );
        Assert.Contains("larger", Refused(new byte[DocumentImporter.MaxBytes + 1]));
        Assert.Equal("The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.", Refused([0x56, 0xE9, 0x20]));
    }

    private static string Refused(byte[] bytes)
    {
        var message = Assert.Throws<ImportException>(() => DocumentImporter.Import(bytes)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static ImportResult Import(string text, ImportOptions? options = null) =>
        DocumentImporter.Import(Encoding.UTF8.GetBytes(text), options);

    private static QaDocument Read(ImportResult result)
    {
        Assert.True(result.Words.IsComplete, $"{result.Words}\n{result.Text}");
        return QaDocument.Parse(result.Text);
    }
}
