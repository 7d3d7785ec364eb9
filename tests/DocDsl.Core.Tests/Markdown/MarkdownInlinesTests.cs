using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;
using DocDsl.Core.Markdown;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Markdown;

/// <summary>What is left without the marks are the words that Markdig reads, and links lead where they do there.</summary>
public sealed partial class MarkdownInlinesTests
{
    private static readonly string[] s_pieces =
    [
        "*", "**", "_", "__", "***", "`", "``", "[", "]", "![", "](", "](a)", "](<b c> \"t\")", "](/x 't", "[]", "[ref]",
        "(", ")", "\\", "\\*", "\\[", "<", ">", "<b>", "</b>", "<i x='1'>", "<!-- c -->", "<a:b>", "<ab:c>", "<x@y.z>", "<?p?>",
        "&amp;", "&#33;", "&nope;", " ", " ", " ", "a", "b", "foo", "é", "\n", "\n", "  \n", "\\\n", "\n> ", "\n- ", "\n# ", "!", "\"", "'",
        "{", "}", "~", ".", "-", "$", "\n\n", "\n\n[ref]: /url\n\n",
    ];

    /// <summary>Characters by names that .NET does not know, and the character 0.</summary>
    private static readonly HashSet<int> s_differences = [25, 26];

    /// <summary>Texts that Markdig does not read as the specification says: <c>[a][,]</c> without definitions loses a sign there.</summary>
    private static readonly string[] s_misread = ["][,]["];


    [CorpusFact]
    public void Words_and_links_are_those_of_Markdig_in_the_corpus()
    {
        var corpus = Environment.GetEnvironmentVariable("DOCDSL_CORPUS")!;
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(corpus, "*.md*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Difference(File.ReadAllText(file)) is { } difference)
            {
                wrong.Add(Path.GetFileName(file) + "\n" + difference);
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join("\n", wrong.Take(40)));
    }

    [SpecificationFact]
    public void Words_and_links_are_those_of_Markdig_in_the_specification()
    {
        var wrong = new List<string>();
        foreach (var (number, text) in Specification.Examples())
        {
            if (!s_differences.Contains(number) && Difference(text) is { } difference)
            {
                wrong.Add($"example {number}\n{text}\n{difference}");
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join("\n", wrong.Take(40)));
    }

    /// <summary>
    /// Without emphasis: Markdig matches several runs of its signs, such as <c>***.*__*</c>, in other ways than the specification.
    /// </summary>
    [Fact]
    public void Words_and_links_are_those_of_Markdig_in_any_text() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Select(i => s_pieces[i])
            .Where(piece => piece[0] is not ('*' or '_'))
            .Array[0, 14]
            .Select(string.Concat)
            // Where a name is not defined or not closed, Markdig loses signs; after an escaped backquote others begin code, as in cmark.
            .Where(text => !text.Contains("][", StringComparison.Ordinal) && !text.Contains("\\`", StringComparison.Ordinal))
            .Sample(
                text =>
                {
                    // A line end at the end of code is a blank here, and nothing in Markdig.
                    var difference = Difference(text, countsBlanks: false);
                    Assert.True(difference is null, $"{text}\n{difference}");
                },
                iter: Depth.Of(3000)
            );

    [Fact]
    public void Spans_are_in_order_and_apart_in_any_text() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Select(i => s_pieces[i])
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    var inlines = MarkdownInlines.Of(text, MarkdownBlocks.Of(text));
                    var at = 0;
                    foreach (var span in inlines.Marks)
                    {
                        Assert.True(span.Start >= at && span.Length > 0 && span.End <= text.Length, $"{text}\n{span}");
                        at = span.End;
                    }
                },
                iter: Depth.Of(2000)
            );

