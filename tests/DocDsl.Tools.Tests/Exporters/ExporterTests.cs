using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Tools.Tests.Exporters;

public class ExporterTests
{
    private const string Header =
        "document,group,number,id,label,part,state,question,answer,status,by,value,evidence,boundTo,valueKind,valueWords,reason,promise,"
        + "fulfilled,fulfils,sameAs,supersedes,supersededBy,reviewed,reviewAgain,corrects,notes,answeredBy,comment,culture";

    public static TheoryData<string, string> All => Documents.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Json_says_what_the_document_says(string name, string text)
    {
        var document = QaDocument.Parse(text, name + ".qa");
        using var json = JsonDocument.Parse(DocumentExporter.Export(document, ExportFormat.Json));
        var root = json.RootElement;
        Assert.Equal(text, root.GetProperty("source").GetString()!);
        Assert.Equal(document.Questions.Count, root.GetProperty("questions").GetArrayLength());
        Assert.Equal(document.Diagnostics.Count, root.GetProperty("diagnostics").GetArrayLength());
        for (var i = 0; i < document.Questions.Count; i++)
        {
            var question = root.GetProperty("questions")[i];
            Assert.Equal(
                document.Questions[i].Number,
                question.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null
            );
            Assert.Equal(document.Questions[i].Span.Line, question.GetProperty("span").GetProperty("line").GetInt32());
        }
    }

