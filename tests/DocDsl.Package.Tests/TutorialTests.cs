namespace DocDsl.Package.Tests;

/// <summary>docs/tutorials, step by step: each command and its output, each file.</summary>
public class TutorialTests
{
    [Theory]
    [InlineData("letters")]
    [InlineData("questionnaires")]
    [InlineData("faqs")]
    public async Task Every_step_does_what_the_page_says(string page)
    {
        var folder = Path.Combine(PackedPackage.RepositoryRoot, "docs", "tutorials");
        var steps = PageSteps.Read(File.ReadAllText(Path.Combine(folder, page + ".md")));
        Assert.True(steps.Count > 10);
        await using var reader = new TutorialReader(page + ".md", folder);
        foreach (var step in steps)
        {
            await reader.Follow(step);
        }
    }

    [Fact]
    public void Every_tutorial_is_read()
    {
        var pages = Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, "docs", "tutorials"), "*.md");
        Assert.Equal(["faqs", "letters", "questionnaires"], pages.Select(Path.GetFileNameWithoutExtension).Order());
    }
}
