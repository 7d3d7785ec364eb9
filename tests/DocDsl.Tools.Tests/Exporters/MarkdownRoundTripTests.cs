using System.Text;
using CsCheck;
using DocDsl.Formats.Exporters;
using DocDsl.Tests;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Readers of Markdown, with and without extensions, read the words of a document, and nothing but words in its texts.</summary>
public class MarkdownRoundTripTests
{
    private static readonly string[] s_pieces =
    [
        .. "\\`*_{}[]<>#|&~!^$\"'()+-=:.,;/@%§“”‘’\u00A0\u00AD".Select(c => c.ToString()),
        .. "0123456789abixv".Select(c => c.ToString()),
        "**",
        "__",
        "~~",
        "==",
        "++",
        "::",
        ":::",
        "^^^",
        "---",
        "```",
        "\"\"",
        "$$",
        "https://a.nl/",
        "http://",
        "ftp://x.nl",
        "www.a.nl",
        "mailto:",
        "a@b.nl",
        "tel:112",
        "javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "<!-- ",
        " -->",
        "<https://b.nl>",
        "&copy;",
        "&#35;",
        "[^1]",
        "[[#1]]",
        "[[#9]]",
        "[x](y)",
        "[x]: y",
        "*[HTML]: x",
        "{.x}",
        "- [ ] ",
        "[!NOTE]",
        ":smile:",
        "| a | b |\n|---|---|\n",
        "+---+\n",
        "1. ",
        "a) ",
        "iv. ",
        "- ",
        "> ",
        "# ",
        "    ",
        "\t",
        " ",
        " ",
        "\n",
        "\n\n",
        "woord",
        "Ja",
        "é",
        "\u202E",
        "\uD83D\uDE00",
        "@@",
    ];

    private static MarkdownPipeline[] Pipelines { get; } =
    [
        new MarkdownPipelineBuilder().Build(),
        new MarkdownPipelineBuilder().UseFootnotes().Build(),
        new MarkdownPipelineBuilder().UseAdvancedExtensions().Build(),
    ];

    [Theory]
    [InlineData("Zie https://a.nl/<img src=x onerror=alert(1)>")]
    [InlineData("[[#1]]) Ja")]
    [InlineData("[[#1]]. Ja")]
    [InlineData("==x== ++y++ ::z:: tel:112<b>")]
    [InlineData("Eerst[^1]: javascript:alert(1)")]
    [InlineData("1\n[[#1]]) Ja")]
    [InlineData("x\n\n[[#9]]) Ja")]
    [InlineData("[[#9]]4_")]
    [InlineData("x[^1][[#1]]")]
    [InlineData("x[^1]https://a.nl/&copy;#2iv. Ja")]
    [InlineData("[^1]x\u00A0y")]
    [InlineData("x\n\n\t[[#1]] en\n\n    [[#1]] ook")]
    public void The_words_come_back(string text) => AssertSame(text);

    [Fact]
    public void Any_words_come_back() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 16]
            .Sample(chosen => AssertSame(string.Concat(chosen.Select(piece => s_pieces[piece]))), iter: Depth.Of(1500));

    [Fact]
    public void A_note_without_words_defines_no_link() => AssertSame("Ja[^1].", note: "");

    private static void AssertSame(string text) => AssertSame(text, text);

    private static void AssertSame(string text, string note)
    {
        var document = QaDocument.Parse(
            $"@document nl-NL\n\nVraag 1\nA?\n\nAntwoord op vraag 1\nBegin.\n\n{text}\n\nVraag 2\nB?\n\n@note 1\n{note}\n@end\n",
            "brief.qa"
        );
        var markdown = DocumentExporter.Export(document, ExportFormat.Markdown);
        if (document.Answers is not [var answer] || document.Questions.Count != 2)
        {
            return;
        }

        var isFirst = true;
        foreach (var pipeline in Pipelines)
        {
            var read = Markdown.Parse(markdown, pipeline);
            var blocks = read.SkipWhile(block => !IsHeading(block, answer.Label))
                .Skip(1)
                .TakeWhile(block => block is not HeadingBlock)
                .ToList();
            Assert.All(blocks, block => Assert.True(block is ParagraphBlock, $"{block}\n{markdown}"));
            var words = string.Join(' ', blocks.Select(block => WordsOf(((ParagraphBlock)block).Inline!, markdown)));
            Assert.Equal(Words(Expected(answer.RichText, hasNotes: !isFirst)), Words(words));
            isFirst = false;
        }
    }

    private static bool IsHeading(Block block, string label) =>
        block is HeadingBlock { Level: 3, Inline: { } inline } && WordsOf(inline, label) == label;

    private static string Expected(RichText rich, bool hasNotes)
    {
        var text = new StringBuilder();
        foreach (var run in rich.Paragraphs.SelectMany(paragraph => paragraph.Lines.SelectMany(line => line.Runs.Append(null))))
        {
            text.Append(
                run is null ? "\n"
                : run.Note is { } note ? hasNotes ? "⟦⟧" : $"[^{note.Id}]"
                : run.Reference is { Target: null } ? run.Text + " (niet gevonden)"
                : run.Text
            );
        }

        return text.ToString();
    }

    /// <summary>Blanks do not count: between two marks of notes is one, so that they are no link.</summary>
    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string WordsOf(ContainerInline container, string markdown)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
        {
            text.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    LineBreakInline => "\n",
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    AutolinkInline link => link.Url,
                    FootnoteLink => "⟦⟧",
                    LinkInline { IsImage: false } link when IsOwn(link.Url!) => WordsOf(link, markdown),
                    EmphasisInline { DelimiterChar: '*', DelimiterCount: 1 } emphasis
                        when WordsOf(emphasis, markdown) is "niet gevonden" and var words => words,
                    _ => throw new InvalidOperationException($"{inline.GetType().Name} '{inline}' in\n{markdown}"),
                }
            );
        }

        return text.ToString();
    }

    private static bool IsOwn(string address) =>
        address.StartsWith('#')
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
