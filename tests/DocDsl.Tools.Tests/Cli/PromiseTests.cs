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
}
