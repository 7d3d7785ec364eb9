using System.Diagnostics;
using DocDsl.Tests;
using Microsoft.Playwright;

namespace DocDsl.Playground.Tests;

/// <summary>The page, made once, and a browser for all tests.</summary>
public sealed class Playground : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>Why the page cannot be tried here; null where it can.</summary>
    public static string? Missing { get; } =
        Chromium.Missing ?? (!HasNpm() ? "npm is not installed." : null);

    /// <summary>The folder of the page.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("docdsl-playground-").FullName;

    public string PageFile => Path.Combine(Folder, "playground.html");

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await Run(Repository.PathOf("src", "DocDsl.Playground", "publish.sh"), Folder);
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await Chromium.Launch(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Opens the page from the disk, as from a file share.</summary>
    /// <param name="width">Of the window.</param>
    /// <param name="hash">What is after the address: a link's documents.</param>
    public Task<PlaygroundPage> Open(int width = 1280, string hash = "") => OpenAt(new Uri(PageFile).AbsoluteUri + hash, width);

    public async Task<PlaygroundPage> OpenAt(string address, int width = 1280)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, AcceptDownloads = true }
        );
        return await PlaygroundPage.Open(await context.NewPageAsync(), address);
    }

    private static bool HasNpm() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "npm")));

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // Of the test run itself, they would be given to the build.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(output));
    }
}

/// <summary>Making the page takes a minute: all tests share one.</summary>
[CollectionDefinition(nameof(Playground))]
public sealed class PlaygroundCollection : ICollectionFixture<Playground>;

/// <summary>A test that needs a browser and npm.</summary>
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute() => Skip = Playground.Missing;
}
