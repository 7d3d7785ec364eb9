using System.Net;
using System.Text.RegularExpressions;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>What readers of the page learn from it.</summary>
public class HtmlPageTests
{
    private const string Questionnaire = """
        @document questionnaire en-GB
        @subject Security of Example Cloud
        @returned 2026-11-02

        @group Data
        Question 1
        @expect yes-no
        Is data encrypted at rest?

        Answer
        @evidence code:Store.Save
        @evidence https://example.org/keys
        @by Security team
        Yes, with `AES-256`. See [the docs](https://example.org/docs) for **all** details.

        Question 2
        @expect choice full|partial
        How much of it?

        Answer
        Partial.

        @group Access
        Question 3
        @open legal is looking at it
        Who may see it?

        Question 4
        @expect date
        Since when?

        Answer
        2026-03-01.
        """;

    [Theory]
    [InlineData("@status draft", "<p class=\"draft\"><strong>Concept.</strong> Dit document is een concept en kan nog veranderen.</p>")]
    [InlineData("@status draft", "<title>Concept: Vragen en antwoorden</title>")]
    [InlineData("", "<title>Vragen en antwoorden</title>")]
    public void A_draft_says_so(string status, string expected) =>
        Assert.Contains(expected, Html($"@document nl-NL\n{status}\n\nVraag 1\nA?\n\nAntwoord op vraag 1\nB.\n"));

    [Theory]
    [InlineData("partial", "Partly answered")]
    [InlineData("refused", "Answer refused")]
    [InlineData("postponed", "Answer postponed")]
    [InlineData("referred", "Answered elsewhere")]
    public void What_is_not_a_full_answer_does_not_count_as_one(string status, string words)
    {
        var html = Html($"@document en\n\nQuestion 1\nA?\n\nAnswer\n@status {status}\nB.\n\nQuestion 2\nC?\n\nAnswer\nD.\n");
        Assert.Contains("1 of 2 questions answered", html);
        Assert.Contains($"<li class=\"{status}\"><span class=\"tag\">{words}</span> 1: <a href=\"#q1\">Question 1</a></li>", html);
        Assert.Contains($"<p class=\"tags\"><span class=\"tag\">{words}</span></p>", html);
        Assert.Contains($"<span class=\"w\">A?</span> <span class=\"tag state\">{words}</span>", html);
    }

    [Fact]
    public void Several_choices_are_listed_in_the_language_of_the_document()
    {
        var html = Html(
            "@document nl-NL\n\nVraag 1\n@expect choices email|sms|post\nHoe?\n\nAntwoord op vraag 1\n- [x] Email\n- [ ] Sms\n- [x] Post\n"
        );
        Assert.Contains("<span class=\"w\">Hoe?</span> <span class=\"tag value\">email en post</span>", html);
        Assert.Contains("<p class=\"tags\"><span class=\"tag value\">email en post</span></p>", html);
    }

    [Fact]
    public void A_question_is_open_only_where_the_document_says_so()
    {
        var html = Html("@document en\n\nQuestion 1\n@open later\nA?\n\nQuestion 2\nB?\n");
        Assert.Contains("<strong class=\"open\">Open</strong>: later", html);
        Assert.Contains("<strong class=\"unanswered\">Not answered yet</strong></p>", html);
    }

    [Fact]
    public void Values_promises_evidence_and_who_answers_are_shown()
    {
        var html = Html(Questionnaire);
        Assert.Contains("<p class=\"tags\"><span class=\"tag yes\">Yes</span></p>", html);
        Assert.Contains("<dt>Evidence</dt><dd><code>Store.Save</code></dd>", html);
        Assert.Contains("<dt>Evidence</dt><dd><a href=\"https://example.org/keys\">https://example.org/keys</a></dd>", html);
        Assert.Contains("<dt>Answered by</dt><dd>Security team</dd>", html);
        Assert.Contains(
            "<dt>Toezegging</dt><dd>stuur ik de evaluatie (uiterlijk <time datetime=\"2026-03-01\">1 maart 2026</time>)</dd>",
            Html(Documents.Everything)
        );
        Assert.Contains("<span class=\"tag value\">\u20AC\u00A0813.000</span>", WebUtility.HtmlDecode(Html(Documents.Everything)));

        // All that the answer says needs not be said twice.
        Assert.DoesNotContain(">partial</span></p>", html);
        Assert.Contains("<span class=\"w\">How much of it?</span> <span class=\"tag value\">partial</span>", html);
        Assert.Contains("<span class=\"tag value\">1 March 2026</span>", html);
    }

