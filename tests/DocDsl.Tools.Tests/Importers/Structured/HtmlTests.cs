namespace DocDsl.Tools.Tests.Importers.Structured;

public sealed class HtmlTests : StructuredTest
{
    [Fact]
    public void Headings_that_ask_are_questions()
    {
        var result = Import(
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head><title>Harbour</title><style>p { color: red }</style><script>var a = "What?";</script></head>
            <body><nav><a href="/">Home</a></nav><main><h1>Harbour questions</h1><p>Read this first.</p>
            <h2>Berths</h2><h3>How do I <em>book</em>?</h3>
            <p>Use the <a href="https://harbour.example/book">booking page</a>.<br>Or call.</p>
            <ul><li>Bring papers<ul><li>passport</li></ul></li><li>Pay</li></ul>
            <pre><code class="language-bash">harbour book
            # not a heading
            </code></pre>
            <h4>At night</h4><p>Question 1</p>
            <h3>Is a deposit needed?</h3><blockquote><p>Yes.</p></blockquote>
            <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
            <h2>Prices</h2><h3>What does it cost?</h3><h3>Can I pay later?</h3><div>@note No.</div>
            </main><footer>© Harbour</footer></body></html>
            """
        );
        Assert.Equal("HTML", result.Format);
        Assert.StartsWith("@document faq en-GB\n", result.Text);
        Assert.Contains("\n# Harbour questions\n\nRead this first.\n", result.Text);
        Assert.Equal(
            [
                "Berths | how-do-i-book | How do I book? | Use the [booking page](https://harbour.example/book).\\nOr call.\\n\\n"
                    + "- Bring papers\\n  - passport\\n- Pay\\n\\n```bash\\nharbour book\\n# not a heading\\n```\\n\\n#### At night\\n\\n"
                    + "Question 1",
                "Berths | is-a-deposit-needed | Is a deposit needed? | > Yes.\\n\\n| A | B |\\n| --- | --- |\\n| 1 | 2 |",
                "Prices | what-does-it-cost | What does it cost? | ",
                "Prices | can-i-pay-later | Can I pay later? | @note No.",
            ],
            Questions(result)
        );
        Assert.Equal(
            [
                "(2) What is for programs was left out: scripts, styles and drawings",
                "(3) What is around the page's text was left out: navigation, header and footer",
            ],
            Messages(result)[..2]
        );
    }

    [Theory]
    [InlineData(
        "<html><body><h1>Help</h1><details><summary><b>Who</b> pays?</summary>The owner.</details>"
            + "<details open><summary>Where?</summary><p>There.</p></details></body></html>"
    )]
    [InlineData("<!doctype html><h2>Crane</h2><dl><dt>Who pays?</dt><dd>The owner.</dd><div><dt>Where?</dt><dd>There.</dd></div></dl>")]
    [InlineData("<p><strong>Who pays?</strong></p><p>The owner.</p><p><strong>Where?</strong></p><p>There.</p>")]
    [InlineData("<p>Q: Who pays?</p><p>A: The owner.</p><p>Q: Where?</p><p>A: There.</p>")]
    [InlineData(
        "<!doctype html><body><h2>Other?</h2><div itemscope itemtype=\"https://schema.org/Question\"><h3 itemprop=\"name\">Who pays?</h3>"
            + "<div "
            + "itemscope itemtype=\"https://schema.org/Answer\"><div itemprop=\"text\">The owner.</div></div></div><div "
            + "itemtype=\"http://schema.org/Question\"><b itemprop=\"name\">Where?</b><p>There.</p></div></body>"
    )]
    public void Questions_are_found_in_each_way_of_writing_them(string html)
    {
        var questions = Questions(Import(html));
        Assert.EndsWith("| who-pays | Who pays? | The owner.", questions[0]);
        Assert.EndsWith("| where | Where? | There.", questions[1]);
    }

    [Fact]
    public void The_questions_that_a_page_declares_for_programs_are_read()
    {
        var result = Import(
            """
            <!DOCTYPE html><html lang="en"><head><script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage",
            "mainEntity":[{"@type":"Question","name":"Who pays?","acceptedAnswer":{"@type":"Answer","text":"<p>The <b>owner</b>.</p><ul>
            <li>in cash</li></ul>"}}]}</script></head><body><h2>Who pays?</h2></body></html>
            """.ReplaceLineEndings(" ")
        );
        Assert.Equal("schema.org FAQPage (JSON-LD)", result.Format);
        Assert.Equal([" | who-pays | Who pays? | The **owner**.\\n\\n- in cash"], Questions(result));
        Assert.Equal(
            ["(1) The questions were read from the page's FAQPage (JSON-LD); what the page itself shows was left out"],
            Messages(result)
        );
    }

    [Fact]
    public void A_page_without_questions_or_too_deep_is_refused()
    {
        Assert.Equal(
            "No questions and answers were found in this file, which was read as HTML.",
            Refused(
                "<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1><form><label>Name <input></label></form><p>Forgot your password?</p>"
            )
        );
        var html = "<!DOCTYPE html><h2>Who?</h2>";
        Assert.Equal(
            "The HTML has more than 2000 elements that are not closed.",
            Refused(html + string.Concat(Enumerable.Repeat("<div>", 9000)))
        );
        Assert.Equal("The HTML is nested more than 256 levels deep.", Refused(html + string.Concat(Enumerable.Repeat("<div>", 400))));
    }
}
