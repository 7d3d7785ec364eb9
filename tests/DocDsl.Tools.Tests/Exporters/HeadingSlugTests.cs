using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Headings have the names that GitHub gives to them.</summary>
public class HeadingSlugTests
{
    [Theory]
    [InlineData("What does it cost?", "what-does-it-cost")]
    [InlineData("bravoCharlieDelta", "bravocharliedelta")]
    [InlineData("heading with a - dash", "heading-with-a---dash")]
    [InlineData("heading with an _ underscore", "heading-with-an-_-underscore")]
    [InlineData("heading with a period.txt", "heading-with-a-periodtxt")]
    [InlineData("f(a, b [, c])", "fa-b--c")]
    [InlineData("apostrophe’s “quoted” en–dash", "apostrophes-quoted-endash")]
    [InlineData("I ♥ unicode", "i--unicode")]
    [InlineData("😄 - an emoji", "---an-emoji")]
    [InlineData(":ok_hand: Single", "ok_hand-single")]
    [InlineData("Привет non-latin 你好", "привет-non-latin-你好")]
    [InlineData("Où est le Café à 20 %?", "où-est-le-café-à-20-")]
    [InlineData("Ⅳ ² ½ ‿ Ⓐ", "ⅳ---‿-ⓐ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("C# & C++ / .NET 10", "c--c--net-10")]
    public void A_heading_has_one_name(string heading, string name) => Assert.Equal(name, HeadingSlugs.Of(heading));

    [Fact]
    public void Of_headings_alike_each_has_a_name()
    {
        var slugs = new HeadingSlugs();
        string[] headings = ["echo", "echo", "echo 1", "echo-1", "echo", "foxtrot-1", "foxtrot", "foxtrot"];
        Assert.Equal(["echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2", "foxtrot-1", "foxtrot", "foxtrot-2"], headings.Select(slugs.Add));
    }

    [Fact]
    public void Old_links_lead_to_their_questions()
    {
        var html = DocumentExporter.Export(
            QaDocument.Parse("@document nl-NL\n\nVraag 1\nA?\n\nAntwoord op vraag 1\nB.\n\nVragen 2 en 3\nC?\n", "brief.qa"),
            ExportFormat.Html
        );
        Assert.Contains("<h2 id=\"q1\"><span class=\"label\">Vraag 1</span> A?<span id=\"vraag-1\"></span>", html);
        Assert.Contains("C?<span id=\"q3\"></span><span id=\"vraag-2-en-3\"></span>", html);

        html = DocumentExporter.Export(
            QaDocument.Parse("@document faq en\n\nQ: What is it?\n@id what\nA: It.\n\nQ: Notes?\nA: No.\n", "a.qa"),
            ExportFormat.Html
        );
        Assert.Contains("<h2 id=\"what-is-it\">What is it?<span id=\"q-what\"></span>", html);
        Assert.Contains("<h2 id=\"notes\">Notes?<span id=\"q-notes\"></span>", html);
    }

    [Fact]
    public void A_name_stays_when_its_question_moves()
    {
        const string First = "## What is it?\n\nIt.\n\n";
        const string Second = "## How?\n\nSo.\n\n";
        foreach (var text in new[] { First + Second, Second + First })
        {
            var html = DocumentExporter.Export(MarkdownFile.Parse(text), ExportFormat.Html);
            Assert.Contains("<h2 id=\"what-is-it\">", html);
            Assert.Contains("<h2 id=\"how\">", html);
        }
    }
}
