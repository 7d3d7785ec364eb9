using System.Net;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.ReaderText;

/// <summary>What a reader reads of a file of Markdown, and its Markdown.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one\r\n  two\r\n\r\nthree", "one two\n\nthree")]
    [InlineData("one and\n\ntwo", "one and\n\ntwo")]
    [InlineData("well-\nknown", "well- known")]
    [InlineData("one  \ntwo\\\nthree", "one\ntwo\nthree")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("Bring:\n- a *form*\n  in blue\n- a pen\n\n  of your own", "Bring:\n- a form in blue\n- a pen\n\nof your own")]
    [InlineData("- a\n  - b\n    - c\n- [ ] d\n- [x] e", "- a\n  - b\n    - c\n- [ ] d\n- [x] e")]
    [InlineData("1. a\n2. b", "1. a\n2. b")]
    [InlineData("see:\n```sh\n  a *b*  \n\n&amp;\n```\nend", "see:\n```sh\n  a *b*\n\n&amp;\n```\nend")]
    [InlineData("    code\n      more", "code\n  more")]
    [InlineData("> said\n> *so*\n>\n> twice\n\nend", "> said so\n\n> twice\n\nend")]
    [InlineData("|a|b|\n|-|-|\n|1|*2*|\n|3|4|\n\nend", "|a|b|\n|1|2|\n|3|4|\n\nend")]
    [InlineData("**At** the [counter](c.md \"t\") or `a*b`, see ![map](m.png).", "At the counter or a*b, see map.")]
    [InlineData("fish &amp; chips&nbsp;&#8217;&bogus; `&amp;`", "fish & chips\u00a0’&bogus; &amp;")]
    [InlineData("<p>one <b>two</b></p><p>three</p>", "one two three")]
    [InlineData("<table>\n<tr><td>one</td><td>two</td></tr>\n</table>", "one two")]
    [InlineData("one <!-- not this --> two\n\n<!-- nor this -->\n\nthree", "one two\n\nthree")]
    [InlineData("one\n\n---\n\ntwo\n\n[x]: y", "one\n\ntwo")]
    [InlineData("### More\n{: .note }\n\nwords", "More\n\nwords")]
    [InlineData("{{< note >}}\none\n{{< /note >}}", "one")]
    [InlineData("one[^1] two\n\n[^1]: A note.", "one two")]
    [InlineData("one `[^a]` and \\[^b]", "one [^a] and [^b]")]
    public void The_text_is_what_a_reader_reads(string body, string expected) =>
        Assert.Equal(expected, Answer($"# FAQ\n\n## Who?\n\n{body}\n").Text);

    [Theory]
    [InlineData("one *two*\nthree\n\n- four\n\n    code", "one *two*\nthree\n\n- four\n\n    code")]
    [InlineData("    code\n\nend", "    code\n\nend")]
    [InlineData("one <!-- not this --> two\n\n<!-- nor this -->\n\nthree [x]\n\n[x]: y", "one  two\n\nthree [x]\n\n[x]: y")]
    [InlineData("<!-- @id who -->\n\none", "one")]
    [InlineData("```\n\n\na <!-- b -->\n```", "```\n\n\na <!-- b -->\n```")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("> said\n> so", "> said\n> so")]
    public void The_Markdown_is_as_written(string body, string expected) =>
        Assert.Equal(expected, Answer($"# FAQ\n\n## Who?\n{body}\n").Markdown);

    [Theory]
    [InlineData("- **Who?**\n\n  One\n  two.\n\n  - a\n    - b\n", "One two.\n\n- a\n  - b", "One\ntwo.\n\n- a\n  - b")]
    [InlineData("> **Who?**\n>\n> One\n> two.\n>\n> > so\n", "One two.\n\n> so", "One\ntwo.\n\n> so")]
    [InlineData("1. Who?\n\n   ```\n     a\n   ```\n", "```\n  a\n```", "```\n  a\n```")]
    public void An_answer_in_an_item_or_a_quotation_is_without_it(string text, string words, string markdown)
    {
        var second = text.Replace("Who?", "How?").Replace("1. ", "2. ");
        var third = text.Replace("Who?", "When?").Replace("1. ", "3. ");
        var view = Answer($"{text}\n{second}\n{third}");
        Assert.Equal(words, view.Text);
        Assert.Equal(markdown, view.Markdown);
    }

    [Fact]
    public void A_question_over_lines_of_a_quotation_is_one_line()
    {
        var model = Model("> **Who\n> is *it*?**\n\nMe.\n\n> **How?**\n\nSo.\n\n> **When?**\n\nNow.\n");
        Assert.Equal("Who is it?", model.Questions[0].Text.Text);
    }

    [Fact]
    public void A_position_maps_back_to_the_file()
    {
        const string Text = "# FAQ\n\n## Who?\n\nfish &amp; *chips*\n";
        var view = Answer(Text);
        var span = view.ToSource(new TextSpan(view.Text.IndexOf('&', StringComparison.Ordinal), 1));
        Assert.Equal("&amp;", Text.Substring(span.Start, span.Length));
        span = view.ToSource(new TextSpan(0, view.Text.Length));
        Assert.Equal("fish &amp; *chips", Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Each_character_comes_from_its_place_in_any_text()
    {
        string[] lines =
        [
            "", "one two", "*a* **b** _c_", "> q", ">> q", "- a", "  - b", "    c", "1. d", "```", "&amp; &#8217;x", "[a](b)", "a<br>b",
            "|a|b|", "|-|-|", "x  ", "y\\", "<!-- c -->", "<div>", "</div>", "[^1]", "### h", "---", "[r]: s", "\tt", "`c`", "# t",
            "<!-- @text w -->", "{{< s >}}", "[^1]: n",
        ];
        var random = new Random(18);
        for (var round = 0; round < 2000; round++)
        {
            var body = string.Join(round % 2 == 0 ? "\n" : "\r\n", Enumerable.Range(0, 12).Select(_ => lines[random.Next(lines.Length)]));
            var text = $"# FAQ\n\n## Who?\n\n{body}\n";
            foreach (var view in Model(text).Answers.Select(answer => answer.Text))
            {
                Check(text, view);
                Assert.DoesNotContain("\r", view.Markdown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Footnotes_are_notes()
    {
        var model = Model(
            "# FAQ\n\n## Who?\n\nOne[^1] or two[^b].\n\n[^1]: The *first*\nin line.\n[^b]: https://b.c\n\n    And more.\n\nThe end.\n\n"
                + "## How?\n\nSo.\n"
        );
        Assert.Empty(model.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("QA4", StringComparison.Ordinal)));
        Assert.Equal(["1: The first in line.", "b: https://b.c\n\nAnd more."], model.Notes.Select(note => $"{note.Id}: {note.Text.Text}"));
        Assert.Equal("One or two.\n\nThe end.", model.Answers[0].Text.Text);
    }

    [Fact]
    public void Footnotes_that_are_not_there_or_not_used_are_reported()
    {
        var model = Model("# FAQ\n\n## Who?\n\nOne[^1] `[^x]`.\n\n[^2]: Two.\n\n[^2]: Again.\n\n## How?\n\nSo.\n");
        Assert.Equal(
            ["QA4003", "QA4004", "QA4005"],
            model.Diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id.StartsWith("QA4", StringComparison.Ordinal)).Order()
        );
    }

    private static void Check(string text, TextView view)
    {
        var before = -1;
        for (var i = 0; i < view.Text.Length; i++)
        {
            var span = view.ToSource(new TextSpan(i, 1));
            Assert.True(span.Start >= before, text);
            if (!char.IsWhiteSpace(view.Text[i]))
            {
                var source = WebUtility.HtmlDecode(text.Substring(span.Start, span.Length));
                Assert.True(span.Start > before && source[0] == view.Text[i], $"{text}\n{view.Text}\n{i}");
                before = span.Start;
            }
        }

        Assert.Equal(view.Text.Trim(), view.Text);
    }

    private static TextView Answer(string text) => Model(text).Answers[0].Text;

    private static SemanticModel Model(string text) =>
        SemanticAnalysis.Analyze(new SourceText(text, "faq.md", new DocumentDefaults(null, "en")), DocumentTypeSet.ReadyMade);
}
