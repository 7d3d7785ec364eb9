namespace DocDsl.Core.Tests.Model;

/// <summary>Files of Markdown are documents where they stand.</summary>
public sealed class MarkdownDocumentTests
{
    [Fact]
    public void Directives_are_in_comments_and_questions_are_headings()
    {
        var document = Parse(
            """
            <!-- @document faq en -->
            # Frequently asked questions

            Words before all.

            ## How do I apply?
            <!-- @id apply -->
            By post, or at the counter.

            <!-- A comment of the author. -->

            ## What does it cost?

            ### In general

            Five euros.
            """
        );
        Assert.Equal("faq", document.TypeName);
        Assert.Equal("en", document.Culture);
        Assert.Equal(["apply", "what-does-it-cost"], document.Questions.Select(question => question.Id));
        Assert.Equal("How do I apply?", document["apply"].Text);
        Assert.Equal("By post, or at the counter.", document["apply"].Answers[0].Text);
        Assert.Equal(12, document["what-does-it-cost"].Span.Line);
        Assert.Contains("Five euros.", document["what-does-it-cost"].Answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("Words before all.", document.Preamble, StringComparison.Ordinal);
        Assert.Equal(["QA1011"], Ids(document));
    }

    [Fact]
    public void Several_directives_are_in_one_comment_and_a_form_is_declared()
    {
        var document = Parse(
            """
            <!--
            @document questionnaire en
            @heading question+answer "### {label} {text}"
            @status draft
            -->
            # Questionnaire

            ## Access

            ### AC-01 Who has access?
            <!-- @status partial
                 @by "The board" -->

            Two people.
            """
        );
        Assert.Empty(Ids(document));
        Assert.True(document.IsDraft);
        var question = Assert.Single(document.Questions);
        Assert.Equal("AC-01", question.Id);
        Assert.Equal("Access", question.Group?.Title);
        Assert.Equal("The board", question.Answers[0].By);
        Assert.Equal(AnswerStatus.Partial, question.Answers[0].Status);
    }

    [Fact]
    public void Type_and_culture_may_come_from_outside()
    {
        var document = QaDocument.Parse("## Wat kost het?\n\nNiets.\n", "docs/vragen.md", "faq", "nl-NL");
        Assert.Equal("faq", document.TypeName);
        Assert.Equal("nl-NL", document.Culture);
        Assert.Equal("vragen", document.Name);
        Assert.Equal("wat-kost-het", Assert.Single(document.Questions).Id);
        var own = QaDocument.Parse("<!-- @document questionnaire en -->\n## 1. What?\n\nThis.\n", "a.md", "faq", "nl-NL");
        Assert.Equal("questionnaire", own.TypeName);
        Assert.Equal("en", own.Culture);
    }

    [Fact]
    public void An_unknown_type_from_outside_is_reported()
    {
        var document = QaDocument.Parse("## What?\n\nThis.\n", "a.md", "fqa");
        Assert.Contains("QA5007", Ids(document));
    }

    [Theory]
    [InlineData("## {0}\n\n{1}\n\n## And why?\n\nSo.\n")]
    [InlineData("{0}\n---\n\n{1}\n\nAnd why?\n---\n\nSo.\n")]
    [InlineData("**{0}**\n\n{1}\n\n**And why?**\n\nSo.\n")]
    [InlineData("**{0}**\n{1}\n\n**And why?**\nSo.\n")]
    [InlineData("* **{0}**\n  {1}\n\n* **And why?** So.\n")]
    [InlineData("1. {0}\n\n   {1}\n\n2. And why?\n\n   So.\n")]
    [InlineData("01.  {0}\n\n{1}\n\n02.  And why?\n\nSo.\n")]
    [InlineData("> 01.  {0}\n\n{1}\n\n> 02.  And why?\n\nSo.\n")]
    [InlineData("2.1. {0}\n\n{1}\n\n2.2. And why?\n\nSo.\n")]
    [InlineData("### Q: {0}\n\nA: {1}\n\n### Q: And why?\n\nA: So.\n")]
    [InlineData("**Q:** {0}\n\n**A:** {1}\n\n**Q:** And why?\n\n**A:** So.\n")]
    [InlineData("<details>\n<summary>{0}</summary>\n\n{1}\n\n</details>\n\n<details>\n<summary>And why?</summary>\n\nSo.\n\n</details>\n")]
    [InlineData("### [{0}](https://example.org/what)\n\n{1}\n\n### [And why?](https://example.org/why)\n\nSo.\n")]
    public void Shapes_of_questions_are_recognised(string form)
    {
        var document = Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "What is it?", "It is this."));
        Assert.Equal(2, document.Questions.Count);
        Assert.Contains("What is it?", document.Questions[0].Text, StringComparison.Ordinal);
        Assert.Contains("It is this.", document.Questions[0].Answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("And why?", document.Questions[1].Text, StringComparison.Ordinal);
        Assert.Contains("So.", document.Questions[1].Answers[0].Text, StringComparison.Ordinal);
        Assert.Equal(["QA1011"], Ids(document));
    }

