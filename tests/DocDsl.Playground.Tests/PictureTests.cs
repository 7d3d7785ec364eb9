using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocDsl.Playground.Tests;

/// <summary>What the picture of the README shows is so here too. tests/vscode/readme.mjs takes it.</summary>
[Collection(nameof(Playground))]
public class PictureTests(Playground playground)
{
    [PlaygroundFact]
    public async Task The_README_shows_the_diagnostic_that_an_editor_shows()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var message = Regex.Match(readme, @"!\[[^\]]*'(?<message>[^'\]]*)'[^\]]*\]").Groups["message"].Value;
        var letter = Regex.Match(readme, "```qa\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;
        var begin = letter[..letter.IndexOf("Answer to question 2", StringComparison.Ordinal)];
        await using var page = await playground.Open();
        await page.OpenFile("pool.qa", Encoding.UTF8.GetBytes(begin));
        await page.HasStatus("1 error");
        await page.Editor.Locator(".cm-lintRange-error").HoverAsync();
        await Assertions.Expect(page.Page.Locator(".cm-tooltip-lint")).ToContainTextAsync(message);
    }
}
