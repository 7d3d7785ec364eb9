using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Voorbeeld.Tests;

/// <summary>The site, run in this process.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private readonly WebApplication _site = App.Create("--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning");
    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        _client.BaseAddress = new Uri(_site.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_letters_are_listed_without_drafts()
    {
        var list = await _client.GetStringAsync("/");
        Assert.Contains("<a href=\"zwembad\">de sluiting van zwembad De Plons</a>", list);
        Assert.Contains("Gemeente Voorbeeld</strong>", list);
        Assert.DoesNotContain("bomen", list);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/brieven/bomen")).StatusCode);

        // The style sheets, that of the site too, are those that the page's policy allows.
        Assert.Equal(3, Regex.Matches(Regex.Match(list, "Content-Security-Policy\" content=\"[^\"]*").Value, "'sha256-").Count);
    }

    [Fact]
    public async Task A_letter_leads_to_another_and_is_data_too()
    {
        var page = await _client.GetStringAsync("/brieven/strooikaart");
        Assert.Contains("<a href=\"fietspad-kanaaldijk#q3\">", page);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/brieven/fietspad-kanaaldijk")).StatusCode);
        var letter = JsonDocument.Parse(await _client.GetStringAsync("/brieven/parkeren.json")).RootElement;
        Assert.Equal("raadsvragen", letter.GetProperty("type").GetString());
        Assert.Equal(5, letter.GetProperty("questions").GetArrayLength());
    }

    [Fact]
    public async Task Promises_stand_as_of_a_day()
    {
        var list = JsonDocument.Parse(await _client.GetStringAsync("/toezeggingen.json?op=2026-06-01")).RootElement;
        var promises = list.GetProperty("promises").EnumerateArray().ToList();
        Assert.Equal(
            ["Overdue", "Overdue", "Overdue", "FulfilledLate", "Open", "Open", "Open"],
            promises.Select(promise => promise.GetProperty("state").GetString())
        );
        Assert.Equal("wethouder Yılmaz", promises[0].GetProperty("by").GetString());
        Assert.Equal("2026-04-21", promises[3].GetProperty("fulfilledOn").GetString());

        // A link leads to the place where it was promised.
        var href = promises[3].GetProperty("href").GetString()!.Split('#');
        Assert.Contains($"id=\"{href[1]}\"", await _client.GetStringAsync(href[0]));

        var page = await _client.GetStringAsync("/toezeggingen?op=2026-06-01");
        Assert.Contains("Stand op 1 juni 2026: 3 open, 3 te laat, 1 te laat nagekomen.", page);
        Assert.Contains("Stand op 1 maart 2026: 6 open", await _client.GetStringAsync("/toezeggingen?op=2026-03-01"));
    }

    [Theory]
    [InlineData("/toezeggingen?op=morgen")]
    [InlineData("/toezeggingen.json?op=2026-02-30")]
    public async Task A_day_that_is_none_is_a_problem(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("is geen dag", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("FIETSPAD strooi", "fietspad-kanaaldijk", "strooikaart")]
    [InlineData("cafe", "parkeren")]
    [InlineData("geëvalueerd", "parkeren")]
    [InlineData("lindes")]
    [InlineData("onzin fietspad")]
    [InlineData(" ")]
    public async Task Words_are_found_without_capitals_and_accents(string query, params string[] letters)
    {
        var hits = await Find(query);
        Assert.Equal(letters, hits.Select(hit => hit.GetProperty("href").GetString()!.Split('/', '#')[2]).Distinct().Order());
    }

    [Fact]
    public async Task What_is_found_is_marked_and_what_is_typed_is_text()
    {
        Assert.Contains("in <mark>café</mark> De Brug", await _client.GetStringAsync("/zoeken?q=Cafe"));
        var hit = Assert.Single(await Find("cafe"));
        var mark = hit.GetProperty("marks")[0];
        Assert.Equal(
            "café",
            hit.GetProperty("excerpt").GetString()!.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32())
        );
        var page = await _client.GetStringAsync("/zoeken?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.DoesNotContain("<script>", page);
        Assert.Contains("0 gevonden", page);
    }

    private async Task<List<JsonElement>> Find(string query) =>
        [
            .. JsonDocument
                .Parse(await _client.GetStringAsync("/zoeken.json?q=" + Uri.EscapeDataString(query)))
                .RootElement.EnumerateArray(),
        ];
}
