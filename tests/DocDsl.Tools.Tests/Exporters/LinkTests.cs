using CsCheck;
using DocDsl.Formats.Exporters;
using DocDsl.Tests;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>References lead to their questions, web and mail addresses are links, and nothing else is.</summary>
public class LinkTests
{
    private const string Pool = """
        @document nl-NL

        Vraag 1
        Wat kost het?

        Antwoord op vraag 1
        5 euro.

        Vraag 2
        @id open
        Wanneer?

        Antwoord op vraag 2
        Altijd.
        """;

    [Fact]
    public void References_lead_to_their_questions()
    {
        var document = Parse(
            "Zie [[#2]], [[zwembad#2]], [[zwembad#open]] en vraag [[gemeente/zwembad#1]]; ook vragen 1 en 2. "
                + "Niet [[#9]], [[zwembad#9]], [[sporthal#1]]."
        );
        var pool = QaDocument.Parse(Pool, "gemeente/zwembad.qa");
        var html = DocumentExporter.Export(document, ExportFormat.Html, [pool]);
        Assert.Contains(
            "<p>Zie <a href=\"#q2\">2</a>, <a href=\"zwembad.html#q-open\">vraag 2 van zwembad</a>, "
                + "<a href=\"zwembad.html#q-open\">vraag 2 van zwembad</a> en vraag <a href=\"zwembad.html#q1\">1 van zwembad</a>; "
                + "ook <a href=\"#q1\">vragen 1</a> en <a href=\"#q2\">2</a>. Niet "
                + "<span class=\"broken\">9 <small>(niet gevonden)</small></span>, "
                + "<span class=\"broken\">zwembad#9 <small>(niet gevonden)</small></span>, "
                + "<span class=\"broken\">sporthal#1 <small>(niet gevonden)</small></span>.</p>",
            html
        );
        Assert.Contains(" id=\"q-open\"", DocumentExporter.Export(pool, ExportFormat.Html));

        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown, [pool]);
        Assert.Contains(
            "Zie [2](#vraag-2), [vraag 2 van zwembad](zwembad.md#vraag-2), [vraag 2 van zwembad](zwembad.md#vraag-2) en vraag "
                + "[1 van zwembad](zwembad.md#vraag-1); ook [vragen 1](#vraag-1) en [2](#vraag-2). Niet 9 (*niet gevonden*), "
                + "zwembad\\#9 (*niet gevonden*), sporthal\\#1 (*niet gevonden*).\n",
            markdown
        );
    }

    [Fact]
    public void A_reference_to_a_document_that_is_not_given_is_marked() =>
        Assert.Contains(
            "Zie <span class=\"broken\">zwembad#2 <small>(niet gevonden)</small></span>.",
            DocumentExporter.Export(Parse("Zie [[zwembad#2]]."), ExportFormat.Html)
        );

    [Fact]
    public void Links_of_Markdown_lead_to_the_headings_that_its_readers_name()
    {
        var document = QaDocument.Parse(
            """
            @document faq en
            @numbering none
            @heading question+answer "## {text}"

            ## How do I *apply* (in 2025)?
            @id apply
            Online. See [[#apply-twice]].

            ## How do I apply, twice?
            @id apply-twice
            Not. See [[#apply]] and [[#cafe]].

            ## Où est le café?
            @id cafe
            Here.
            """,
            "how-do-i-apply.qa"
        );
        var read = Markdown.Parse(
            DocumentExporter.Export(document, ExportFormat.Markdown),
            new MarkdownPipelineBuilder().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build()
        );
        var ids = read.Descendants<HeadingBlock>()
            .Select(heading => Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id)
            .ToList();
        var links = read.Descendants<LinkInline>().Select(link => Uri.UnescapeDataString(link.Url!)).ToList();
        Assert.Equal(3, links.Count);
        Assert.All(links, link => Assert.Contains(link[1..], ids));
    }

    [Theory]
    [InlineData("Zie https://a.nl/x.", "https://a.nl/x")]
    [InlineData("(zie http://a.nl/x_(y), of https://b.nl)", "http://a.nl/x_(y)", "https://b.nl")]
    [InlineData("“https://a.nl”; HTTPS://A.NL/?q=1&r=2#s!", "https://a.nl", "HTTPS://A.NL/?q=1&r=2#s")]
    [InlineData("https://a.nl/?a=1&copy;=2", "https://a.nl/?a=1&copy;=2")]
    [InlineData("https://a.nl/café", "https://a.nl/caf%C3%A9")]
    [InlineData("Mail naar info@gemeente.nl, of jan.de.vries+x@a-b.co.uk.", "mailto:info@gemeente.nl", "mailto:jan.de.vries+x@a-b.co.uk")]
    [InlineData("https://a.nl/<img src=x onerror=alert(1)>", "https://a.nl/")]
    [InlineData("https://a.nl|b", "https://a.nl")]
    [InlineData("javascript:alert(1) data:text/html,x vbscript:x file:///etc ftp://a.nl tel:112 www.a.nl mailto:x")]
    [InlineData("https://bank.nl@evil.com http:// https://. xhttps://a.nl a@b @b.nl a@b.1 https:/a.nl")]
    [InlineData("javascript://%0aalert(1) https\u200B://a.nl")]
    public void Addresses_are_links_and_nothing_else_is(string text, params string[] links)
    {
        var document = Parse(text);
        var html = DocumentExporter.Export(document, ExportFormat.Html);
        var found = System
            .Text.RegularExpressions.Regex.Matches(html, "href=\"([^#\"][^\"]*)\"")
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value));
        Assert.Equal(links, found);
        foreach (var pipeline in Pipelines)
        {
            var read = Markdown.Parse(DocumentExporter.Export(document, ExportFormat.Markdown), pipeline);
            AssertSafe(read, text);
            Assert.Equal(links.Select(Uri.UnescapeDataString), LinksOf(read).Select(Uri.UnescapeDataString));
        }
    }

    [Theory]
    [InlineData("Ja[^1](javascript:alert(1)).")]
    [InlineData("[^1]: javascript:alert(1)\n\nEn[^1].")]
    public void What_follows_a_note_makes_no_link_of_it(string text)
    {
        foreach (var pipeline in Pipelines.Append(new MarkdownPipelineBuilder().Build()))
        {
            var document = Parse(text + "\n\n@note 1 Dit is een bron.");
            var read = Markdown.Parse(DocumentExporter.Export(document, ExportFormat.Markdown), pipeline);
            AssertSafe(read, text);
            Assert.DoesNotContain(
                read.Descendants<LinkReferenceDefinition>(),
                link => link.Url?.StartsWith("javascript", StringComparison.Ordinal) == true
            );
        }
    }

    [Theory]
    [InlineData("[[#1]]) Ja")]
    [InlineData("==x== en ++x++ en ::x:: en ~~x~~ en ^x^ en $x$ en \"\"x\"\"")]
    [InlineData("a. eerste\n\nb. tweede\n\niv) vierde\n\nA) x\n\n12) y")]
    [InlineData(":::x\n\n:   y\n\n^^^\n\n{.x}\n\n*[HTML]: x\n\n+---+\n\n- [ ] z")]
    public void Nothing_in_a_text_becomes_markup(string text)
    {
        var document = Parse(text);
        foreach (var pipeline in Pipelines)
        {
            var read = Markdown.Parse(DocumentExporter.Export(document, ExportFormat.Markdown), pipeline);
            Assert.Empty(read.Descendants<ListBlock>());
            Assert.All(read.Descendants<EmphasisInline>(), emphasis => Assert.Equal('*', emphasis.DelimiterChar));
            AssertSafe(read, text);
        }
    }

    [Fact]
    public void A_note_is_no_definition_of_a_link()
    {
        var document = QaDocument.Parse("Vraag 1\nA?[^1]\n\n@note 1 javascript:alert(1)\n", "a.qa");
        var read = Markdown.Parse(DocumentExporter.Export(document, ExportFormat.Markdown));
        Assert.Empty(read.Descendants<LinkInline>());
        Assert.Empty(read.Descendants<LinkReferenceDefinition>());
    }

    [Fact]
    public void Any_text_has_only_safe_links()
    {
        string[] pieces =
        [
            "https://",
            "http://a.nl",
            "a@b.nl",
            "javascript:",
            "alert(1)",
            "<img src=x>",
            "[x](y)",
            "[[#1]]",
            "[^1]",
            "www.",
            "tel:1",
            "&lt;",
            "&copy;",
            ")",
            "(",
            "]",
            "\\",
            "`",
            "|",
            " ",
            "\n",
            "\n\n",
            "1",
            ".",
            "-",
            "a",
            ":",
            "==",
            "\"",
            "'",
            "é",
            "\u202E",
            "\uD83D\uDE00",
            "#",
            "*",
            "_",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Array[0, 20]
            .Sample(
                chosen =>
                {
                    var document = Parse(string.Concat(chosen.Select(piece => pieces[piece])) + "\n\n@note 1 https://n.nl javascript:x");
                    var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
                    foreach (var pipeline in Pipelines)
                    {
                        AssertSafe(Markdown.Parse(markdown, pipeline), markdown);
                    }

                    var html = DocumentExporter.Export(document, ExportFormat.Html);
                    Assert.All(
                        System.Text.RegularExpressions.Regex.Matches(html, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value),
                        link => Assert.True(link[0] == '#' || IsSafe(link), link)
                    );
                    Assert.DoesNotContain("<img", html);
                },
                iter: Depth.Of(300)
            );
    }

    private static MarkdownPipeline[] Pipelines { get; } =
    [new MarkdownPipelineBuilder().UseFootnotes().Build(), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()];

    private static QaDocument Parse(string answer) =>
        QaDocument.Parse(
            $"@document nl-NL\n\nVraag 1\nA?\n\nAntwoord op vraag 1\n{answer}\n\nVraag 2\nB?\n\nAntwoord op vraag 2\nJa.\n",
            "gemeente/brief.qa"
        );

    private static IEnumerable<string> LinksOf(MarkdownDocument read) =>
        read.Descendants<Inline>()
            .Select(inline =>
                inline switch
                {
                    LinkInline link => link.Url!,
                    AutolinkInline link => link.IsEmail ? "mailto:" + link.Url : link.Url,
                    _ => null,
                }
            )
            .OfType<string>()
            .Where(link => !link.StartsWith('#'));

    private static void AssertSafe(MarkdownDocument read, string source)
    {
        Assert.Empty(read.Descendants<HtmlBlock>());
        Assert.Empty(read.Descendants<HtmlInline>());
        Assert.Empty(read.Descendants<CodeInline>());
        Assert.Empty(read.Descendants<CodeBlock>());
        Assert.DoesNotContain(read.Descendants<LinkInline>(), link => link.IsImage);
        Assert.All(LinksOf(read), link => Assert.True(IsSafe(link), $"{link} in {source}"));
    }

    private static bool IsSafe(string link) =>
        link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("mailto:", StringComparison.Ordinal);
}
