using DocDsl.Formats.Exporters;
using DocDsl.Tests;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>The page in a real browser: Debian's Chromium. Skipped where there is none.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<string, string> All => Documents.All;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.Launch(_playwright);
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task Nothing_runs_and_the_policy_has_nothing_to_complain_of(string name, string text)
    {
        var page = await Open(name, text, 1200, 900);
        Assert.Empty(_complaints);
        Assert.Equal(0, await page.Locator("script, img, iframe, object").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());

        // The one style sheet is applied: the policy knows its hash.
        Assert.Equal("grid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.page')).display"));
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task It_fits_a_phone(string name, string text)
    {
        var page = await Open(name, text, 360, 740);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        if (await page.Locator("nav").CountAsync() > 0)
        {
            Assert.Equal("static", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('nav')).position"));
            Assert.False(await page.Locator("nav ol").First.IsVisibleAsync());
        }
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task On_paper_there_is_no_side_list(string name, string text)
    {
        var page = await Open(name, text, 1200, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.NotEmpty(await page.PdfAsync());
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task All_words_stand_out_from_what_is_behind_them(ColorScheme scheme)
    {
        var page = await Open("everything", Documents.Everything, 1200, 900, scheme);
        var weak = await page.EvaluateAsync<string[]>(
            """
            () => {
              const rgb = text => text.match(/[\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const c = rgb(getComputedStyle(e).backgroundColor);
                  if (c.length < 4 || c[3] > 0) return c;
                }
                return [255, 255, 255];
              };
              return [...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                .map(e => {
                  const a = light(rgb(getComputedStyle(e).color)), b = light(behind(e));
                  return [e.outerHTML.slice(0, 80), (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
                })
                .filter(([, ratio]) => ratio < 4.5).map(([html, ratio]) => ratio.toFixed(2) + ' ' + html);
            }
            """
        );
        Assert.Empty(weak);
    }

    [BrowserFact]
    public async Task It_can_be_read_without_a_mouse_and_without_eyes()
    {
        var page = await Open("everything", Documents.Everything, 1200, 900);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("questions", await page.EvaluateAsync<string>("document.activeElement.id"));

        Assert.Equal("nl-NL", await page.GetAttributeAsync("html", "lang"));
        Assert.Equal(1, await page.GetByRole(AriaRole.Banner).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Vragen" }).CountAsync());
        Assert.Equal(1, await page.GetByText("1 van 6 vragen beantwoord").CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).CountAsync());
        Assert.Equal(5, await page.GetByRole(AriaRole.Article).CountAsync());

        // Every link has words, and no heading skips a level.
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("[...document.querySelectorAll('a')].filter(a => !(a.textContent.trim() || a.ariaLabel)).length")
        );
        Assert.True(
            await page.EvaluateAsync<bool>(
                "[...document.querySelectorAll('h1,main h2,main h3,main h4')].map(h => +h.tagName[1])"
                    + ".every((level, i, all) => i === 0 ? level === 1 : level <= all[i - 1] + 1)"
            )
        );
    }

    [BrowserFact]
    public async Task A_link_of_the_side_list_leads_to_its_question()
    {
        var page = await Open("everything", Documents.Everything, 1200, 300);
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Toch niet?" })
            .ClickAsync();
        Assert.EndsWith("#q5", page.Url);
        Assert.True(
            await page.Locator("#q5")
                .EvaluateAsync<bool>("e => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0")
        );
    }

    [BrowserFact]
    public async Task On_a_phone_the_first_question_is_on_the_first_screen()
    {
        var questions = Enumerable.Range(1, 26).Select(i => $"Question {i}\nIs control number {i} in place?\n\nAnswer\nYes.\n\n");
        var page = await Open("many", "@document questionnaire en\n@subject Controls\n\n" + string.Concat(questions), 360, 740);
        Assert.True(await page.Locator("article").First.EvaluateAsync<bool>("e => e.getBoundingClientRect().bottom < innerHeight"));

        await page.Locator("nav summary").ClickAsync();
        Assert.True(await page.Locator("nav li").Last.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task On_a_screen_the_list_of_questions_is_open()
    {
        var page = await Open("everything", Documents.Everything, 1200, 900);
        Assert.True(await page.Locator("nav li").First.IsVisibleAsync());
        Assert.True(await page.Locator(".permalink").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Paper_has_a_running_header_two_columns_of_fields_and_no_signs_of_a_screen()
    {
        var page = await Open("everything", "@status draft\n@subject Het \"zwembad\"</style>\n" + Documents.Everything, 1200, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".permalink").First.IsVisibleAsync());
        Assert.False(await page.Locator(".back").First.IsVisibleAsync());
        const string Columns = "getComputedStyle(document.querySelector('header .facts')).gridTemplateColumns";
        Assert.Equal(2, (await page.EvaluateAsync<string>(Columns)).Split(' ').Length);
        Assert.Equal("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('summary')).listStyleType"));

        // The words of the preamble are folded on a screen.
        Assert.True(await page.GetByText("Vooraf.").IsVisibleAsync());
        using var pdf = PdfDocument.Open(await page.PdfAsync());
        Assert.True(pdf.NumberOfPages > 1);
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var words = ContentOrderTextExtractor.GetText(pdf.GetPage(number));
            Assert.Contains("Concept: Het \"zwembad\"</style>", words);
            Assert.Contains($"{number} / {pdf.NumberOfPages}", words);
        }

        Assert.DoesNotContain("\u25B6", ContentOrderTextExtractor.GetText(pdf.GetPage(1)));
    }

    private async Task<IPage> Open(string name, string text, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        var page = await context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, message) => _complaints.Add(message);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add("a dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest)
            {
                _complaints.Add("a request: " + request.Url);
            }
        };
        var file = Path.Combine(Path.GetTempPath(), $"docdsl-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.Html));
        await page.GotoAsync("file://" + file);
        File.Delete(file);
        return page;
    }
}
