using System.Text.RegularExpressions;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Bodies of Markdown files in a page.</summary>
public class MarkdownHtmlTests
{
    [Theory]
    [InlineData(
        "**Free**, *always* and ~~now~~ `a<b`.",
        "<p><strong>Free</strong>, <em>always</em> and <del>now</del> <code>a&lt;b</code>.</p>\n"
    )]
    [InlineData("A\nB  \nC\\\nD", "<p>A\nB<br>\nC<br>\nD</p>\n")]
    [InlineData("```c#\nif (a < b)\n\n  x();\n```", "<pre><code class=\"language-c#\">if (a &lt; b)\n\n  x();\n</code></pre>\n")]
    [InlineData("~~~\" onload=x\na\n~~~", "<pre><code>a\n</code></pre>\n")]
    [InlineData("a\n\n    indented &amp;", "<p>a</p>\n<pre><code>indented &amp;amp;\n</code></pre>\n")]
    [InlineData(
        "- a\n  1. b\n     - c\n- d",
        "<ul>\n<li>a\n<ol>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n"
    )]
    [InlineData("3. c\n4. d", "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n")]
    [InlineData("- a\n\n  b", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n")]
    [InlineData(
        "- [x] done\n- [ ] to do",
        "<ul>\n<li class=\"task\"><span class=\"box\">☑</span> done</li>\n"
            + "<li class=\"task\"><span class=\"box\">☐</span> to do</li>\n</ul>\n"
    )]
    [InlineData(
        "| A | B | C |\n|---|--:|:-:|\n| `x` | 1 | a\\|b |",
        "<table>\n<thead>\n"
            + "<tr><th scope=\"col\">A</th><th scope=\"col\" class=\"r\">B</th><th scope=\"col\" class=\"m\">C</th></tr>\n</thead>\n"
            + "<tbody>\n<tr><td><code>x</code></td><td class=\"r\">1</td><td class=\"m\">a|b</td></tr>\n</tbody>\n</table>\n"
    )]
    [InlineData("> Said\n> so.", "<blockquote>\n<p>Said\nso.</p>\n</blockquote>\n")]
    [InlineData(
        "> [!WARNING]\n> Hot.",
        "<blockquote class=\"alert warning\">\n<p><strong>Warning</strong></p>\n<p>Hot.</p>\n</blockquote>\n"
    )]
    [InlineData("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n")]
    [InlineData("&copy; &#35; \\* &lt;b&gt;", "<p>© # * &lt;b&gt;</p>\n")]
    public void Markdown_is_shown_as_what_it_is(string answer, string expected) => Assert.Equal(expected, MarkdownFile.AnswerHtml(answer));

    [Theory]
    [InlineData("[x](https://a.nl/?a=1&b=2 \"T\")", "<a href=\"https://a.nl/?a=1&amp;b=2\" title=\"T\">x</a>")]
    [InlineData("[x](other.md#y) [z](../up/z.txt)", "<a href=\"other.md#y\">x</a> <a href=\"../up/z.txt\">z</a>")]
    [InlineData("<https://a.nl> <x@a.nl>", "<a href=\"https://a.nl\">https://a.nl</a> <a href=\"mailto:x@a.nl\">x@a.nl</a>")]
    [InlineData(
        "See https://a.nl/b. Or www.a.nl!",
        "See <a href=\"https://a.nl/b\">https://a.nl/b</a>. Or <a href=\"http://www.a.nl\">www.a.nl</a>!"
    )]
    [InlineData("[été](été.md \"a\\\"b\")", "<a href=\"%C3%A9t%C3%A9.md\" title=\"a&quot;b\">été</a>")]
    [InlineData("[x](a\\b) [y](<a b>)", "<a href=\"a%5Cb\">x</a> <a href=\"a%20b\">y</a>")]
    public void Links_lead_to_where_they_are_written_to(string answer, string expected) =>
        Assert.Equal($"<p>{expected}</p>\n", MarkdownFile.AnswerHtml(answer));

    [Theory]
    [InlineData("[the licence][Lic] and [lic] and [lic][]")]
    public void A_link_may_be_defined_anywhere_in_the_file(string answer)
    {
        const string More = "\n## And then?\n\nNothing.\n\n[LIC]: LICENSE \"The licence\"\n";
        Assert.Equal(
            "<p><a href=\"LICENSE\" title=\"The licence\">the licence</a> and <a href=\"LICENSE\" title=\"The licence\">lic</a> and "
                + "<a href=\"LICENSE\" title=\"The licence\">lic</a></p>\n",
            MarkdownFile.AnswerHtml(answer, More)
        );
        Assert.Equal("<p>[other] <code>[lic]</code></p>\n", MarkdownFile.AnswerHtml("[other] `[lic]`", More));
    }

    [Theory]
    [InlineData(
        "<details>\n<summary>More <b>of</b> it</summary>\n\nHidden *words*.\n\n</details>",
        "<details>\n<summary>More <b>of</b> it</summary>\n<p>Hidden <em>words</em>.</p>\n</details>\n"
    )]
    [InlineData(
        "<details open class=\"x\" ontoggle=\"alert(1)\"><summary>A</summary>B &amp; <i>C</i></details>",
        "<details open=\"\">\n<summary>A</summary>\n<p>B &amp; <i>C</i></p>\n</details>\n"
    )]
    [InlineData(
        "<details>\n<summary>\n\n### A\n\n</summary>\n\nB",
        "<details>\n<summary><h3 id=\"a\">A</h3>\n</summary>\n<p>B</p>\n</details>\n"
    )]
    [InlineData("- <details>\n\n  a\n\nb", "<ul>\n<li><details>\n<p>a</p>\n</details>\n</li>\n</ul>\n<p>b</p>\n")]
    [InlineData("</details> a", "<p>&lt;/details&gt; a</p>\n")]
    [InlineData("<summary>a</summary>", "<p>&lt;summary&gt;a&lt;/summary&gt;</p>\n")]
    [InlineData("a <details> b", "<p>a &lt;details&gt; b</p>\n")]
    [InlineData(
        "<KBD class=x>Ctrl</KBD>, H<sub>2</sub>O, x<sup>2</sup><br/>y",
        "<p><kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup><br>y</p>\n"
    )]
    [InlineData("**<sub>a** b</sub>", "<p><strong><sub>a</sub></strong> b&lt;/sub&gt;</p>\n")]
    [InlineData("a <b>b", "<p>a <b>b</b></p>\n")]
    [InlineData("a<!-- no reader sees this -->b\n\n<!-- nor\nthis -->", "<p>ab</p>\n")]
    [InlineData("<a name=\"old\"></a>x", "<p><span id=\"old\"></span>x</p>\n")]
    [InlineData("<a href=\"https://a.nl\" onclick=x>b</a>", "<p><a href=\"https://a.nl\">b</a></p>\n")]
    [InlineData("<p align=\"center\">\n\nx\n\n</p>", "<p>&lt;p align=&quot;center&quot;&gt;</p>\n<p>x</p>\n<p>&lt;/p&gt;</p>\n")]
    public void Of_HTML_a_few_harmless_elements_are_shown_and_all_else_as_words(string answer, string expected) =>
        Assert.Equal(expected, MarkdownFile.AnswerHtml(answer));

    [Theory]
    [InlineData(
        "![A \"logo\"](img/a.png \"T\")",
        "<img src=\"img/a.png\" alt=\"A &quot;logo&quot;\" title=\"T\" loading=\"lazy\" referrerpolicy=\"no-referrer\">",
        " img-src 'self';"
    )]
    [InlineData(
        "![b](https://a.nl/b.svg)",
        "<img src=\"https://a.nl/b.svg\" alt=\"b\" loading=\"lazy\" referrerpolicy=\"no-referrer\">",
        " img-src https://a.nl;"
    )]
    [InlineData(
        "<img alt=b src='https://a.nl/b.svg' onerror=alert(1)> x",
        "<img src=\"https://a.nl/b.svg\" alt=\"b\" loading=\"lazy\" referrerpolicy=\"no-referrer\"> x",
        " img-src https://a.nl;"
    )]
    [InlineData("![b](http://a.nl/b.png)", "<a href=\"http://a.nl/b.png\">b</a>", "")]
    [InlineData("![b](https://a.nl:8080/b.png)", "<a href=\"https://a.nl:8080/b.png\">b</a>", "")]
    [InlineData("![b](data:image/png;base64,AA)", "b (data:image/png;base64,AA)", "")]
    [InlineData("No picture.", "No picture.", "")]
    public void A_picture_is_allowed_by_its_host_alone(string answer, string expected, string policy)
    {
        var html = DocumentExporter.Export(MarkdownFile.Parse($"## What is it?\n\n{answer}\n"), ExportFormat.Html);
        Assert.Contains($"<p>{expected}</p>", html);
        Assert.Matches(
            $"content=\"default-src 'none'; style-src 'sha256-[^']*' 'sha256-[^']*';"
                + $"{Regex.Escape(policy)} base-uri 'none'; form-action 'none'\"",
            html
        );
    }

    [Fact]
    public void References_and_notes_are_those_of_any_document()
    {
        var document = MarkdownFile.Parse(
            "## What is it?\n@id what\n\nSee [[#how]], [[prices#cost]], [[#none]] and `[[#how]]`.[^1] *Also*[^1].\n\n"
                + "## How does it work?\n@id how\n\nWell.\n\n@note 1 See https://a.nl for more.\n"
        );
        var prices = MarkdownFile.Parse("## What does it cost?\n@id cost\n\nNothing.\n", "docs/prices.qa");
        var html = DocumentExporter.Export(document, ExportFormat.Html, [prices]);
        Assert.Contains(
            "<p>See <a href=\"#how-does-it-work\">how</a>, <a href=\"prices.html#what-does-it-cost\">prices#cost</a>, "
                + "<span class=\"broken\">none <small>(not found)</small></span> and <code>[[#how]]</code>."
                + "<sup class=\"mark\"><a id=\"r-n-1-1\" href=\"#n-1\" aria-label=\"Notes 1\">1</a></sup> "
                + "<em>Also</em><sup class=\"mark\"><a id=\"r-n-1-2\" href=\"#n-1\" aria-label=\"Notes 1\">1</a></sup>.</p>",
            html
        );
        Assert.Contains("<dt id=\"n-1\">1</dt><dd>See <a href=\"https://a.nl\">https://a.nl</a> for more. <a class=\"back\"", html);
    }

    [Fact]
    public void Links_between_Markdown_files_lead_between_their_exports()
    {
        var other = MarkdownFile.Parse("## What does it cost?\n\nNothing.\n", "docs/en/prices.md");
        var document = MarkdownFile.Parse(
            "## What is it?\n\n[a](en/prices.md#what-does-it-cost) [b](./en/../en/prices.md) [c](../readme.md) "
                + "[d](/docs/faq.md#x) [e](https://a.nl/b.md)\n"
        );
        Assert.Contains(
            "<p><a href=\"prices.html#what-does-it-cost\">a</a> <a href=\"prices.html\">b</a> <a href=\"../readme.md\">c</a> "
                + "<a href=\"faq.html#x\">d</a> <a href=\"https://a.nl/b.md\">e</a></p>",
            DocumentExporter.Export(document, ExportFormat.Html, [other])
        );
    }

    [Fact]
    public void The_outline_of_a_page_has_no_gaps_and_its_places_have_the_names_that_GitHub_gives()
    {
        var html = DocumentExporter.Export(
            MarkdownFile.Parse(
                "The `FAQ`\n=========\n\nAbout. [How](#how)\n\n##### Before\n\n"
                    + "## What's *it*?\n\nText.\n\n#### How\n\nA\n\n###### Deep\n\nB\n\n"
                    + "#### How\n\nC\n\n## What's it?\n\nD\n"
            ),
            ExportFormat.Html
        );
        Assert.Contains("<title>The FAQ</title>", html);
        Assert.Equal(
            [
                "<h1 id=\"the-faq\">The FAQ</h1>",
                "<h2 id=\"before\">Before</h2>",
                "<h2 id=\"whats-it\">What&#x27;s <em>it</em>?<span id=\"q-whats-it\"></span>",
                "<h3 id=\"how\">How</h3>",
                "<h4 id=\"deep\">Deep</h4>",
                "<h3 id=\"how-1\">How</h3>",
                "<h2 id=\"whats-it-1\">What&#x27;s it?",
            ],
            Regex.Matches(html, "<h[1-6].*").Select(match => Regex.Replace(match.Value, "<a class=\"permalink.*", ""))
        );
    }

    [Fact]
    public void What_is_nested_too_deeply_is_shown_as_text()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 2000)) + "x";
        Assert.Contains("x", MarkdownFile.AnswerHtml(deep));
    }
}
