using System.Net;
using System.Text.Json;
using Library;
using Library.Questions;
using Microsoft.AspNetCore.Builder;

namespace Site.Tests;

public sealed class SiteTests : IAsyncLifetime
{
    private readonly WebApplication _site = App.Create("--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning");
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

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

    [Theory]
    [InlineData("en-GB,en;q=0.9,nl;q=0.8", "/en")]
    [InlineData("fr, nl;q=0.5, en;q=0.4", "/nl")]
    [InlineData("fr", "/nl")]
    public async Task The_browsers_language_is_chosen(string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/nl", "nl-NL", "Wanneer is de bibliotheek open?", "wanneer-is-de-bibliotheek-open")]
    [InlineData("/en", "en-GB", "When is the library open?", "when-is-the-library-open")]
    public async Task The_page_and_its_data_say_the_same(string path, string language, string first, string anchor)
    {
        var page = await _client.GetStringAsync(path);
        Assert.Contains($"<html lang=\"{language}\">", page);
        Assert.Contains($"<p class=\"asked\"><a href=\"#{anchor}\">{first}</a></p>", page);
        Assert.Contains($"<h2 id=\"{anchor}\">{first}", page);
        Assert.Contains(path == "/nl" ? "href=\"en\" hreflang=\"en-GB\"" : "href=\"nl\" hreflang=\"nl-NL\"", page);
        Assert.DoesNotContain("(<1", page);

        const string Begin = "<script type=\"application/ld+json\">";
        var data = page[(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..];
        var root = JsonDocument.Parse(data[..data.IndexOf("</script>", StringComparison.Ordinal)]).RootElement;
        Assert.Equal("FAQPage", root.GetProperty("@type").GetString());
        var questions = root.GetProperty("mainEntity").EnumerateArray().ToList();
        Assert.Equal(4, questions.Count);
        Assert.Equal(first, questions[0].GetProperty("name").GetString());
        Assert.Contains("(<1", questions[3].GetProperty("acceptedAnswer").GetProperty("text").GetString());
    }

    [Fact]
    public void The_English_guide_is_the_only_translation_of_the_Dutch_one()
    {
        // That both have the same questions, values and numbers the build checks.
        Assert.Same(GuideNl.Document, GuideEn.Document.Translates);
        Assert.Equal([GuideEn.Document], GuideNl.Document.Translations);
    }
}
