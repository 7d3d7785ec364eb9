using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Tables of questions and answers in PDFs.</summary>
public class PdfTableTests
{
    private const string Kind = "Read as a PDF with a table of questions and answers";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_over_pages_are_questions_and_answers(bool ruled)
    {
        var result = DocumentImporter.Import(TwoPages(ruled));
        Assert.Equal(
            """
            @document en

            Supplier list

            @aside No Question Answer
            @question 1
            @aside 1
            Who has access to
            the data?

            @answer
            Two administrators, and
            nobody else.

            @question 2
            @aside 2
            How long are logs
            kept, and where are
            they?

            @answer
            A year on the
            server, and then ten
            years in an archive.

            @aside Page 1 of 2

            @// review: 'Supplier list of May' above headings that are repeated was read as a running header; excluded from the text
            @aside Supplier list of May

            @aside No Question Answer

            @question 3
            @aside 3
            Why?

            @question 4
            @aside 4
            What does it cost?

            @answer
            Ten euros.


            @closing
            All these answers were given by the supplier itself, and are true to the best of its
            knowledge on the day on which they were written down and sent to the city of Example,
            which asked for them.

            @aside Page 2 of 2
            """.ReplaceLineEndings("\n"),
            result.Text.TrimEnd()
        );
        Assert.Equal(["Ten euros."], QaDocument.Parse(result.Text).Answers.Skip(2).Select(answer => answer.Text));
        Assert.Contains(result.Diagnostics, problem => problem is { Message: Kind, Line: 0, Confidence: 1 });
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message.EndsWith("QA3001 Question 3 has no answer", StringComparison.Ordinal)
        );
        Assert.True(result.Words.IsComplete);
    }

    [Fact]
    public void Rows_without_numbers_begin_where_a_gap_is()
    {
        var pages = new PrintedPages();
        pages.Draw("Vraag", 60, 760, bold: true);
        pages.Draw("Antwoord", 300, 760, bold: true);
        pages.Draw(60, 736, "*Algemeen");
        pages.Draw(60, 712, "Wie heeft toegang tot de", "gegevens van de klant?");
        pages.Draw(300, 712, "Twee beheerders van", "de afdeling.", "", "Verder niemand.");
        pages.Draw(60, 650, "Waarom?");
        pages.Draw(300, 650, "Daarom.");
        var result = DocumentImporter.Import(pages.Bytes);
        var document = QaDocument.Parse(result.Text);
        Assert.Equal("nl-NL", document.Culture);
        Assert.Equal(["Algemeen"], document.Groups.Select(group => group.Title));
        Assert.Equal(["Wie heeft toegang tot de gegevens van de klant?", "Waarom?"], document.Questions.Select(each => each.Text));
        Assert.Equal(["Twee beheerders van de afdeling.\n\nVerder niemand.", "Daarom."], document.Answers.Select(each => each.Text));
        Assert.DoesNotContain(result.Diagnostics, problem => problem.NeedsReview);
    }

    [Fact]
    public void Tables_with_other_headings_stay_as_they_are()
    {
        var pages = new PrintedPages();
        pages.Draw(60, 760, "Name", "Jan", "Piet");
        pages.Draw(300, 760, "Question", "Who?", "Why?");
        var result = DocumentImporter.Import(pages.Bytes);
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Message == Kind);
        Assert.Contains("\nName Question\nJan Who?\nPiet Why?\n", result.Text);
    }

    private static byte[] TwoPages(bool ruled)
    {
        var pages = new PrintedPages();
        pages.Draw("Supplier list", 60, 790, size: 16);
        Header(760);
        Rule(772, 753);
        pages.Draw("1", 60, 738);
        pages.Draw(90, 738, "Who has access to", "the data?");
        pages.Draw(300, 738, "Two administrators, and", "nobody else.");
        Rule(717);
        pages.Draw("2", 60, 702);
        pages.Draw(90, 702, "How long are logs", "kept, and where are");
        pages.Draw(300, 702, "A year on the", "server, and then ten");
        Sides(772, 680);
        pages.Draw("Page 1 of 2", 280, 40, size: 8);
        pages.NewPage();
        pages.Draw("Supplier list of May", 60, 800, size: 8);
        Header(760);
        Rule(772, 753);
        pages.Draw(90, 738, "they?");
        pages.Draw(300, 738, "years in an archive.");
        Rule(731);
        pages.Draw("3", 60, 716);
        pages.Draw(90, 716, "Why?");
        Rule(709);
        pages.Draw("4", 60, 694);
        pages.Draw(90, 694, "What does it cost?");
        pages.Draw(300, 694, "Ten euros.");
        Rule(687);
        Sides(772, 687);
        pages.Draw(
            60,
            660,
            "All these answers were given by the supplier itself, and are true to the best of its",
            "knowledge on the day on which they were written down and sent to the city of Example,",
            "which asked for them."
        );
        pages.Draw("Page 2 of 2", 280, 40, size: 8);
        return pages.Bytes;

        void Header(double y)
        {
            pages.Draw("No", 60, y, bold: true);
            pages.Draw("Question", 90, y, bold: true);
            pages.Draw("Answer", 300, y, bold: true);
        }

        void Rule(params double[] heights)
        {
            foreach (var y in ruled ? heights : [])
            {
                pages.Rule(55, y, 540, y);
            }
        }

        void Sides(double top, double bottom)
        {
            foreach (var x in ruled ? new double[] { 55, 85, 295, 540 } : [])
            {
                pages.Rule(x, top, x, bottom);
            }
        }
    }
}
