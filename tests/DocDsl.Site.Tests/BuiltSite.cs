using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DocDsl.Site.Tests;

/// <summary>The site, built once for all tests, without the playground: that has tests of its own, and takes minutes to publish.</summary>
internal static class BuiltSite
{
    private static readonly Lazy<string> s_folder = new(Build);

    public static string Folder => s_folder.Value;

    /// <summary>The pages, by their paths from the site's folder.</summary>
    public static IReadOnlyDictionary<string, IHtmlDocument> Pages => s_pages.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, IHtmlDocument>> s_pages = new(() =>
        Directory
            .GetFiles(Folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                path => new HtmlParser().ParseDocument(File.ReadAllText(path))
            )
    );

    private static string Build()
    {
        var folder = Directory.CreateTempSubdirectory("docdsl-site-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var build = Process.Start(
            new ProcessStartInfo("bash", [Repository.PathOf("docs", "build.sh"), folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DOCDSL_ASSEMBLIES"] = AppContext.BaseDirectory, ["DOCDSL_PLAYGROUND"] = "0" },
            }
        )!;
        var errors = build.StandardError.ReadToEndAsync();
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, output + errors.Result);
        return folder;
    }
}