    [Fact]
    public void Fields_have_the_words_and_dates_of_the_documents_language()
    {
        var html = Html(Documents.Everything);
        Assert.Contains("<dt>Nummer</dt><dd>2025Z00001</dd>", html);
        Assert.Contains("<dt>Ingezonden op</dt><dd><time datetime=\"2025-08-27\">27 augustus 2025</time></dd>", html);
        Assert.Contains("<dt>Zaak van</dt><dd>x</dd>", Html("@document nl-NL\n@zaak-van x\n\nVraag 1\nA?\n"));
        Assert.Contains(">March 1, 2026<", Html("@document en-US\n@due 2026-03-01\n\nQuestion 1\nA?\n"));
        Assert.Contains(">1er mars 2026<", Html("@document fr-FR\n@due 2026-03-01\n\nQuestion 1\nA?\n"));
        Assert.Contains(">1. März 2026<", Html("@document de-DE\n@due 2026-03-01\n\nFrage 1\nA?\n"));
    }

    [Fact]
    public void The_list_has_groups_and_the_words_of_questions_and_what_is_open_comes_first()
    {
        var html = Html(Questionnaire);
        var nav = html[html.IndexOf("<nav", StringComparison.Ordinal)..html.IndexOf("</nav>", StringComparison.Ordinal)];
        Assert.Equal(
            ["Data", "Access"],
            Regex.Matches(nav, "<h2><a href=\"#g[12]\">(.*?)</a></h2>").Select(match => match.Groups[1].Value)
        );
        Assert.Contains("<span>1</span> <span class=\"w\">Is data encrypted at rest?</span> <span class=\"tag yes\">Yes</span>", nav);
        var header = html[..html.IndexOf("</header>", StringComparison.Ordinal)];
        Assert.Contains("<li class=\"open\"><span class=\"tag\">Open</span> 1: <a href=\"#q3\">Question 3</a></li>", header);
    }

    [Fact]
    public void Groups_are_above_questions_and_questions_above_answers()
    {
        Assert.Equal(
            ["1 Security of Example Cloud", "2 Data", "3 Question 1 Is data encrypted at rest?#", "4 Answer"],
            Headings(Questionnaire).Take(4)
        );
        Assert.Equal(
            ["1 Vragen en antwoorden", "2 Vraag 1 A?#", "3 Antwoord op vraag 1"],
            Headings("@document nl-NL\n\nVraag 1\nA?\n\nAntwoord op vraag 1\nB.\n")
        );
    }

    [Fact]
    public void Long_questions_are_below_their_heading()
    {
        var words = string.Join(' ', Enumerable.Repeat("woord", 60));
        var html = Html($"@document nl-NL\n\nVraag 1\n{words}?\n\nVraag 2\nKort?\n");
        Assert.Contains(
            $">Vraag 1<span id=\"vraag-1\"></span><a class=\"permalink\" href=\"#q1\" aria-label=\"Link naar Vraag 1\">#</a></h2>",
            html
        );
        Assert.Contains($"<div class=\"question text\">\n<p>{words}?</p>", html);

        // One document has one look.
        Assert.Contains(">Vraag 2<span id=\"vraag-2\"></span><a class", html);
    }

    [Fact]
    public void Without_numbers_the_question_is_the_heading_once()
    {
        const string Faq = "@document faq en\n\nQ: What does it cost?\n@id card\nA: Nothing.\n\nQ: And then?\nA: Nothing.\n";
        Assert.Equal(["1 Questions and answers", "2 What does it cost?#", "2 And then?#"], Headings(Faq));
        var main = Html(Faq)[Html(Faq).IndexOf("<main", StringComparison.Ordinal)..];
        Assert.Equal(2, Regex.Matches(main, "What does it cost").Count);
        Assert.Contains("aria-label=\"Link to What does it cost?\"", main);
        Assert.DoesNotContain(">card<", main);

        var markdown = DocumentExporter.Export(QaDocument.Parse(Faq, "prices.qa"), ExportFormat.Markdown);
        Assert.Equal("# Questions and answers\n\n## What does it cost?\n\nNothing.\n\n## And then?\n\nNothing.\n", markdown);
    }

