using DocDsl.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DocDsl.Site.Tests;

/// <summary>The site below a path, as GitHub Pages serves it, in a real browser: Debian's Chromium. Skipped where there is none.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _root = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
        {
            return;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.UseStaticFiles(
            new StaticFileOptions { RequestPath = "/docdsl", FileProvider = new PhysicalFileProvider(BuiltSite.Folder) }
        );
        await _server.StartAsync();
        _root = _server.Urls.Single() + "/docdsl/";
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    [BrowserTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Pages_fit_and_load_nothing_from_elsewhere(int width, ColorScheme scheme)
    {
        var page = await Open(width, scheme);
        var paths = BuiltSite
            .Pages.Keys.Where(path => !path.Contains('/') || path.StartsWith("tutorials/", StringComparison.Ordinal))
            .Where(path => !path.EndsWith("toc.html", StringComparison.Ordinal))
            .Concat(["rules/README.html", "rules/QA3001.html", "rules/QA6012.html", "api/DocDsl.html", "api/DocDsl.QaDocument.html"])
            .ToArray();
        Assert.True(paths.Length > 15);
        foreach (var path in paths)
        {
            await page.GotoAsync(_root + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{path} is {wide} wide.");
            Assert.Equal(scheme == ColorScheme.Dark ? "dark" : "light", await page.Locator("html").GetAttributeAsync("data-bs-theme"));
            await Picture(page, $"{path.Replace('/', '-')}-{width}");
        }

        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task Documents_are_coloured()
    {
        var page = await Open(1280);
        await page.GotoAsync(_root + "rules/QA3001.html", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal("Vraag 1", await page.Locator("code.lang-qa .hljs-section").First.InnerTextAsync());
        Assert.Equal("Antwoord op vraag 1", (await page.Locator("code.lang-qa .hljs-type").First.InnerTextAsync()).Trim());
        Assert.Equal("@open", await page.Locator("code.lang-qa .hljs-keyword").InnerTextAsync());
        Assert.Empty(_complaints);
    }

    [BrowserTheory]
    [InlineData("QA6012", "QA6012")]
    [InlineData("placeholder", "QA3005")]
    [InlineData("MapDocuments", "DocumentEndpoints")]
    [InlineData("workbook", "Questionnaires")]
    public async Task Search_finds(string words, string title)
    {
        var page = await Open(1280);
        await page.GotoAsync(_root + "tutorials/letters.html", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("#search-query").FillAsync(words);
        var result = page.Locator("#search-results a").Filter(new LocatorFilterOptions { HasText = title }).First;
        await page.GotoAsync(await result.EvaluateAsync<string>("link => link.href"));
        Assert.Contains(title, await page.Locator("article").InnerTextAsync());
        Assert.Empty(_complaints);
    }

    [BrowserFact]
    public async Task Readers_get_from_the_first_page_to_a_rule_on_a_phone()
    {
        var page = await Open(390);
        await page.GotoAsync(_root + "index.html", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("button[data-bs-target='#navpanel']").ClickAsync();
        await page.Locator("#navpanel").GetByText("Rules", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/rules/README.html");
        await page.Locator("button[aria-controls='tocOffcanvas']").ClickAsync();
        await page.Locator("#toc input").FillAsync("QA3001");
        await page.Locator("#toc").GetByText("QA3001: Question without an answer").ClickAsync();
        await page.WaitForURLAsync("**/rules/QA3001.html");
        Assert.Empty(_complaints);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A page that notes what a reader would not see: requests to other hosts and to nothing, and errors of scripts.</summary>
    private async Task<IPage> Open(int width, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser!.NewPageAsync(
            new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 850 }, ColorScheme = scheme }
        );
        page.Console += (_, message) => _complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, message) => _complaints.Add(message);
        page.Request += (_, request) => _complaints.AddRange(request.Url.StartsWith(_root, StringComparison.Ordinal) ? [] : [request.Url]);
        page.Response += (_, response) => _complaints.AddRange(response.Status >= 400 ? [$"{response.Status} {response.Url}"] : []);
        return page;
    }

    /// <summary>For people who look at it: where DOCDSL_PICTURES names a folder.</summary>
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DOCDSL_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"site-{name}.png") });
        }
    }
}
