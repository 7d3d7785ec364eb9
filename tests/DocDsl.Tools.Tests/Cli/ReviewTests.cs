namespace DocDsl.Tools.Tests.Cli;

/// <summary>Reviews, for the day of the command.</summary>
public sealed class ReviewTests : CommandTest
{
    private const string Reviewed =
        "@document document en\n\nQuestion 1\nHow long?\n\nAnswer to question 1\n@reviewed 2025-08-01 again 12 months\nA week.\n";

    [Fact]
    public void The_day_is_that_of_the_option()
    {
        Write("a.qa", Reviewed);
        Assert.Equal(0, Run("check", "a.qa", "--fail-on", "warning", "--today", "2026-08-01").Status);
        var (status, output, _) = Run("check", "a.qa", "--fail-on", "warning", "--today", "2026-08-02");
        Assert.Equal(1, status);
        Assert.Contains(
            "a.qa(7,11): warning QA8001: The review of this answer was due on 2026-08-01, 12 months after that of 2025-08-01; "
                + "review it again, then write '@reviewed 2026-08-02'",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("a.qa(7,11): error QA8003", Run("check", "a.qa", "--today", "2025-07-31").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_is_the_day_of_the_other_commands()
    {
        Write("a.qa", Reviewed.Replace("2025-08-01", "2001-01-01", StringComparison.Ordinal));
        Assert.Contains("QA8001", Run("check", "a.qa").Output, StringComparison.Ordinal);
        var before = DateTime.Today;
        Assert.Equal(0, Run("fix", "a.qa", "--rule", "QA8001").Status);
        Assert.Contains(
            new[] { before, DateTime.Today }.Select(day => $"@reviewed {day:yyyy-MM-dd} again 12 months"),
            line => File.ReadAllText(In("a.qa")).Contains(line, StringComparison.Ordinal)
        );
    }
}
