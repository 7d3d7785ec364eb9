using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DocDsl.Site.Tests;

/// <summary>The files of the site: where they lead, what they load, and whether readers find them.</summary>
public partial class FilesTests
{
    private const string InRepository = "https://github.com/docdsl/docdsl/blob/main/";

    [SiteFact]
    public void Every_link_leads_somewhere()
    {
        var broken = new List<string>();
        var count = 0;
        foreach (var (path, page) in BuiltSite.Pages)
        {
            foreach (var element in page.QuerySelectorAll("[href], [src]"))
            {
                var target = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                count++;
                if (!Leads(path, page, target))
                {
                    broken.Add($"{path}: {target}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(count > 5000, $"Only {count} links were found.");
    }

    [SiteFact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        foreach (var (path, page) in BuiltSite.Pages)
        {
            var loaded = page.QuerySelectorAll("script[src], link[href], img[src], iframe[src], source[src], video[src]")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!);
            Assert.All(loaded, target => Assert.False(IsElsewhere(target), $"{path}: {target}"));
        }

        foreach (var sheet in Directory.GetFiles(BuiltSite.Folder, "*.css", SearchOption.AllDirectories))
        {
            Assert.All(Url().Matches(File.ReadAllText(sheet)), match => Assert.False(IsElsewhere(match.Groups[1].Value), match.Value));
        }
    }

    [SiteFact]
    public void Every_page_of_docs_is_in_the_navigation()
    {
        var docs = Repository.PathOf("docs");
        var pages = Directory
            .GetFiles(docs, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(docs, path).Replace('\\', '/'))
            .Where(path => path != "index.md")
            .Select(path => Path.ChangeExtension(path, ".html"))
            .ToArray();
        Assert.True(pages.Length > 100);
        var reached = Reached("toc.json").ToHashSet();
        Assert.Equal([], pages.Except(reached));
        Assert.All(reached, path => Assert.True(File.Exists(Path.Combine(BuiltSite.Folder, path)), path));
        Assert.Contains("playground/playground.html", reached);
        Assert.Contains("schemas/docdsl-document-2.json", reached);
        Assert.Contains("api/DocDsl.QaDocument.html", reached);
    }

    [SiteFact]
    public void The_first_page_shows_what_is_reported_and_what_code_reads()
    {
        var shown = Block().Matches(File.ReadAllText(Repository.PathOf("docs", "index.md")).ReplaceLineEndings("\n"));
        Assert.Equal(["qa", "text", "csharp"], shown.Select(block => block.Groups[1].Value));
        var document = QaDocument.Parse(shown[0].Groups[2].Value, "Letters/pool.qa");
        var reported = Assert.Single(document.Diagnostics);
        Assert.Equal(shown[1].Groups[2].Value, $"{reported.Span}: error {reported.Id}: {reported.Message}\n");
        var question = Assert.IsType<AnsweredQuestion<bool>>(document.Questions[0]);
        Assert.Contains($"Pool.Document.Closes.Value;            // {(question.Value ? "true" : "false")}\n", shown[2].Groups[2].Value);
        Assert.Contains($"Pool.Document.Closes.Answer.Text;     // {question.Answer.Text}\n", shown[2].Groups[2].Value);
    }

    /// <summary>What a table of contents names, and those that it refers to: each part of the site has its own.</summary>
    private static IEnumerable<string> Reached(string toc)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltSite.Folder, toc)));
        foreach (var item in Items(json.RootElement).ToArray())
        {
            foreach (var name in new[] { "href", "tocHref" })
            {
                if (!item.TryGetProperty(name, out var href) || href.GetString() is not { } target || IsElsewhere(target))
                {
                    continue;
                }

                var path = Resolve(toc, target.Split('#')[0]);
                foreach (var reached in path.EndsWith("/toc.html", StringComparison.Ordinal) ? Reached(path[..^4] + "json") : [path])
                {
                    yield return reached;
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent) =>
        parent.TryGetProperty("items", out var items) ? items.EnumerateArray().SelectMany(item => Items(item).Prepend(item)) : [];

    private static bool Leads(string path, IDocument page, string target)
    {
        if (target.StartsWith(InRepository, StringComparison.Ordinal))
        {
            return Path.Exists(Repository.PathOf(target[InRepository.Length..].Split('#')[0]));
        }

        if (IsElsewhere(target) || target == "#")
        {
            return true;
        }

        var parts = target.Split('#', 2);
        var file = parts[0] == "" ? path : Resolve(path, parts[0]);
        if (!Path.Exists(Path.Combine(BuiltSite.Folder, file)))
        {
            return false;
        }

        var there = parts[0] == "" ? page : BuiltSite.Pages.GetValueOrDefault(file);
        return parts.Length == 1 || there is null || there.GetElementById(Uri.UnescapeDataString(parts[1])) is not null;
    }

    private static bool IsElsewhere(string target) => Scheme().IsMatch(target) || target.StartsWith("//", StringComparison.Ordinal);

    private static string Resolve(string from, string target) =>
        new Uri(new Uri("http://site/" + from), target).AbsolutePath.TrimStart('/') is var path ? Uri.UnescapeDataString(path) : "";

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^(?!data:)[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("""url\(["']?([^"')]+)""")]
    private static partial Regex Url();
}

/// <summary>docs/build.sh needs a bash.</summary>
internal sealed class SiteFactAttribute : FactAttribute
{
    public SiteFactAttribute() => Skip = OperatingSystem.IsWindows() ? "The site is built with bash." : null;
}
