using CsCheck;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Markdown;

/// <summary>Blocks are those that Markdig reads.</summary>
public sealed class MarkdownBlocksTests
{
    private static readonly string[] s_lines =
    [
        "# a",
        "## b ##",
        "a",
        "b c",
        "- a",
        "1. a",
        "2) b",
        ">",
        "> a",
        ">> b",
        "```",
        "~~~",
        "````",
        "    code",
        "\tx",
        "  a",
        "---",
        "===",
        "***",
        "- - -",
        "<!-- x",
        "-->",
        "<!-- y -->",
        "<div>",
        "</div>",
        "<b>",
        "<pre>",
        "</pre>",
        "<?x",
        "?>",
        "\"t\"",
        "   ",
        "      deep",
        "  - in",
        "   1. in",
        "   > in",
        "|a|b|",
        "|-|-|",
        "\\# a",
        "#",
        "####### no",
        "@x",
    ];

    [CorpusFact]
    public void Blocks_are_those_of_Markdig_in_the_corpus()
    {
        var corpus = Environment.GetEnvironmentVariable("DOCDSL_CORPUS")!;
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(corpus, "*.md*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var expected = MarkdigBlocks.OfMarkdig(text);
            var actual = MarkdigBlocks.OfDocDsl(text);
            if (expected != actual)
            {
                wrong.Add(Path.GetFileName(file) + "\n" + Difference(expected, actual));
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join("\n", wrong.Take(20)));
    }

    [SpecificationFact]
    public void Blocks_are_those_of_Markdig_in_the_specification()
    {
        var wrong = new List<string>();
        foreach (var (i, text) in Specification.Examples())
        {
            var expected = MarkdigBlocks.OfMarkdig(text);
            var actual = MarkdigBlocks.OfDocDsl(text);
            if (expected != actual)
            {
                wrong.Add($"example {i}\n{text}\n{Difference(expected, actual)}");
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + "\n" + string.Join("\n", wrong.Take(30)));
    }

    [Fact]
    public void Blocks_are_those_of_Markdig_in_any_text() =>
        Gen.Int[0, s_lines.Length - 1]
            .Select(i => s_lines[i])
            .Array[0, 12]
            .Select(lines => string.Join("\n", lines))
            // Two lines across the page that begin a text may be empty front matter too.
            .Where(text => !text.StartsWith("---", StringComparison.Ordinal))
            .Sample(
                text =>
                {
                    var (expected, actual) = (MarkdigBlocks.OfMarkdig(text), MarkdigBlocks.OfDocDsl(text));
                    Assert.True(expected == actual, $"{text}\n{Difference(expected, actual)}");
                },
                iter: Depth.Of(2000)
            );

    private static string Difference(string expected, string actual)
    {
        var (e, a) = (expected.Split('\n'), actual.Split('\n'));
        var at = 0;
        while (at < Math.Min(e.Length, a.Length) && e[at] == a[at])
        {
            at++;
        }

        return $"  Markdig: {Rest(e)}\n  DocDsl:  {Rest(a)}";

        string Rest(string[] lines) => string.Join(" | ", lines.Skip(at).Take(4)).Replace("\r", "", StringComparison.Ordinal);
    }
}
