using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Exporters.Word;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>The pages that readers see, as LibreOffice shows them.</summary>
public class WordPageTests
{
    [OfficeFact]
    public void The_letter_is_on_its_pages_with_its_notes_at_the_foot()
    {
        var document = QaDocument.Parse(File.ReadAllText(Repository.PathOf("examples", "Kamervragen", "Letters", "palantir.qa")));
        using var pdf = PdfDocument.Open(Office.ToPdf(WordFile.Of(document).Bytes));
        var pages = pdf.GetPages().ToList();
        Assert.Equal(2, pages.Count);
        var all = string.Concat(pages.Select(Letters));
        foreach (var text in document.Questions.Select(question => question.Text).Concat(document.Answers.Select(answer => answer.Text)))
        {
            // A page ends within a paragraph, and the marks of notes are within a text.
            Assert.All(Sentences(text), sentence => Assert.Contains(sentence, all));
        }

        // Both notes are at the foot of the first page, below the text that refers to them, and in small letters.
        var first = pages[0].GetWords().ToList();
        var note = first.Single(word => word.Text == "Aanhangsel");
        var mark = first.Last(word => word.Text.StartsWith("passief", StringComparison.Ordinal) || word.Text.Contains("passief"));
        Assert.True(note.BoundingBox.Bottom < mark.BoundingBox.Bottom && note.BoundingBox.Bottom < 150, $"{note.BoundingBox}");
        Assert.True(note.Letters[0].PointSize < mark.Letters[0].PointSize);
        Assert.DoesNotContain("Aanhangsel", Letters(pages[1]));
        Assert.Equal(["1", "2"], pages.Select(page => page.GetWords().MinBy(word => word.BoundingBox.Bottom)!.Text));
    }

    [OfficeFact]
    public void Headings_stay_with_their_texts()
    {
        var text =
            "@document nl\n"
            + string.Concat(
                Enumerable.Range(1, 60).Select(n => $"Vraag {n}\nWat is {n}?\n\nAntwoord op vraag {n}\nDit is {n}.\n\n")
            );
        using var pdf = PdfDocument.Open(Office.ToPdf(WordFile.Of(text).Bytes));
        foreach (var page in pdf.GetPages())
        {
            var lines = page.GetWords().GroupBy(word => Math.Round(word.BoundingBox.Bottom)).OrderBy(line => line.Key).Skip(1);
            var last = string.Join(' ', lines.First().OrderBy(word => word.BoundingBox.Left).Select(word => word.Text));
            Assert.DoesNotMatch("^(Vraag|Antwoord)", last);
        }
    }

    [OfficeFact]
    public void A_template_has_its_logo_its_letterhead_and_the_text()
    {
        var document = QaDocument.Parse(
            "@document kamervragen nl-NL\n@subject Het zwembad\n@reference 6702756\n@answered 2025-10-31\n@number 2025Z00001\n\n"
                + "Vraag 1\nWat kost het?[^1]\n@note 1 Zie de nota.\n\nAntwoord op vraag 1\n| post | euro |\n|---|---|\n| bad | tien |\n"
        );
        var bytes = DocumentExporter.ExportWord(document, [], WordTemplate.Read(WordTemplates.Create()));
        using var pdf = PdfDocument.Open(Office.ToPdf(bytes));
        var page = pdf.GetPages().Single();
        Assert.Single(page.GetImages());
        var words = string.Join(' ', page.GetWords().Select(word => word.Text));
        foreach (
            var expected in new[]
            {
                "Aan de Kamer, nr. 2025Z00001",
                "Ministerie van Voorbeelden",
                "Kenmerk: 6702756",
                "Datum: 31 oktober 2025",
                "Het zwembad",
                "Vraag 1",
                "bad tien",
                "Hoogachtend, de minister",
            }
        )
        {
            Assert.Contains(expected, words);
        }

        Assert.True(page.GetWords().Single(word => word.Text == "nota.").BoundingBox.Bottom < 120);
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('.', '?', '!', '\n').Select(Squash).Where(sentence => sentence.Length is > 10 and < 60);

    private static string Letters(Page page) => Squash(string.Concat(page.GetWords().Select(word => word.Text)));

    private static string Squash(string text) => string.Concat(text.Where(char.IsLetter));
}
