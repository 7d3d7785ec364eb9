using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>PDFs whose questions are bold or larger than their answers.</summary>
public class BoldQuestionsTests
{
    private const string Kind = "Read as a PDF whose questions are in bold letters";

    [Fact]
    public void Bold_lines_are_questions_and_larger_ones_groups()
    {
        var pages = new PrintedPages();
        pages.Draw("Frequently asked questions", 60, 800, bold: true, size: 20);
        pages.Draw(60, 770, "What citizens ask the city of Example about permits.");
        pages.Draw("Permits", 60, 740, bold: true, size: 15);
        var y = pages.Draw(
            60,
            715,
            "*How do I apply for a permit, if I do not live in the city of Example but in a village",
            "*near it?",
            "By post, or at the counter. Bring your passport; a",
            "copy is enough. This takes ten minutes.",
            "",
            "*What does it cost?",
            "Ten euros."
        );
        var end = pages.Draw("In cash", 60, y, bold: true);
        pages.Draw("only, at the counter.", end + 4, y);
        pages.Draw("Parking", 60, y - 40, bold: true, size: 15);
        pages.Draw(60, y - 65, "*Where may I park?", "Everywhere.");
        var result = DocumentImporter.Import(pages.Bytes);
        Assert.Equal(
            """
            @document
            @numbering none

            Frequently asked questions

            What citizens ask the city of Example about permits.

            @group Permits
            @aside Permits

            @question
            How do I apply for a permit, if I do not live in the city of Example but in a village
            near it?
            @answer
            By post, or at the counter. Bring your passport; a
            copy is enough. This takes ten minutes.
            @question
            What does it cost?
            @answer
            Ten euros.
            In cash only, at the counter.

            @group Parking
            @aside Parking
            @question
            Where may I park?
            @answer
            Everywhere.
            """.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal),
            result.Text.TrimEnd().Replace("\n\n", "\n", StringComparison.Ordinal)
        );
        Assert.Equal([Kind], result.Diagnostics.Select(problem => problem.Message));
        Assert.True(result.Words.IsComplete);
    }

    [Fact]
    public void Numbers_and_answers_on_the_line_of_the_question()
    {
        var pages = new PrintedPages();
        var y = pages.Draw(60, 760, "*1. Why?", "Because of the law, which says that this has to be done.", "", "*2. And if I do not?");
        y -= 7;
        var end = pages.Draw("3. Who pays?", 60, y, bold: true);
        pages.Draw("You do, within", end + 4, y);
        pages.Draw(60, y - 14, "a month after the letter that we send to you.");
        var result = DocumentImporter.Import(pages.Bytes);
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Why?", "And if I do not?", "Who pays?"], document.Questions.Select(each => each.Text));
        Assert.Equal("You do, within a month after the letter that we send to you.", document.Answers[^1].Text);
        Assert.Contains("\n@question 3\n@aside 3.\nWho pays?\n@answer\nYou do, within\n", result.Text);
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message.EndsWith("QA3001 Question 2 has no answer", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_as_bold_and_asks_nothing_is_reported()
    {
        var result = DocumentImporter.Import(Interview("*That must have been hard."));
        Assert.Equal(3, QaDocument.Parse(result.Text).Answers.Count);
        var report = Assert.Single(result.Diagnostics, problem => problem.NeedsReview);
        Assert.Equal(
            "'That must have been hard.' is printed as the questions are but asks nothing; it was read as a question",
            report.Message
        );
        Assert.Contains($"@// review: {report.Message}\n@question\nThat must", result.Text);
    }

    [Fact]
    public void Questions_in_larger_letters()
    {
        var pages = new PrintedPages();
        for (var i = 0; i < 3; i++)
        {
            pages.Draw($"What is {i}?", 60, 760 - (i * 60), size: 14);
            pages.Draw(60, 740 - (i * 60), "A number, which is used for counting and for nothing else.");
        }

        var result = DocumentImporter.Import(pages.Bytes);
        Assert.Equal(3, QaDocument.Parse(result.Text).Answers.Count);
        Assert.Equal(["Read as a PDF whose questions are in larger letters"], result.Diagnostics.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("*About us", "*Our history")]
    [InlineData("*What now?", "*Our history")]
    [InlineData("About us, what now?", "And then?")]
    public void Bold_titles_are_no_questions(string first, string second)
    {
        var pages = new PrintedPages();
        pages.Draw(60, 760, first, "We are a city, and not a small one of those.", "", second, "It is long, and was written down by many.");
        Assert.DoesNotContain(DocumentImporter.Import(pages.Bytes).Diagnostics, problem => problem.Message == Kind);
    }

    [Fact]
    public void An_encrypted_and_a_damaged_file_are_refused()
    {
        var pages = new PrintedPages();
        pages.Draw(60, 760, "Question 1");
        var bytes = pages.Bytes;
        var damaged = Assert.Throws<ImportException>(() => DocumentImporter.Import(bytes[..(bytes.Length / 3)]));
        Assert.StartsWith("The PDF is damaged: ", damaged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', damaged.Message);
    }

    private static byte[] Interview(string statement)
    {
        var pages = new PrintedPages();
        pages.Draw(
            60,
            760,
            "*How did you begin?",
            "With nothing, as everybody did who began in those days, when there was nothing.",
            "",
            statement,
            "It was, for me and for all who were there, and I do not like to speak about that.",
            "",
            "*Who helped?",
            "Nobody. We had to do all of it alone, and did not know how such things are done."
        );
        return pages.Bytes;
    }
}
