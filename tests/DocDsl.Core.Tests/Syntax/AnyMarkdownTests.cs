using CsCheck;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Syntax;

/// <summary>Any text is a file of Markdown: nothing throws, the tree prints it back, all that is reported lies within it.</summary>
public class AnyMarkdownTests
{
    private static readonly string[] s_pieces =
    [
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "    ",
        "\t",
        "\uFEFF",
        "# Title\n",
        "## What?\n",
        "## Q: What?\n",
        "### 1. What?\n",
        "### 2.1 What? ###\n",
        "### AC-01 What? {#x}\n",
        "What?\n---\n",
        "What is\nit?\n===\n",
        "**What?**\n",
        "**What\nis it?** This.\n",
        "* **What?** This.\n",
        "- **What?**\n  This.\n",
        "1. What?\n",
        "1. What?\n\n   This.\n",
        "> 01. What\n> is it?\n",
        "> ",
        "- ",
        "2.1. What?\n",
        "Q: What?\n",
        "A: This.\n",
        "**A:** This.\n",
        "<details>\n<summary>What?</summary>\n",
        "<details><summary><b>What?</b></summary>This.\n",
        "</details>\n",
        "## What is\nthis?\n",
        "```\n",
        "~~~~\n",
        "<!-- ",
        " -->\n",
        "<!-- @document faq en -->\n",
        "<!-- @document questionnaire -->\n",
        "<!--\n@document en\n@heading question+answer \"### {text}\"\n-->\n",
        "<!-- @heading question \"Q: {text}\" -->\n",
        "<!-- @heading answer \"A: {text}\" -->\n",
        "<!-- @heading group \"# {text}\" -->\n",
        "<!-- @heading closing \"## {text}\" -->\n",
        "<!-- @heading value \"V: {text}\" -->\n",
        "<!-- @questions-in \"# Title\" -->\n",
        "<!-- @numbering none -->\n",
        "<!-- @id x -->\n",
        "<!-- @open later -->\n",
        "<!-- @status draft -->\n",
        "<!-- @allow QA3001 \"r\" -->\n",
        "<!-- @expect yes-no -->\n",
        "<!-- @value yes from \"Yes\" -->\n",
        "<!-- @note 1 Words. -->\n",
        "<!--\n@note 1\nWords.\n@end\n-->\n",
        "<!-- @aside x -->\n",
        "<!-- @text ## x -->\n",
        "<!-- @idd x -->\n",
        "<!-- @question -->\n",
        "<!-- @answer -->\n",
        "<!-- @closing -->\n",
        "  <!-- @id y -->\n",
        "@id z\n",
        "---\ntitle: FAQ\nlist:\n  - a\n---\n",
        "---\n",
        "[^1]: Note.\n",
        "[^1]",
        "[a]: b\n",
        "[a][b] [c](#what) ![d](e.png)\n",
        "`code` *em* **strong** &amp; <b>x</b> \\* https://a.b\n",
        "[[#x]] ",
        "zie vraag 1 ",
        "Vraag 1\n",
        "## Vraag 2\n",
        "Antwoord op vraag 1\n",
        "Yes.\n",
        "N/A\n",
        "TBD\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "{: .x}\n",
        "{{< x >}}",
        "\uD800",
        "\u202E",
        "\0",
        "a",
        "?",
        "é",
    ];

    [Fact]
    public void Any_text_is_a_file_of_Markdown() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 30].Select(string.Concat).Sample(Check, iter: Depth.Of(1500));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF## What?\nThis.")]
    [InlineData("---\na: b\n---")]
    [InlineData("<!-- @")]
    [InlineData("<!-- @id -->")]
    [InlineData("## ?")]
    [InlineData("<!-- @a\n@b\n-->")]
    public void Odd_texts(string text) => Check(text);

    private static void Check(string text)
    {
        var tree = SyntaxTree.Parse(new SourceText(text, "a.md"), DocumentTypeSet.ReadyMade.Conventions);
        Assert.Equal(text, string.Concat(tree.Elements.Select(element => element.ToString())));
        Assert.Equal(text.Length, tree.Sections.Sum(section => section.Span.Length));
        var model = SemanticAnalysis.Analyze(tree, DocumentTypeSet.ReadyMade);
        foreach (var diagnostic in model.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.NotEmpty(diagnostic.Message);
            Fixes.For(model, diagnostic);
        }

        Assert.Equal(tree.Text.LineCount, LineRoles.Of(model).Length);
        var document = QaDocument.Parse(text, "a.md");
        foreach (
            var words in document
                .Questions.Select(question => question.Text + question.Markdown)
                .Concat(document.Answers.Select(answer => answer.Text + answer.Markdown))
                .Concat(document.Groups.Select(group => group.Title + group.Introduction + group.IntroductionMarkdown))
                .Append(document.Preamble + document.PreambleMarkdown + document.Closing + document.ClosingMarkdown)
        )
        {
            Assert.True(words.Length <= 4 * text.Length, "words");
        }

        var shape = ShapeBuilder.Build(model, "a/b.md", "N", []);
        Assert.True(SameAs.IsIn(model) || shape.Hash == ShapeHash.Of(document.Content.Model));
    }
}
