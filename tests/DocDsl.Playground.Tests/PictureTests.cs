using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocDsl.Playground.Tests;

/// <summary>
/// The picture of the README: what it shows is so. <c>DOCDSL_UPDATE=1</c> writes it; its bytes are those of this machine's fonts, and are
/// not compared.
/// </summary>
[Collection(nameof(Playground))]
public class PictureTests(Playground playground)
{
    [PlaygroundFact]
    public async Task The_README_shows_the_diagnostic_that_an_editor_shows()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var picture = Regex.Match(readme, @"!\[[^\]]*'(?<message>[^'\]]*)'[^\]]*\]\((?<file>[^)]+)\)");
        var letter = Regex.Match(readme, "```qa\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;
        await using var page = await playground.Open(width: 1500);
        await page.Page.SetViewportSizeAsync(1500, 560);
        await page.OpenFile("pool.qa", Encoding.UTF8.GetBytes(letter[..letter.IndexOf("Answer to question 2", StringComparison.Ordinal)]));
        await page.HasStatus("1 error");
        await page.Editor.Locator(".cm-lintRange-error").HoverAsync();
        var tooltip = page.Page.Locator(".cm-tooltip-lint");
        await Assertions.Expect(tooltip).ToContainTextAsync(picture.Groups["message"].Value);
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            var area = (await page.Page.Locator("#text").BoundingBoxAsync())!;
            await page.Page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Repository.PathOf(picture.Groups["file"].Value),
                    Clip = new Clip
                    {
                        X = area.X,
                        Y = area.Y,
                        Width = area.Width,
                        Height = area.Height,
                    },
                }
            );
        }
    }
}
