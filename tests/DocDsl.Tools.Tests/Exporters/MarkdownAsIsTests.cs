using System.Text.Json;
using DocDsl.Formats.Exporters;
using Markdig;
using Markdig.Syntax;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Markdown files as Markdown, JSON, CSV and structured data.</summary>
public class MarkdownAsIsTests
{
    private const string Faq = """
        # The *FAQ*

        About it, see [the licence][lic].

        ## What is `it`?

        A *thing*, __really__.  
        1) one
        2) two

        ```js
        ## not a question?
        ```

        ### More

        | a | b |
        |---|:-:|
        | 1 | <b>2</b> |

        ## And then?

        * nothing[^1] <!-- kept -->
        * see [it](#what-is-it)

        [lic]: LICENSE
        """;

    [Fact]
    public void A_body_is_given_back_as_it_is()
    {
        var document = MarkdownFile.Parse(Faq);
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        Assert.StartsWith("<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n# The *FAQ*\n\nAbout it,", markdown);
        Assert.Contains(
            "\n## What is `it`?\n\nA *thing*, __really__.  \n1) one\n2) two\n\n```js\n## not a question?\n```\n\n### More\n\n",
            markdown
        );
        Assert.All(document.Answers, answer => Assert.Contains("\n" + answer.Markdown + "\n", markdown));
    }

    [Fact]
    public void What_is_read_of_an_export_is_what_was_exported()
    {
        var once = DocumentExporter.Export(MarkdownFile.Parse(Faq), ExportFormat.Markdown);
        var body = once[(once.LastIndexOf("-->\n# ", StringComparison.Ordinal) + 4)..];
        Assert.Equal(once, DocumentExporter.Export(MarkdownFile.Parse(body), ExportFormat.Markdown));
        Assert.Equal(Outline(Faq), Outline(body));
    }

    [Theory]
    [InlineData("### Sub\n\na", 2, "## Q?\n\n### Sub\n\na\n")]
    [InlineData("## Sub\n\n### Sub\n\na", 1, "## Q?\n\n### Sub\n\n#### Sub\n\na\n")]
    [InlineData("Sub\n---\n\na\n\n- # b", 1, "## Q?\n\n#### Sub\n\na\n\n- ### b\n")]
    public void Headings_of_a_body_are_below_the_question(string answer, int level, string expected) =>
        Assert.EndsWith(
            expected,
            DocumentExporter.Export(MarkdownFile.Parse($"{new string('#', level)} Q?\n\n{answer}\n", level: level), ExportFormat.Markdown)
        );

    [Fact]
    public void A_code_block_that_is_not_closed_ends_with_its_answer()
    {
        var document = MarkdownFile.Parse("## Q?\n\nA.[^1]\n\n@note 1 Words.\n\n~~~~\ncode\n");
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        Assert.Contains("\n~~~~\ncode\n~~~~\n\n[^1]: Words.", markdown);
    }

