namespace DocDsl.Tools.Tests.Cli;

/// <summary>Links of Markdown documents to files and their anchors, as <c>check</c> reports them.</summary>
public sealed class FileLinkTests : CommandTest
{
    private const string Head = "<!-- @document en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Questions\n\n## Where?\n\n";

    [Fact]
    public void Files_and_anchors_that_do_not_exist_are_reported()
    {
        Directory.CreateDirectory(In("repo/.git"));
        Write(
            "repo/docs/a.md",
            Head
                + Lines(
                    "[ok](b.md) [ok](b.md#here) [ok](/docs/b.md) [ok](../docs/) [ok](/) [ok](b%2Emd#L3) ![ok](../i.png)",
                    "[x](c.md) [x](/docs/c.md#here) ![x](c.png)",
                    "[x](b.md#her) [x](/docs/b.md#there) [ok](a.md#where) [x](a.md#wher)",
                    "[out](../../out.md#nowhere) [x](../../none.md)",
                    "[ok](../i.png#nowhere) [odd](%00.md) [odd](%2F%2Fhost/x.md) [odd](C:/x)"
                )
        );
        Write("repo/docs/b.md", "# Here\n");
        Write("repo/i.png", "");
        Write("out.md", "");
        var (status, output, error) = Run("check", "repo/docs/a.md", "-f", "concise");
        Assert.Equal("", error);
        Assert.Equal(0, status);
        Assert.Equal(
            """
            (8,5): warning QA4008: The file 'c.md' was not found
            (8,15): warning QA4008: The file '/docs/c.md' was not found
            (8,37): warning QA4008: The file 'c.png' was not found
            (9,9): warning QA4007: The anchor '#her' was not found in 'b.md'; did you mean '#here'?
            (9,29): warning QA4007: The anchor '#there' was not found in '/docs/b.md'; did you mean '#here'?
            (9,62): warning QA4007: The anchor '#wher' was not found in 'a.md'; did you mean '#where'?
            (10,33): warning QA4008: The file '../../none.md' was not found
            (11,30): warning QA4008: The file '␀.md' was not found
            (11,44): warning QA4008: The file '//host/x.md' was not found
            (11,67): warning QA4008: The file 'C:/x' was not found
            10 warnings

            """.ReplaceLineEndings("\n"),
            output.Replace("repo/docs/a.md", "")
        );
        Assert.Equal(1, Run("check", "repo/docs/a.md", "--fail-on", "warning").Status);
        Assert.Equal(0, Run("check", "repo/docs/a.md", "--fail-on", "warning", "--ignore", "QA4007,QA4008").Status);
    }

    [Fact]
    public void Suppressed_links_are_not_reported_and_the_suppression_is_necessary()
    {
        Write("a.md", Head + "<!-- @allow QA4008 \"Made by the build.\" -->\nSee [x](made.md).\n");
        Assert.Equal("1 file checked, no errors or warnings\n", Run("check", "a.md").Output);
    }

    [Fact]
    public void A_text_that_is_not_saved_is_checked_as_it_is()
    {
        Write("a.md", Head + "Old.\n");
        Write("b.qa", "Question 1\nSee [x](nowhere.md#x)?\n\nAnswer 1\nYes.\n");
        Assert.Equal("1 file checked, no errors or warnings\n", Run("check", "b.qa").Output);
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
