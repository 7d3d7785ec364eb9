using System.IO.Compression;
using System.Text;
using DocDsl.Formats.Importers;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>What PDFs draw that is not words line by line, and PDFs that are made to fill the memory.</summary>
public class PdfTests
{
    private static readonly string[] s_letter = ["Question 1", "What does it cost, all in all?", "Answer 1", "Five euros."];

    [Fact]
    public void Letters_that_are_drawn_twice_are_read_once()
    {
        var result = DocumentImporter.Import(
            Draw(page =>
            {
                for (var i = 0; i < s_letter.Length; i++)
                {
                    // The headings bold, by drawing them again half a point further, each letter after its copy.
                    page(s_letter[i], 70, 760 - (i * 16));
                    if (i % 2 == 0)
                    {
                        page(s_letter[i], 70.4, 760 - (i * 16));
                    }
                }
            })
        );
        AssertLetter(result);
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message == "16 letters are drawn again in their own place, as for boldness; read once"
        );
    }

    [Theory]
    [InlineData("0.7071 0.7071 -0.7071 0.7071 200 550", "CONCEPT")]
    [InlineData("0 1 -1 0 30 600", "City of Example")]
    [InlineData("0 -1 1 0 570 760", "City of Example")]
    public void Slanted_and_vertical_texts_are_no_lines_of_the_text(string matrix, string words)
    {
        var lines = string.Concat(s_letter.Select((line, i) => $"BT /F1 11 Tf 70 {760 - (i * 16)} Td ({line}) Tj ET\n"));
        var result = DocumentImporter.Import(Pdf(lines + $"BT /F1 20 Tf {matrix} Tm ({words}) Tj ET\n"));
        AssertLetter(result);
        Assert.Contains("@aside " + words + "\n", result.Text);
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message == $"'{words}' is slanted or runs along a margin; excluded from the text"
        );
    }

    [Fact]
    public void Answers_beside_their_questions_are_put_below_them()
    {
        var result = DocumentImporter.Import(
            Draw(page =>
            {
                Column(70, ["Question 1", "What does it cost,", "all in all?", "", "Question 2", "Why?"]);
                Column(320, ["Answer 1", "Five euros, and", "no more than", "that.", "Answer 2", "Because."]);

                void Column(int x, string[] lines)
                {
                    for (var i = 0; i < lines.Length; i++)
                    {
                        page(lines[i], x, 760 - (i * 16));
                    }
                }
            })
        );
        var letter = QaDocument.Parse(result.Text);
        Assert.Equal(["What does it cost, all in all?", "Why?"], letter.Questions.Select(question => question.Text));
        Assert.Equal(["Five euros, and no more than that.", "Because."], letter.Answers.Select(answer => answer.Text));
        Assert.True(result.Words.IsComplete);
        Assert.Contains(
            result.Diagnostics,
            problem =>
                problem.Message == "From here questions and answers are side by side; each answer was put below its question"
                && problem.NeedsReview
        );
    }

    [Fact]
    public void Forms_that_draw_forms_are_limited()
    {
        // Twelve levels, each of which draws the next ten times.
        var objects = new List<string>();
        for (var level = 0; level < 12; level++)
        {
            var content = string.Concat(Enumerable.Repeat($"/F{level + 1} Do ", 10));
            objects.Add(
                $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F{level + 1} {level + 7} 0 R >> >> "
                    + $"/Length {content.Length} >>\nstream\n{content}\nendstream"
            );
        }

        objects.Add("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 7 >>\nstream\n0 0 m h\nendstream");
        Assert.Equal("The PDF draws more than 200 thousand forms.", Refused(Pdf("/F0 Do ", objects)));
    }

    [Fact]
    public void What_is_too_large_when_unpacked_is_refused()
    {
        const string Message = "The PDF is larger than 256 MB when decompressed.";
        var blanks = new byte[1024 * 1024];
        blanks.AsSpan().Fill((byte)' ');
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 300; i++)
            {
                zip.Write(blanks);
            }
        }

        Assert.Equal(Message, Refused(Pdf(packed.ToArray(), "/FlateDecode", [])));

        // A bomb within a bomb, and runs of one letter.
        using var again = new MemoryStream();
        using (var zip = new ZLibStream(again, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(packed.ToArray());
        }

        Assert.Equal(Message, Refused(Pdf(again.ToArray(), "[/FlateDecode /FlateDecode]", [])));
        Assert.Equal(
            Message,
            Refused(Pdf([.. Enumerable.Range(0, 5_000_000).Select(i => i % 2 == 0 ? (byte)129 : (byte)' ')], "/RunLengthDecode", []))
        );
    }

    [Fact]
    public void A_page_of_too_many_characters_is_refused() =>
        Assert.Equal(
            "Page 1 of the PDF has more than 500 thousand characters.",
            Refused(Pdf("BT /F1 11 Tf 70 700 Td " + string.Concat(Enumerable.Repeat("(" + new string('a', 1000) + ") Tj ", 600)) + "ET"))
        );

    private static void AssertLetter(ImportResult result)
    {
        var letter = QaDocument.Parse(result.Text);
        Assert.Equal(["What does it cost, all in all?"], letter.Questions.Select(question => question.Text));
        Assert.Equal(["Five euros."], letter.Answers.Select(answer => answer.Text));
        Assert.True(result.Words.IsComplete);
    }

    private static string Refused(byte[] pdf) => Assert.Throws<ImportException>(() => DocumentImporter.Import(pdf)).Message;

    private static byte[] Draw(Action<Action<string, double, double>> draw)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        draw(
            (words, x, y) =>
            {
                if (words.Length > 0)
                {
                    page.AddText(words, 11, new PdfPoint(x, y), font);
                }
            }
        );
        return builder.Build();
    }

    private static byte[] Pdf(string content, List<string>? forms = null) =>
        Pdf(Encoding.Latin1.GetBytes(content), filter: null, forms ?? []);

    /// <summary>A PDF of one page. Forms are objects from the sixth, of which the page may draw the first as <c>/F0</c>.</summary>
    private static byte[] Pdf(byte[] content, string? filter, List<string> forms)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> /XObject << /F0 6 0 R >> >> >>"
        );
        places.Add(file.Position);
        Write($"{places.Count} 0 obj\n<< /Length {content.Length}{(filter is null ? "" : " /Filter " + filter)} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        forms.ForEach(Object);
        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Object(string text)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{text}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