    [Fact]
    public void A_label_stays_with_its_question()
    {
        var headings = Headings("@document en\n@heading question \"{label} {text}\"\n\nAC-01 Who may enter?\n\nAnswer\nNobody.\n");
        Assert.Equal(["1 Questions and answers", "2 AC-01 Who may enter?#", "3 Answer"], headings);
    }

    [Theory]
    [InlineData("@subject Kosten", "", "Kosten")]
    [InlineData("@title Kosten", "", "Kosten")]
    [InlineData("", "# Over het zwembad\n\nVooraf.", "Over het zwembad")]
    [InlineData("", "Vooraf.", "Vragen en antwoorden")]
    public void The_title_is_the_subject_or_the_first_heading_and_never_the_files_name(string field, string preamble, string title)
    {
        var text = $"@document nl-NL\n{field}\n\n{preamble}\n\nVraag 1\nA?\n";
        var html = Html(text);
        Assert.Contains($"<title>{title}</title>", html);
        Assert.Single(Regex.Matches(html[html.IndexOf("<body", StringComparison.Ordinal)..], title));
        Assert.Equal(preamble.Contains("Vooraf"), html.Contains("<p>Vooraf.</p>"));
        Assert.StartsWith($"# {title}\n", DocumentExporter.Export(QaDocument.Parse(text, "zwembad.qa"), ExportFormat.Markdown));
        Assert.Contains($"\"name\": \"{title}\"", DocumentExporter.Export(QaDocument.Parse(text, "zwembad.qa"), ExportFormat.FaqJsonLd));
    }

    [Theory]
    [InlineData(
        "| Plaats | Sinds |\n|:--|--:|\n| Delft | 2019 |\n| a\\|b |",
        "<table>\n<thead>\n<tr><th scope=\"col\">Plaats</th><th scope=\"col\" class=\"r\">Sinds</th></tr>\n</thead>\n<tbody>\n"
            + "<tr><td>Delft</td><td class=\"r\">2019</td></tr>\n<tr><td>a|b</td><td class=\"r\"></td></tr>\n</tbody>\n</table>"
    )]
    [InlineData("a | b\n--- | ---\n1 | 2", "<th scope=\"col\">a</th><th scope=\"col\">b</th>")]
    [InlineData("Zie:\n1. een\n2. twee", "<p>Zie:</p>\n<ol>\n<li value=\"1\">een</li>\n<li value=\"2\">twee</li>\n</ol>")]
    [InlineData("Zie\n\n2. niet alleen", "<p>2. niet alleen</p>")]
    [InlineData("a | b, geen tabel", "<p>a | b, geen tabel</p>")]
    [InlineData("- een\n  - twee\n- drie", "<ul>\n<li>een\n<ul>\n<li>twee</li>\n</ul>\n</li>\n<li>drie</li>\n</ul>")]
    [InlineData("```js\na < b\n\n  c\n```\nDaarna.", "<pre><code>a &lt; b\n\n  c\n</code></pre>\n<p>Daarna.</p>")]
    [InlineData(
        "`a<b` en **sterk** en [x](javascript:alert(1))",
        "<code>a&lt;b</code> en <strong>sterk</strong> en [x](javascript:alert(1))"
    )]
    [InlineData("[hier](https://a.nl/?a=1&b=\"2)", "<a href=\"https://a.nl/?a=1&amp;b=&quot;2\">hier</a>")]
    public void Lists_tables_and_code_are_shown_as_such(string answer, string expected) =>
        Assert.Contains(expected, Html($"@document nl-NL\n\nVraag 1\nA?\n\nAntwoord op vraag 1\n{answer}\n"));

    private static string Html(string text) => DocumentExporter.Export(QaDocument.Parse(text, "zwembad.qa"), ExportFormat.Html);

    /// <summary>The levels and words of all headings of the page, apart from those of the list.</summary>
    private static IEnumerable<string> Headings(string text) =>
        Regex
            .Matches(
                Regex.Replace(Html(text), "<nav.*</nav>", "", RegexOptions.Singleline),
                "<h([1-6])[^>]*>(.*?)</h",
                RegexOptions.Singleline
            )
            .Select(match => $"{match.Groups[1].Value} {WebUtility.HtmlDecode(Regex.Replace(match.Groups[2].Value, "<[^>]*>", ""))}");
}
