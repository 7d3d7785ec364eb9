namespace DocDsl.Package.Tests;

/// <summary>docs/tutorials and the starts of the README, step by step: each command and its output, each file.</summary>
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
        await Follow("docs/tutorials/" + page + ".md", folder, steps);
    }

    [Theory]
    [InlineData("A letter")]
    [InlineData("A questionnaire")]
    [InlineData("An FAQ")]
    public async Task Each_start_of_the_README_does_what_it_says(string start)
    {
        var readme = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        var all = PageSteps.Read(readme);
        var install = LineOf("## Start");
        var (begin, end) = (LineOf("### " + start), readme.IndexOf("\n##", readme.IndexOf("### " + start, StringComparison.Ordinal)));
        var steps = all.Where(step =>
                (step.Line > install && step.Line < LineOf("### A letter")) || (step.Line > begin && step.Line < LineAt(end))
            )
            .ToList();
        Assert.True(steps.Count > 4);
        await Follow("README.md", PackedPackage.RepositoryRoot, steps, start);

        int LineOf(string heading) => LineAt(readme.IndexOf("\n" + heading + "\n", StringComparison.Ordinal) + 1);
        int LineAt(int position) => readme.AsSpan(0, position).Count('\n') + 1;
    }

    private static async Task Follow(string page, string folder, IEnumerable<PageStep> steps, string part = "")
    {
        await using var reader = new TutorialReader(page, folder, part);
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