    [Fact]
    public void What_is_in_code_is_code()
    {
        var document = Parse(
            "## What?\n\n```\n## Why?\n<!-- @id x -->\n@open now\n```\n\n    ## How?\n\n@someone said so.\n\n## Who?\n\nWe.\n"
        );
        Assert.Equal(["What?", "Who?"], document.Questions.Select(question => question.Text));
        Assert.Equal(["QA1011"], Ids(document));
    }

    [Fact]
    public void Sections_without_questions_are_neither()
    {
        var document = Parse(
            """
            # Proposal

            ## Summary

            What is this? It is a proposal.

            ## Questionnaire

            ### Enablement

            ###### How is it enabled?

            By a flag.

            ###### Is it tested

            Yes.

            ### Scale

            ###### Does it scale?

            Yes.

            ## History

            - 2024: begun
            """
        );
        Assert.Equal(["How is it enabled?", "Is it tested", "Does it scale?"], document.Questions.Select(question => question.Text));
        Assert.Equal(["Questionnaire", "Enablement", "Scale"], document.Groups.Select(group => group.Title));
        Assert.Equal("Yes.", document.Questions[2].Answers[0].Text);
        Assert.Contains("begun", document.Closing, StringComparison.Ordinal);
        Assert.Equal(["QA1011"], Ids(document));
    }

    [Fact]
    public void A_heading_like_the_questions_that_is_none_is_reported()
    {
        var document = Parse("## What?\n\nThis.\n\n## How?\n\nSo.\n\n#### Why not?\n\nNo.\n\n## Who?\n\nWe.\n");
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Id == "QA1007" && diagnostic.Span.Line == 9);
    }

    [Fact]
    public void Front_matter_gives_fields()
    {
        var document = Parse("---\ntitle: Questions\nlayout: page\n---\n\n## What?\n\nThis.\n");
        Assert.Equal("Questions", document.FindField("title")?.Value);
        Assert.Equal("", document.Preamble);
        Assert.Single(document.Questions);
    }

    [Fact]
    public void The_form_that_a_fix_declares_reads_what_was_read()
    {
        const string Text = "# Words\n\n## What?\n\nThis.\n\n## Why?\n\nSo.\n";
        var before = QaDocument.Parse(Text, "a.md");
        var model = before.Content.Model;
        var fix = Assert.Single(Core.Editing.Fixes.For(model, Assert.Single(model.Diagnostics)));
        var fixedText = model.Tree.Text.WithChanges(fix.Changes).Content;
        Assert.StartsWith("<!-- @heading question+answer \"## {text}\" -->\n# Words\n", fixedText, StringComparison.Ordinal);
        var after = QaDocument.Parse(fixedText, "a.md");
        Assert.Empty(after.Diagnostics);
        Assert.Equal(before.Questions.Select(question => question.Id), after.Questions.Select(question => question.Id));
    }

    [Fact]
    public void Fixes_write_directives_as_comments()
    {
        const string Text =
            "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Words\n\n## What?\n\n## Why?\n\nSo.\n";
        var model = QaDocument.Parse(Text, "a.md").Content.Model;
        var fix = Core.Editing.Fixes.For(model, Assert.Single(model.Diagnostics)).Single(one => one.Key == "mark-open");
        Assert.Contains("## What?\n<!-- @open ", model.Tree.Text.WithChanges(fix.Changes).Content, StringComparison.Ordinal);
    }

    private static QaDocument Parse(string text) => QaDocument.Parse(text, "file.md");

    private static string[] Ids(QaDocument document) => [.. document.Diagnostics.Select(diagnostic => diagnostic.Id)];
}
