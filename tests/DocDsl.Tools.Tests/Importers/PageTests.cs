using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>What belongs to pages and not to the text: their numbers, what is above and below, and their notes.</summary>
public class PageTests
{
    private static readonly string[] s_pages =
    [
        "Kleine Anfrage der Abgeordneten Muster\n\nBrücken im Land\n\n1. Wie viele Brücken sind gesperrt?\n\nAntwort zu Frage 1:\n"
            + "Im Land sind zwölf Brücken gesperrt. Die Sperrung dauert seit",
        "vielen Jahren an.\n\n2. Was kostet die Prüfung?\n\nAntwort zu Frage 2:\nDie Prüfung kostet 813.000 Euro im Jahr.",
        "3. Wann endet sie?\n\nAntwort zu Frage 3:\nSie endet im Herbst.",
    ];

    private static readonly string[] s_answers =
    [
        "Im Land sind zwölf Brücken gesperrt. Die Sperrung dauert seit vielen Jahren an.",
        "Die Prüfung kostet 813.000 Euro im Jahr.",
        "Sie endet im Herbst.",
    ];

    /// <summary>{0} is the number of the page, {1} its text.</summary>
    [Theory]
    [InlineData("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n{0}\n\n{1}\n")]
    [InlineData("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n\n{0}\n\n{1}\n\n")]
    [InlineData("Drucksache 5/123 (5/99) Landtag Nordmark - 5. Wahlperiode -\n\n- {0} -\n\n{1}\n\n")]
    [InlineData("Landtag Nordmark – 5. Wahlperiode – {0} – Drucksache 5/123\n{1}\n")]
    [InlineData("Drucksache 5/123 Landtag Nordmark Seite {0}\n{1}\n")]
    [InlineData("{1}\n{0}\nLandtag Nordmark – 5. Wahlperiode Drucksache 5/123\n")]
    [InlineData("{1}\n\nLandtag Nordmark – 5. Wahlperiode Drucksache 5/123 {0}\n\n")]
    [InlineData("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n{0}\n{1}\n\f")]
    [InlineData("Landtag Nordmark\n{1}\n{0}\n\f")]
    public void Running_headers_and_page_numbers_are_excluded(string form)
    {
        var letter = Import(string.Concat(s_pages.Select((text, page) => Page(form, page + 1, text))), out _);
        AssertAnswers(letter);
    }

    [Fact]
    public void Headers_of_even_and_odd_pages_are_the_same_words_in_another_order()
    {
        var letter = Import(
            s_pages[0]
                + "\nDrucksache 5/123 – 2 – Landtag Nordmark – 5. Wahlperiode\n"
                + s_pages[1]
                + "\nLandtag Nordmark – 5. Wahlperiode – 3 – Drucksache 5/123\n"
                + s_pages[2],
            out _
        );
        AssertAnswers(letter);
    }

    [Fact]
    public void Page_numbers_are_no_questions_even_where_there_are_none()
    {
        const string Text = "Der Bericht beschreibt den Zustand der Bauwerke.\n\nEr schließt mit einer Übersicht.\n\n";
        var letter = Import(
            string.Concat(
                Enumerable
                    .Range(1, 4)
                    .Select(page => $"Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n\n{page}\n\nTeil {page}: {Text}")
            ),
            out var result
        );
        Assert.Empty(letter.Questions);
        Assert.Contains(
            result.Diagnostics,
            diagnostic => diagnostic is { NeedsReview: true } && diagnostic.Message.StartsWith("No question")
        );

        // Without what is above them they are less certain, and not passed over in silence.
        letter = Import(string.Concat(Enumerable.Range(1, 4).Select(page => $"{page}\n\nTeil {page}: {Text}")), out result);
        Assert.Empty(letter.Questions);
        Assert.Contains(
            "(1): review 0.50: The numbers 1 to 4 are alone on their lines, but most of the texts after them ask nothing; they may be page "
                + "numbers and were not read as questions",
            Report(result)
        );
    }

