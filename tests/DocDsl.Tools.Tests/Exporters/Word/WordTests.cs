using System.Text;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>What a Word file has of a document.</summary>
public class WordTests
{
    private static readonly XNamespace W = WordFile.W;

    public static TheoryData<string, string> All => Documents.All;

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_valid_and_the_same_each_time(string name, string text)
    {
        var document = QaDocument.Parse(text, name + ".qa");
        var file = WordFile.Of(document);
        Assert.Equal("", file.Errors());
        Assert.Equal(file.Bytes, WordFile.Of(document).Bytes);
        Assert.Equal("", WordFile.Of(QaDocument.Parse(text, name + ".md")).Errors());
    }

    [Fact]
    public void Everything_that_the_model_knows_is_in_it()
    {
        var file = WordFile.Of(Documents.Everything);
        Assert.Equal(
            [
                ("Title", "Vragen en antwoorden"),
                ("Normal", "Nummer"),
                ("Normal", "2025Z00001"),
                ("Normal", "Ingezonden op"),
                ("Normal", "27 augustus 2025"),
                ("Subtitle", "1 van 6 vragen beantwoord"),
                ("Normal", "Vooraf."),
                ("Heading1", "Kosten"),
                ("QuestionHeading", "Vraag 1"),
                ("Question", "Wat kost <b>het</b> & waarom?"),
                ("Question", "een"),
                ("Question", "twee"),
                ("AnswerHeading", "Antwoord op vraag 1"),
                ("AnswerFact", "€ 813.000"),
                ("Answer", "813.000 euro. Daarna stuur ik de evaluatie.1"),
                ("Answer", "Tweede alinea_met_strepen."),
                ("AnswerFact", "Toezegging: stuur ik de evaluatie (uiterlijk 1 maart 2026)"),
                ("QuestionHeading", "Vraag 2 en 3"),
                ("Question", "Zijn er # andere kosten?"),
                ("AnswerHeading", "Antwoord op de vragen 2 en 3"),
                ("AnswerFact", "Deels beantwoord"),
                ("Answer", "Zie het antwoord op vraag 1."),
                ("QuestionHeading", "Vraag 4"),
                ("Question", "=SOM(A1) \"en\" 1. dan?"),
                ("QuestionState", "Open: volgt in maart"),
                ("QuestionHeading", "Vraag 5"),
                ("Question", "Toch niet?"),
                ("QuestionState", "Ingetrokken: op verzoek"),
                ("QuestionHeading", "Vraag 6"),
                ("Question", "Welke raad?"),
                ("QuestionState", "Niet van toepassing: geen <b>eigen</b> raad"),
                ("Closing", "Ter aanvulling."),
            ],
            file.Paragraphs().Select(paragraph => (paragraph.Style, paragraph.Words.Replace('\u00A0', ' ')))
        );
    }

    [Fact]
    public void Notes_are_footnotes_and_a_second_mark_refers_to_the_first()
    {
        var file = WordFile.Of(
            "@document nl\nVraag 1\nWat?[^1] En?[^1] Hoe?[^2]\n"
                + "@note 1 Een, zie[^3].\n@note 2 Twee, zie[^1].\n@note 3 Drie.\n@note 4 Vier.\n"
        );
        Assert.Equal("", file.Errors());
        Assert.Equal(["1", "2"], file.Document.Descendants(W + "footnoteReference").Select(mark => (string?)mark.Attribute(W + "id")));
        Assert.Equal(
            [" NOTEREF _RefNote1 \\f \\h "],
            file.Document.Descendants(W + "fldSimple").Select(field => (string?)field.Attribute(W + "instr"))
        );
        Assert.Equal("_RefNote1", (string?)file.Document.Descendants(W + "bookmarkStart").Last().Attribute(W + "name"));
        var notes = file.Part("word/footnotes.xml").Elements().Skip(2).ToList();
        Assert.Equal(
            [" Een, zie3.|3 Drie.", " Twee, zie1."],
            notes.Select(note => string.Join('|', note.Elements().Select(each => each.Value)))
        );
        Assert.Equal("Noten|4 Vier.", string.Join('|', file.Paragraphs().TakeLast(2).Select(paragraph => paragraph.Words)));
    }

    [Fact]
    public void References_and_addresses_are_links()
    {
        var other = QaDocument.Parse("@document nl\nVraag 2\n@id bad\nWat?\n\nAntwoord\nDit.\n", "andere brief.qa");
        var document = QaDocument.Parse(
            "@document nl\nVraag 1\nZie [[#1]], [[andere brief#2]] en [[weg#1]], https://example.nl/a?b=1&c#d of a@example.nl.\n",
            "brief.qa"
        );
        var file = WordFile.Of(document, other);
        Assert.Equal("", file.Errors());
        var links = file.Document.Descendants(W + "hyperlink").ToList();
        Assert.Equal(
            ["1", "vraag 2 van andere brief", "https://example.nl/a?b=1&c#d", "a@example.nl"],
            links.Select(link => link.Value.Replace("vraag 1", "1"))
        );
        Assert.Equal(["q1", "q_bad", null, null], links.Select(link => (string?)link.Attribute(W + "anchor")));
        Assert.Equal("q1", (string?)file.Document.Descendants(W + "bookmarkStart").First().Attribute(W + "name"));
        var relations = file.Part("word/_rels/document.xml.rels")
            .Elements()
            .Select(relation => (string?)relation.Attribute("Target"))
            .ToList();
        Assert.Contains("andere%20brief.docx", relations);
        Assert.Contains("https://example.nl/a?b=1&c#d", relations);
        Assert.Contains("mailto:a@example.nl", relations);
        Assert.Contains("weg#1 (niet gevonden)", file.Document.Value);
    }