    [Theory]
    [InlineData("*a*", "a")]
    [InlineData(" *__\\[***<ab:c>](/x 't*", "__[*ab:c](/x 't")]
    [InlineData("***.*__*_", "*.___")]
    [InlineData("***<!--***foo)", "***<!--***foo)")]
    [InlineData("\\``a `", "`a")]
    [InlineData("# **Who** may apply? ##", "Who may apply?")]
    [InlineData("# Who? {#who}", "Who?")]
    [InlineData("# Who? {.}", "Who? {.}")]
    [InlineData("Who?\n----", "Who?")]
    [InlineData("`a*b`", "a*b")]
    [InlineData("1\\. a\\\nb", "1. a\nb")]
    [InlineData("see [the rules](x.md \"t\") and ![a map](m.png)", "see the rules and a map")]
    [InlineData("[a][R] [R] [R][]\n\n[r]: /x", "a R R")]
    [InlineData("<https://a.b> <span class=\"x\">a</span>", "https://a.b a")]
    [InlineData("{: .note }", "")]
    [InlineData("a {{< ref \"x\" >}} b {{% y %}}", "a  b")]
    [InlineData("<script>\nx\n</script>", "")]
    [InlineData("<p>\nwords <b>here</b>\n</p>", "words here")]
    [InlineData("> a\n> *b*", "> a\nb")]
    [InlineData("a\n\n---\n\nb", "a\n\n\n\nb")]
    [InlineData("```\n*a*\n```", "```\n*a*\n```")]
    public void Marks_are_what_no_reader_reads(string text, string words)
    {
        var left = text;
        foreach (var mark in MarkdownInlines.Of(text, MarkdownBlocks.Of(text)).Marks.Reverse())
        {
            left = left.Remove(mark.Start, mark.Length);
        }

        Assert.Equal(words, left.Trim());
    }

    [Theory]
    [InlineData("see https://a.b/c_d_e, or (https://x.y/z).", "https://a.b/c_d_e https://x.y/z")]
    [InlineData("[![i](i.png)](<a b>)", "a b i.png")]
    [InlineData("[a]\n\n[a]: <x y>\n  't'", "x y")]
    public void Links_lead_to_their_targets(string text, string targets) =>
        Assert.Equal(
            targets,
            string.Join(
                ' ',
                MarkdownInlines
                    .Of(text, MarkdownBlocks.Of(text))
                    .Links.Select(link => text.Substring(link.Target.Start, link.Target.Length))
            )
        );

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[a](b \"")]
    [InlineData("*a_ ")]
    [InlineData("**a *b ")]
    [InlineData("a**b_c* ")]
    [InlineData("<!-- ")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='x\" ")]
    [InlineData("<? <![CDATA[ <!a ")]
    [InlineData("{{< {{% ")]
    [InlineData("&a")]
    [InlineData("\\")]
    [InlineData("> ")]
    [InlineData("a]")]
    [InlineData("[a]: b\n")]
    [InlineData("https://a.b(")]
    [InlineData("[a][b")]
    public void Time_grows_as_the_text_does(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + "]";
        var watch = Stopwatch.StartNew();
        _ = MarkdownInlines.Of(text, MarkdownBlocks.Of(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void Runs_of_backquotes_of_all_lengths_take_no_longer()
    {
        var text = string.Concat(Enumerable.Range(1, 600).Select(length => new string('`', length) + " "));
        var watch = Stopwatch.StartNew();
        _ = MarkdownInlines.Of(text, MarkdownBlocks.Of(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static string? Difference(string text, bool countsBlanks = true)
    {
        // Shortcodes of Hugo are no CommonMark.
        text = Shortcode().Replace(text, "");
        var (expected, actual) = (MarkdigInlines.OfMarkdig(text), MarkdigInlines.OfDocDsl(text));
        var at = 0;
        while (
            at < Math.Min(expected.Count, actual.Count)
            && (IsSame(expected[at], actual[at]) || s_misread.Any(words => actual[at].Contains(words, StringComparison.Ordinal)))
        )
        {
            at++;
        }

        return at == expected.Count && at == actual.Count
            ? null
            : $"  Markdig: {(at < expected.Count ? expected[at] : "(none)")}\n  DocDsl:  {(at < actual.Count ? actual[at] : "(none)")}";

        bool IsSame(string one, string other) => countsBlanks ? one == other : WithoutBlanks(one) == WithoutBlanks(other);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"\{\{[<%].*?[%>]\}\}")]
    private static partial Regex Shortcode();
}