    [Fact]
    public void References_are_links_and_notes_stay()
    {
        var markdown = DocumentExporter.Export(
            MarkdownFile.Parse(
                "## One?\n\nSee [[#two]], *[[#none]]* and `[[#two]]`.[^a]\n\n## Two *words*?\n@id two\n\nB.\n\n@note a See.\n"
            ),
            ExportFormat.Markdown
        );
        Assert.Contains(
            "\nSee [two](#two-words), *none (*not found*)* and `[[#two]]`.[^a]\n\n## Two *words*?\n\n<!-- @id two -->\nB.\n",
            markdown
        );
        Assert.EndsWith("\n[^a]: See.\n", markdown.Replace(" &nbsp;", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_text_and_Markdown()
    {
        using var json = JsonDocument.Parse(
            DocumentExporter.Export(MarkdownFile.Parse("Before *it*.\n\n## One *two*?\n\nThree **four**.\n"), ExportFormat.Json)
        );
        Assert.Equal("Before *it*.", json.RootElement.GetProperty("preambleMarkdown").GetString());
        Assert.Equal("", json.RootElement.GetProperty("closingMarkdown").GetString());
        Assert.Equal("One *two*?", json.RootElement.GetProperty("questions")[0].GetProperty("markdown").GetString());
        Assert.Equal("Three **four**.", json.RootElement.GetProperty("answers")[0].GetProperty("markdown").GetString());

        var document = QaDocument.Parse(Documents.Everything, "everything.qa");
        using var plain = JsonDocument.Parse(DocumentExporter.Export(document, ExportFormat.Json));
        Assert.Equal(JsonValueKind.Null, plain.RootElement.GetProperty("preambleMarkdown").ValueKind);
        Assert.Equal(JsonValueKind.Null, plain.RootElement.GetProperty("groups")[0].GetProperty("introductionMarkdown").ValueKind);
        Assert.Equal(JsonValueKind.Null, plain.RootElement.GetProperty("questions")[0].GetProperty("markdown").ValueKind);
        Assert.Equal(JsonValueKind.Null, plain.RootElement.GetProperty("answers")[0].GetProperty("markdown").ValueKind);
    }

    [Fact]
    public void Structured_data_has_the_HTML_that_search_engines_show()
    {
        using var json = JsonDocument.Parse(
            DocumentExporter.Export(
                MarkdownFile.Parse(
                    "## One?\n\nA **b** `c<d` [e](https://a.nl/?f&g) [h](i.md).\n\n- [x] j\n- k<br>l\n\n"
                        + "```\nm\nn\n```\n\n| o | p |\n|---|---|\n| q | r |\n\n"
                        + "<details>\n<summary>s</summary>\n\nt\n\n</details>\n"
                ),
                ExportFormat.FaqJsonLd
            )
        );
        Assert.Equal(
            "<p>A <strong>b</strong> c&lt;d <a href=\"https://a.nl/?f&amp;g\">e</a> h.</p><ul><li>☑ j</li><li>k<br>l</li></ul><p>m<br>n</p>"
                + "<p>o | p</p><p>q | r</p><p>s</p><p>t</p>",
            json.RootElement.GetProperty("mainEntity")[0].GetProperty("acceptedAnswer").GetProperty("text").GetString()
        );
    }

    [Fact]
    public void What_is_known_besides_the_words_is_shown_and_is_no_word_of_an_answer_when_it_is_read_again()
    {
        const string File = """"
            <!-- @document faq en -->
            <!-- @heading question+answer "## {text}" -->
            <!-- @status draft -->
            <!-- @reference REF-77 -->
            # Keys

            Words before.

            ## Are keys kept?
            <!-- @status partial -->
            <!-- @by "Director Copper" -->
            <!-- @evidence https://example.org/report -->
            <!-- @promise audit by 2026-03-01 from "We will audit" -->
            <!-- @corrects 2026-06-02 "a typo" -->

            Yes. We will audit *them*.

            ## Where?
            <!-- @open the plan follows -->

            ## Why?
            <!-- @na "no ""boats""" -->

            """";
        var document = QaDocument.Parse(File, "keys.md");
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        Assert.Contains("*Partly answered*", markdown, StringComparison.Ordinal);
        Assert.Contains("*Commitment*: We will audit (by 1 March 2026)\\\n", markdown, StringComparison.Ordinal);
        Assert.Contains("*Answered by*: Director Copper\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Reference**: REF-77\n", markdown, StringComparison.Ordinal);

        var again = QaDocument.Parse(markdown, "keys.md");
        Assert.Equal(
            document.Questions.Select(question => (question.Text, question.State)),
            again.Questions.Select(question => (question.Text, question.State))
        );
        Assert.Equal(document.Answers.Select(answer => answer.Text), again.Answers.Select(answer => answer.Text));
        Assert.Equal("the plan follows", ((OpenQuestion)again.Questions[1]).Reason);
        Assert.Equal("no \"boats\"", ((NotApplicableQuestion)again.Questions[2]).Reason);
        Assert.Equal(("Director Copper", AnswerStatus.Partial), (again.Answers[0].By, again.Answers[0].Status));
        Assert.Equal(["https://example.org/report"], again.Answers[0].Evidence.Select(evidence => evidence.Target));
        Assert.True(again.IsDraft);
        Assert.Equal("REF-77", again.FindField("reference")?.Value);
        Assert.Equal("Words before.", again.Preamble.Split('\n')[^1]);
    }

    private static IEnumerable<string> Outline(string markdown) =>
        Markdown.Parse(markdown).Descendants<HeadingBlock>().Select(heading => $"{heading.Level} {heading.Inline?.FirstChild}");
}