    [Fact]
    public void Lists_are_counted_by_Word_from_their_own_numbers()
    {
        var file = WordFile.Of("@document nl\nVraag 1\nWat?\n\nAntwoord\n3. drie\n4. vier\n\n1) een\n2) twee\n");
        Assert.Equal("", file.Errors());
        var numbering = file.Part("word/numbering.xml");
        Assert.Equal(["3", "1"], numbering.Descendants(W + "startOverride").Select(start => (string?)start.Attribute(W + "val")));
        Assert.Equal(
            ["%1.", "%1)"],
            numbering.Elements(W + "abstractNum").Select(form => (string?)form.Descendants(W + "lvlText").First().Attribute(W + "val"))
        );
        Assert.Equal(["1", "1", "2", "2"], file.Document.Descendants(W + "numId").Select(id => (string?)id.Attribute(W + "val")));
        Assert.Contains("3. drie\n4. vier\n", file.Import().Text);
        Assert.Contains("1) een\n2) twee\n", file.Import().Text);
    }

    [Fact]
    public void Tables_have_a_row_of_headings_and_code_its_blanks()
    {
        var file = WordFile.Of("@document nl\nVraag 1\nWat?\n\nAntwoord\n| a | b |\n|---|--:|\n| c | d |\n\n```\nx\n  y\n```\n");
        Assert.Equal("", file.Errors());
        var rows = file.Document.Descendants(W + "tr").ToList();
        Assert.NotNull(rows[0].Descendants(W + "tblHeader").Single());
        Assert.Empty(rows[1].Descendants(W + "tblHeader"));
        Assert.Equal(2, file.Document.Descendants(W + "jc").Count());
        Assert.Contains("```\nx\n  y\n```\n", file.Import().Text);
    }

    [Fact]
    public void It_says_its_language_its_title_and_no_time()
    {
        var file = WordFile.Of("@document ar-EG\n@subject مسبح\n@status draft\nVraag 1\nx\n");
        Assert.Equal("", file.Errors());
        var styles = file.Part("word/styles.xml");
        var language = styles.Descendants(W + "lang").Single();
        Assert.Equal(["ar-EG", "ar-EG"], new[] { "val", "bidi" }.Select(name => (string?)language.Attribute(W + name)));
        Assert.NotEmpty(file.Document.Descendants(W + "rtl"));
        Assert.NotEmpty(file.Document.Descendants(W + "sectPr").Single().Elements(W + "bidi"));
        var properties = Encoding.UTF8.GetString(file.Entries()["docProps/core.xml"]);
        Assert.Contains("<dc:language>ar-EG</dc:language><dc:title>مسبح</dc:title>", properties);
        Assert.DoesNotContain("created", properties);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file.Bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Headings_are_headings_and_are_never_alone_at_the_foot_of_a_page()
    {
        var styles = WordFile
            .Of("Vraag 1\nx\n")
            .Part("word/styles.xml")
            .Elements(W + "style")
            .ToDictionary(style => (string)style.Attribute(W + "styleId")!);
        foreach (var (id, level) in new[] { ("Heading1", "0"), ("QuestionHeading", "1"), ("AnswerHeading", "2") })
        {
            var style = styles[id];
            while (style.Descendants(W + "outlineLvl").FirstOrDefault() is null)
            {
                style = styles[(string)style.Element(W + "basedOn")!.Attribute(W + "val")!];
            }

            Assert.Equal(level, (string?)style.Descendants(W + "outlineLvl").Single().Attribute(W + "val"));
            Assert.NotEmpty(style.Descendants(W + "keepNext"));
        }
    }

    [Fact]
    public void An_answer_says_which_questions_it_answers_where_its_heading_does_not()
    {
        Assert.Equal("Antwoord op vraag 1 (1a)", Heading("Vraag 1\na) wat?\nb) hoe?\n\nAntwoord op vraag 1\n@covers 1a\nZo.\n"));
        Assert.Equal("Antwoord op vragen 1 t/m 3", Heading("Vragen 1 t/m 3\nWat?\n\nAntwoord op vragen 1 t/m 3\nZo.\n"));
        Assert.Equal("Antwoord", Heading("Vraag 1\nWat?\n\nAntwoord\nZo.\n"));

        static string Heading(string text) =>
            WordFile.Of("@document nl\n" + text).Paragraphs().Single(paragraph => paragraph.Style == "AnswerHeading").Words;
    }

    [Fact]
    public void Markdown_is_shown_as_it_is_meant()
    {
        var file = WordFile.Of(
            "<!-- @document faq en -->\n\n# Help\n\n## What *is* it?\n\n"
                + "A **b** ~~c~~ `d` [e](https://example.org \"t\") <b>f</b><br>g <i>h\n\n"
                + "> quote\n\n- [x] done\n- [ ] open\n\n![logo](logo.png) [bad](javascript:alert(1))\n\n| a |\n|---|\n| <kbd>x</kbd> |\n\n"
                + "<details><summary>More</summary>\n\ntext\n\n</details>\n\n### Inner\n\nEnd.\n",
            "help.md"
        );
        Assert.Equal("", file.Errors());
        var paragraphs = file.Paragraphs();
        Assert.Contains(("QuestionHeading", "What is it?"), paragraphs);
        Assert.Contains(("Answer", "A b c d e fg h"), paragraphs);
        Assert.Contains(("Quote", "quote"), paragraphs);
        Assert.Contains(("Answer", "☑ done"), paragraphs);
        Assert.Contains(("Answer", "logo bad (javascript:alert(1))"), paragraphs);
        Assert.Contains(("Answer", "More"), paragraphs);
        Assert.Contains(("Heading3", "Inner"), paragraphs);
        Assert.Equal(["e", "logo"], file.Document.Descendants(W + "hyperlink").Select(link => link.Value));
    }
}
