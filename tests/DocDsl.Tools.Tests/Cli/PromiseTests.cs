namespace DocDsl.Tools.Tests.Cli;

/// <summary>Promises and what fulfils them, as the command has it.</summary>
public sealed class PromiseTests : CommandTest
{
    private const string Earlier =
        "@document document en\n@date 2026-01-10\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n"
        + "@promise evaluation by 2026-03-01 from \"I will\"\nI will.\n";

    private const string Later =
        "@document document en\n@date 2026-02-20\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils earlier#evaluation\nDone.\n";

    public PromiseTests()
    {
        Write("p.csproj", "<Project />");
        Write("letters/earlier.qa", Earlier);
    }

    [Fact]
    public void A_file_that_is_checked_alone_knows_what_fulfils_its_promises()
    {
        const string Overdue =
            "letters/earlier.qa(8,10): warning QA8004: The promise 'evaluation' was due on 2026-03-01, and no answer fulfils it; "
            + "write '@fulfils earlier#evaluation' below the answer that does";
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-01").Output, StringComparison.Ordinal);
        Assert.Contains(Overdue, Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later);
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later.Replace("@fulfils earlier", "@fulfils letters/earlier", StringComparison.Ordinal));
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later.Replace("earlier#", "other/earlier#", StringComparison.Ordinal));
        Assert.Contains(Overdue, Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_its_data_say_where_a_promise_was_fulfilled()
    {
        Write("later.qa", Later.Replace("Done", "@reviewed 2026-05-01 by \"A. Jansen\" again 1 year\nDone", StringComparison.Ordinal));
        Assert.Contains(
            "<dt>Commitment</dt><dd>I will (by <time datetime=\"2026-03-01\">1 March 2026</time>) "
                + "(fulfilled: later, <time datetime=\"2026-02-20\">20 February 2026</time>)</dd>",
            Run("export", "letters/earlier.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dt>Reviewed on</dt><dd><time datetime=\"2026-05-01\">1 May 2026</time>, A. Jansen "
                + "(again by <time datetime=\"2027-05-01\">1 May 2027</time>)</dd>",
            Run("export", "later.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("export", "letters/earlier.qa", "-f", "json").Output);
        var fulfilled = json.RootElement.GetProperty("answers")[0].GetProperty("promises")[0].GetProperty("fulfilled");
        Assert.Equal("later.qa", fulfilled.GetProperty("document").GetString());
        Assert.Equal("2026-02-20", fulfilled.GetProperty("on").GetString());
    }
}
