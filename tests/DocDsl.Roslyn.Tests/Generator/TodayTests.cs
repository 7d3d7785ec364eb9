using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>The day for which a project is built: <c>DocDslToday</c>.</summary>
public class TodayTests
{
    private const string Reviewed = """
        @document document en

        Question 1
        How long?

        Answer to question 1
        @reviewed 2025-08-01 again 12 months
        A week.

        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("2026-08-01", "")]
    [InlineData("2026-08-02", "QA8001")]
    [InlineData(" 2026-09-01 ", "QA8001")]
    [InlineData("2025-07-31", "QA8003")]
    [InlineData("tomorrow", "QA9002")]
    [InlineData("2026-02-30", "QA9002")]
    public void Without_a_day_nothing_is_reported_about_time(string today, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Project(("a.qa", Reviewed)).On(today).Run().Diagnostics.Select(found => found.Id)));

    [Theory]
    [InlineData("tomorrow", "The property 'DocDslToday' is 'tomorrow', but must be a date, for example '2026-05-01'")]
    public void A_value_that_is_no_date_is_reported_once_with_what_it_must_be(string today, string expected)
    {
        var found = Assert.Single(new Project(("a.qa", Reviewed), ("b.qa", Reviewed)).On(today).Run().Diagnostics);
        Assert.Equal(Location.None, found.Location);
        Assert.Equal(expected, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_editor_of_CSharp_reports_it_for_the_same_day()
    {
        var live = new Project("Ministry", LanguageVersion.Latest, live: true, ("a.qa", Reviewed)).On("2026-09-01");
        Assert.Empty(live.Run().Diagnostics);
        Assert.Equal("QA8001", Assert.Single(await live.AnalyzeAsync()).Id);
    }

    [Fact]
    public void Another_day_is_seen()
    {
        var project = new Project(("a.qa", Reviewed)).On("2026-07-01");
        Assert.Empty(project.Run().Diagnostics);
        Assert.Equal("QA8001", Assert.Single(project.On("2026-09-01").Run().Diagnostics).Id);
    }
}