    [Fact]
    public void Numbers_of_questions_at_the_edges_of_pages_are_no_page_numbers()
    {
        var letter = Import(
            "1\nWhat does it cost?\n\nAnswer\nFive.\n\n2\nWhy?\n\nAnswer\nBecause.\n- 1 -\n\f\n3\nWhen?\n\nAnswer\nNow.\n\n"
                + "4\nWho?\n\nAnswer\nWe.\n"
                + "- 2 -\n\f",
            out _
        );
        Assert.Equal(["What does it cost?", "Why?", "When?", "Who?"], letter.Questions.Select(question => question.Text));
        Assert.Equal(["Five.", "Because.", "Now.", "We."], letter.Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void Words_that_many_answers_have_are_no_running_headers()
    {
        var letter = Import(
            string.Concat(
                Enumerable
                    .Range(1, 3)
                    .Select(i =>
                        $"Question {i}\nWhat is number {i}?\n\nAnswer {i}\nYes.\nJustification by the Board\n{i}\nIt is {i} of 3.\n\f"
                    )
            ),
            out _
        );
        Assert.All(letter.Answers, answer => Assert.Contains("Justification by the Board", answer.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n2\n\n")]
    [InlineData("- 2 -\n\f\n")]
    public void The_body_goes_on_after_the_notes_of_a_page(string pageEnd)
    {
        var header = pageEnd.StartsWith("Landtag") ? "Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n1\n\n" : "";
        var letter = Import(
            header
                + "Wir fragen die Landesregierung:\n\n1. Wie viele Brücken sind gesperrt?1\n\n2. Was kostet das?2\n\n"
                + "1Der Tag, 1. März 2024.\n2Drucksache 5/99, Brücken\nim Land.\n\n"
                + pageEnd
                + "3. Wann endet die Sperrung?\n\n4. Wer bezahlt das?\n",
            out _
        );
        Assert.Equal(["Der Tag, 1. März 2024.", "Drucksache 5/99, Brücken im Land."], letter.Notes.Select(note => note.Text));
        Assert.Equal(
            ["Wie viele Brücken sind gesperrt?", "Was kostet das?", "Wann endet die Sperrung?", "Wer bezahlt das?"],
            letter.Questions.Select(question => question.Text)
        );
    }

    [Fact]
    public void A_Word_document_made_of_pages()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var pages = s_pages.Select(
                (text, page) => Page("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123\n{0}\n{1}", page + 1, text)
            );
            package.AddMainDocumentPart().Document = new Document(
                new Body(
                    pages
                        .SelectMany(page => page.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        .Select(line => new Paragraph(new Run(new Words(line))))
                )
            );
        }

        var result = DocumentImporter.Import(stream.ToArray());
        Assert.True(result.Words.IsComplete);
        var letter = QaDocument.Parse(result.Text);
        Assert.Equal(3, letter.Questions.Count);
        Assert.DoesNotContain(letter.Answers, answer => answer.Text.Contains("Landtag", StringComparison.Ordinal));
        Assert.Equal("Sie endet im Herbst.", letter.Answers[2].Text);
    }

    [Fact]
    public void A_PDF_with_headers_and_notes()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < s_pages.Length; i++)
        {
            var page = builder.AddPage(595, 842);
            var y = 800;
            foreach (
                var line in Page("Landtag Nordmark - 5. Wahlperiode Drucksache 5/123\n{0}\n\n{1}", i + 1, WithoutUmlauts(s_pages[i]))
                    .Split('\n')
            )
            {
                if (line.Length > 0)
                {
                    page.AddText(line, 11, new PdfPoint(70, y), font);
                }

                y -= line.Length > 0 ? 14 : 26;
            }

            if (i == 0)
            {
                page.AddText("1Der Tag, 1. Juni 2024.", 9, new PdfPoint(70, 60), font);
            }
        }

        var result = DocumentImporter.Import(builder.Build());
        Assert.True(result.Words.IsComplete);
        var letter = QaDocument.Parse(result.Text);
        Assert.Equal(s_answers.Select(WithoutUmlauts), letter.Answers.Select(answer => answer.Text));
        Assert.Equal("Der Tag, 1. Juni 2024.", Assert.Single(letter.Notes).Text);

        // The standard fonts of the library that writes the file have none.
        static string WithoutUmlauts(string text) => text.Replace('ü', 'u').Replace('ö', 'o').Replace('ä', 'a');
    }

    private static void AssertAnswers(QaDocument letter)
    {
        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal(
            ["Wie viele Brücken sind gesperrt?", "Was kostet die Prüfung?", "Wann endet sie?"],
            letter.Questions.Select(question => question.Text)
        );
        Assert.Equal(s_answers, letter.Answers.Select(answer => answer.Text));
    }

    private static string Page(string form, int number, string text) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number, text);

    internal static string Report(ImportResult result) =>
        string.Join(
            '\n',
            result.Diagnostics.Select(diagnostic =>
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"({diagnostic.Line}): {(diagnostic.NeedsReview ? "review" : "done")} {diagnostic.Confidence:0.00}: "
                        + $"{diagnostic.Message}"
                )
            )
        );

    private static QaDocument Import(string text, out ImportResult result) => TextImporterTests.Import(text, out result);
}
