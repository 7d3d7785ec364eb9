using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocDsl.Playground.Tests;

/// <summary>The page in a browser, as a user sees it.</summary>
public sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private PlaygroundPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The addresses that the page asked for, without itself and what it made itself.</summary>
    public List<string> Requests { get; } = [];

    public ILocator Status => Page.Locator("#status");

    public ILocator Problems => Page.Locator("#problems li");

    public ILocator Editor => Page.Locator(".cm-content");

    public ILocator Dialog => Page.Locator("#dialog");

    public IFrameLocator Preview => Page.FrameLocator("#preview iframe");

    public static async Task<PlaygroundPage> Open(IPage page, string address)
    {
        var opened = new PlaygroundPage(page);
        page.Console += (_, message) => opened._complaints.Add(message.Text);
        page.PageError += (_, message) => opened._complaints.Add(message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                opened.Requests.Add(request.Url);
            }
        };
        await page.GotoAsync(address);
        await opened.HasChecked();
        return opened;
    }

    /// <summary>Waits until the text that is shown was checked.</summary>
    public Task HasChecked() =>
        Assertions.Expect(Status).ToHaveTextAsync(new Regex("error|warning|info|No diagnostics"), new() { Timeout = 60_000 });

    public Task HasStatus(string text) => Assertions.Expect(Status).ToContainTextAsync(text, new() { Timeout = 60_000 });

    public Task HasDialog(string text) => Assertions.Expect(Dialog).ToContainTextAsync(text, new() { Timeout = 60_000 });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task ShowView(string name) => Page.Locator("#views").GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    public Task ShowSample(string title) => Page.Locator("#samples").SelectOptionAsync(new SelectOptionValue { Label = title });

    /// <summary>Types a text in place of the one that is there.</summary>
    public async Task Type(string text)
    {
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("ControlOrMeta+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>The text, as it is saved.</summary>
    public async Task<string> Text() => Encoding.UTF8.GetString((await Download(() => Button("Save").ClickAsync())).Content);

    public Task OpenFile(string name, byte[] content) =>
        Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>The bytes of a file that the page saves.</summary>
    public async Task<(string Name, byte[] Content)> Download(Func<Task> action)
    {
        var download = await Page.RunAndWaitForDownloadAsync(action);
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>For people who look at it: where DOCDSL_PICTURES names a folder.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("DOCDSL_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"playground-{name}.png") });
        }
    }

    /// <summary>What a browser says of itself about what a test does on purpose.</summary>
    public void Forget(string words) => _complaints.RemoveAll(complaint => complaint.Contains(words, StringComparison.Ordinal));

    /// <summary>Nothing may have gone wrong unseen.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