    [Fact]
    public void Lines_of_code_and_of_inner_lists_keep_their_indentation_in_html()
    {
        var html = DocumentExporter.Export(
            QaDocument.Parse("Vraag 1\nWat?\n\nAntwoord op vraag 1\n- een\n  - twee\n\n```\nif x\n    y\n```\n"),
            ExportFormat.Html
        );
        Assert.Contains("<ul>\n<li>een\n<ul>\n<li>twee</li>\n</ul>\n</li>\n</ul>", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code>if x\n    y\n</code></pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_values_promises_references_and_states()
    {
        using var json = JsonDocument.Parse(DocumentExporter.Export(QaDocument.Parse(Documents.Everything), ExportFormat.Json));
        var questions = json.RootElement.GetProperty("questions");
        Assert.Equal("813000 EUR", questions[0].GetProperty("value").GetProperty("text").GetString());
        Assert.Equal(
            ["answered", "answered", "answered", "open", "withdrawn", "notApplicable"],
            questions.EnumerateArray().Select(question => question.GetProperty("state").GetString())
        );
        var answer = json.RootElement.GetProperty("answers")[1];
        Assert.Equal([2, 3], answer.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal("partial", answer.GetProperty("status").GetString());
        Assert.Equal(0, answer.GetProperty("references")[0].GetProperty("question").GetInt32());
        Assert.Equal("2026-03-01", json.RootElement.GetProperty("answers")[0].GetProperty("promises")[0].GetProperty("due").GetString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Markdown_reads_back_to_the_same_structure(string name, string text)
    {
        var document = QaDocument.Parse(text, name + ".qa");
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        var read = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UseFootnotes().Build());
        var headings = read.Descendants<HeadingBlock>().ToList();
        var depth = document.Groups.Count > 0 ? 1 : 0;
        var questions = document.Questions.GroupBy(question => question.Span).Count();
        Assert.Single(headings, heading => heading.Level == 1);
        Assert.Equal(document.Groups.Count + (1 - depth) * questions, headings.Count(heading => heading.Level == 2));
        Assert.Equal(document.Answers.Count, headings.Count(heading => heading.Level == 3 + depth));
        Assert.Equal(
            document.Notes.Where(note => note.References.Count > 0).Select(note => note.References.Count).Sum(),
            read.Descendants<FootnoteLink>().Count(link => !link.IsBackLink)
        );

        // The words of every question and answer, paragraph by paragraph, and no markup of their own.
        Assert.Empty(read.Descendants<HtmlBlock>());
        Assert.Empty(read.Descendants<HtmlInline>());
        Assert.All(read.Descendants<LinkInline>(), link => Assert.StartsWith("#", link.Url));
        Assert.Empty(read.Descendants<CodeInline>());
        Assert.Empty(read.Descendants<CodeBlock>());
        var paragraphs = read.Descendants<ParagraphBlock>().Select(TextOf).ToList();
        foreach (
            var words in document
                .Questions.Select(question => question.Text)
                .Concat(document.Answers.Select(answer => answer.Text))
                .SelectMany(body => body.Split("\n\n"))
                .Where(words => words.Trim().Length > 0)
        )
        {
            Assert.Contains(Squash(words), paragraphs);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Html_has_no_markup_but_its_own(string name, string text)
    {
        var html = DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.Html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.Single(Regex.Matches(html, "</main>"));
        var styles = Regex.Matches(html, "<style>(.*?)</style>", RegexOptions.Singleline);
        Assert.Equal(2, styles.Count);
        Assert.Equal(2, Regex.Matches(html, "<style").Count);
        Assert.All(
            styles.Select(style => System.Text.Encoding.UTF8.GetBytes(style.Groups[1].Value)),
            css => Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(css))}'", html)
        );

        // Each name of a place is there once, and each link has its place.
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), link => Assert.Contains(link, ids));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Akoma_Ntoso_is_well_formed_and_valid_where_the_schema_is_given(string name, string text)
    {
        var xml = DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.AkomaNtoso);
        var read = XDocument.Parse(xml);
        Assert.Equal("akomaNtoso", read.Root!.Name.LocalName);
        Assert.Empty(AkomaNtosoSchema.Validate(read));
        if (AkomaNtosoSchema.IsThere)
        {
            read.Root!.Elements().First().Elements().First().Remove();
            Assert.NotEmpty(AkomaNtosoSchema.Validate(read));
        }
    }

    [Fact]
    public void Faq_has_the_answered_questions_and_can_stand_in_a_page()
    {
        var faq = DocumentExporter.Export(QaDocument.Parse(Documents.Everything), ExportFormat.FaqJsonLd);
        using var json = JsonDocument.Parse(faq);
        Assert.Equal("FAQPage", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("mainEntity").GetArrayLength());
        Assert.DoesNotContain("<", faq);
        Assert.Contains("\"acceptedAnswer\"", faq);
    }

    [Theory]
    [InlineData("nl-NL", "Vraag", "Niet van toepassing")]
    [InlineData("en-GB", "Question", "Not applicable")]
    [InlineData("de-DE", "Frage", "Nicht zutreffend")]
    [InlineData("fr-FR", "Question", "Sans objet")]
    public void A_question_that_does_not_apply_is_shown_in_each_language(string culture, string question, string words)
    {
        var document = QaDocument.Parse($"@document {culture}\n{question} 1\n@na \"no <b>data</b>\"\nWhere?\n", "a.qa");
        Assert.Empty(document.Diagnostics);
        Assert.Equal(words, document.Language!.Words.NotApplicable);
        var html = DocumentExporter.Export(document, ExportFormat.Html);
        Assert.Contains(
            $"<p class=\"state not-applicable\"><strong class=\"not-applicable\">{words}</strong>: no &lt;b&gt;data&lt;/b&gt;</p>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<li class=\"not-applicable\"><a class=\"n\" href=", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"tag state\">{words}</span>", html, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"c-not-applicable\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>", html, StringComparison.Ordinal);
        Assert.Contains($"<li class=\"not-applicable\"><span class=\"tag\">{words}</span> 1: <a", html, StringComparison.Ordinal);
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        Assert.Contains($"*{words}: no \\<b\\>data\\</b\\>*", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_does_not_apply_is_in_no_faq_and_in_each_row_of_a_sheet()
    {
        var document = QaDocument.Parse("@document en\nQuestion 1\n@na \"none\"\nWhere?\n", "a.qa");
        Assert.DoesNotContain("Where", DocumentExporter.Export(document, ExportFormat.FaqJsonLd), StringComparison.Ordinal);
        var csv = DocumentExporter.Export(document, ExportFormat.Csv);
        Assert.Contains("a,,1,,Question 1,,not-applicable,Where?,,,,,,,,,none,,,,,,,,,,,,,en\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Where?", DocumentExporter.Export(document, ExportFormat.AkomaNtoso), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_quotes_and_defuses()
    {
        var csv = DocumentExporter.Export(QaDocument.Parse(Documents.Everything, "a,b.qa"), ExportFormat.Csv);
        Assert.StartsWith("document,group,number,id,label,part,state,", csv);
        Assert.Contains(
            "\"a,b\",Kosten,4,,Vraag 4,,open,\"'=SOM(A1) \"\"en\"\" 1. dan?\",,,,,,,,,volgt in maart,,,,,,,,,,,,,nl-NL\r\n",
            csv
        );
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SUM(1)", "'\uFF20SUM(1)")]
    [InlineData("\uFE661", "'\uFE661")]
    [InlineData("Ja;\u00A0=1", "Ja;\u00A0'=1")]
    [InlineData("Ja;=HYPERLINK(1)", "Ja;'=HYPERLINK(1)")]
    [InlineData("Ja; -1;@x;\uFF1Dy;nee", "Ja; '-1;'@x;'\uFF1Dy;nee")]
    [InlineData("Ja:\n\n=1", "Ja:\n\n'=1")]
    [InlineData("Ja:\n- een\n- cmd|'/C calc'!A0", "Ja:\n- een\n'- cmd|'/C calc'!A0")]
    [InlineData("a=b; c-d", "a=b; c-d")]
    public void Csv_has_no_formulas_whatever_separates_its_cells(string answer, string cell)
    {
        var csv = DocumentExporter.Export(QaDocument.Parse($"Vraag 1\nA?\n\nAntwoord op vraag 1\n{answer}\n", "a.qa"), ExportFormat.Csv);
        cell = cell.Contains('\n') ? $"\"{cell}\"" : cell;
        Assert.Contains($",A?,{cell},", csv);
    }

    [Fact]
    public void Csv_has_the_answers_to_all_parts()
    {
        var document = QaDocument.Parse(
            """
            @document nl-NL

            Vraag 5
            a) Wat kost het?
            b) Wie betaalt?
            @expect #a amount EUR

            Antwoord op vraag 5a
            5 euro.

            Antwoord op vraag 5b
            @status partial
            De gemeente.
            """.Replace("a) Wat", "@expect #a amount EUR\na) Wat", StringComparison.Ordinal).Replace(
                "betaalt?\n@expect #a amount EUR",
                "betaalt?",
                StringComparison.Ordinal
            ),
            "zwembad.qa"
        );
        Assert.Equal(
            $"""
            {Header}
            zwembad,,5,,Vraag 5,,answered,"a) Wat kost het?
            b) Wie betaalt?","5 euro.

            De gemeente.",answered; partial,,,,,,,,,,,,,,,,,,,,nl-NL
            zwembad,,5,,Vraag 5a,a,answered,Wat kost het?,5 euro.,answered,,5 EUR,,,amount EUR,5 euro.,,,,,,,,,,,,,,nl-NL
            zwembad,,5,,Vraag 5b,b,answered,Wie betaalt?,De gemeente.,partial,,,,,,,,,,,,,,,,,,,,nl-NL

            """.ReplaceLineEndings("\n"),
            DocumentExporter.Export(document, ExportFormat.Csv).ReplaceLineEndings("\n")
        );
        var question = Assert.IsAssignableFrom<AnsweredQuestion>(document[5]);
        Assert.Equal(["5 euro.", "De gemeente."], question.Answers.Select(answer => answer.Text));
        Assert.Equal("5 euro.\n\nDe gemeente.", question.AnswerText);
        Assert.Contains("De gemeente.", DocumentExporter.Export(document, ExportFormat.FaqJsonLd));

        var data = document.ToData();
        Assert.Equal([0, 1], data.Questions[0].Answers);
        Assert.Equal([0, 1], data.Questions[0].Parts.Select(part => part.Answer!.Value));
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(question));
        Assert.Equal("De gemeente.", json.RootElement.GetProperty("answers")[1].GetProperty("text").GetString());
    }

    [Fact]
    public void An_answer_to_a_part_that_is_not_recognised_is_not_lost()
    {
        var document = QaDocument.Parse(
            "@document nl-NL\n\nVraag 1\nWat en hoe?\n\nAntwoord op vraag 1a\nDit.\n\nAntwoord op vraag 1b\nZo.\n",
            "a.qa"
        );
        Assert.Equal(["Dit.", "Zo."], document[1].Answers.Select(answer => answer.Text));
        Assert.Contains("\"Dit.\n\nZo.\"", DocumentExporter.Export(document, ExportFormat.Csv));
    }

    [Fact]
    public void Csv_has_an_answer_to_a_question_that_does_not_exist() =>
        Assert.Contains(
            "a,,,,Antwoord op vraag 7,,,,Zeven.,answered,,,,,,,,,,,,,,,,,,,,nl-NL\r\n",
            DocumentExporter.Export(QaDocument.Parse("@document nl-NL\n\nAntwoord op vraag 7\nZeven.\n", "a.qa"), ExportFormat.Csv)
        );

    private static string TextOf(ParagraphBlock paragraph) =>
        Squash(
            string.Concat(
                paragraph
                    .Inline!.Descendants<Inline>()
                    .Select(inline =>
                        inline switch
                        {
                            LiteralInline literal => literal.Content.ToString(),
                            AutolinkInline link => link.Url,
                            LineBreakInline => " ",
                            HtmlEntityInline entity => entity.Transcoded.ToString(),
                            _ => "",
                        }
                    )
            )
        );

    private static string Squash(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
