using DocDsl.Tests;
using Microsoft.Playwright;

namespace DocDsl.AspNetCore.Tests;

/// <summary>The served pages in a real browser: Debian's Chromium. Skipped where there is none.</summary>
public class BrowserTests
{
    [BrowserFact]
    public async Task Readers_go_from_the_list_to_a_letter_to_another_and_back()
    {
        await using var site = await Site.StartLetters(options => options.Title = "Brieven");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 800 } });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, message) => complaints.Add(message);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("a dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };

        // Whatever leads nowhere is seen.
        page.Response += (_, response) => complaints.AddRange(response.Status >= 400 ? [$"{response.Status} {response.Url}"] : []);
        await page.GotoAsync(site.Client.BaseAddress + "letters");
        Assert.EndsWith("/letters/", page.Url);
        Assert.Equal("Brieven", await page.TitleAsync());
        await Picture(page, "list");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Het zwembad" }).ClickAsync();
        Assert.EndsWith("/letters/zwembad", page.Url);
        Assert.Equal("grid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.page')).display"));
        Assert.Equal(1, await page.Locator("script[type='application/ld+json']").CountAsync());
        await Picture(page, "letter");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "vraag 1 van weg" }).ClickAsync();
        Assert.EndsWith("/letters/weg#q1", page.Url);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Brieven" }).ClickAsync();
        Assert.EndsWith("/letters/", page.Url);
        Assert.Empty(complaints);

        await page.GotoAsync(site.Client.BaseAddress + "letters/nergens");
        await Picture(page, "missing");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Brieven" }).ClickAsync();
        Assert.EndsWith("/letters/", page.Url);
    }

    /// <summary>For people who look at it: where DOCDSL_PICTURES names a folder.</summary>
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DOCDSL_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"aspnet-{name}.png"), FullPage = true });
        }
    }
}
