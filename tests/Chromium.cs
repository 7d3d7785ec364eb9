using Microsoft.Playwright;

namespace DocDsl.Tests;

/// <summary>The browser in which pages are tested: Debian's Chromium, or Chrome.</summary>
internal static class Chromium
{
    private static readonly string? s_path = new[]
    {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    /// <summary>Why no page can be tested here; null where there is a browser.</summary>
    public static string? Missing => s_path is null ? "Chromium is not installed." : null;

    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = s_path, Args = ["--no-sandbox", "--disable-gpu"] }
        );
}

/// <summary>A test in a browser; skipped where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>Tests in a browser; skipped where there is none.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
