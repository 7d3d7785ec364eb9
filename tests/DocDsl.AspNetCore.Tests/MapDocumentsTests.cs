using System.Net;
using System.Text.Json;
using DocDsl.Core.Tests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;

namespace DocDsl.AspNetCore.Tests;

public class MapDocumentsTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData("/letters/zwembad", null, "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/zwembad", Browser, "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/zwembad", "*/*", "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/zwembad", "not a type", "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/zwembad", "application/json", "application/json; charset=utf-8", "{")]
    [InlineData("/letters/zwembad", "text/html;q=0.5, application/*", "application/json; charset=utf-8", "{")]
    [InlineData("/letters/zwembad", "*/*, text/html;q=0, application/json;q=0", "text/markdown; charset=utf-8", "# Het zwembad")]
    [InlineData("/letters/zwembad", "application/ld+json", "application/ld+json", "{")]
    [InlineData("/letters/zwembad.json", "text/html", "application/json; charset=utf-8", "{")]
    [InlineData("/letters/zwembad.md", null, "text/markdown; charset=utf-8", "# Het zwembad")]
    [InlineData("/letters/zwembad.jsonld", null, "application/ld+json", "{")]
    [InlineData("/letters/ZWEMBAD", null, "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/", null, "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/letters/", "application/json", "application/json; charset=utf-8", "{")]
    public async Task An_address_has_what_the_request_prefers(string path, string? accept, string type, string start)
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Get(path, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith(start, await response.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Content.Headers.LastModified);
        Assert.Equal(path.Contains('.') ? [] : ["Accept"], response.Headers.Vary);
    }

    [Theory]
    [InlineData("/letters/zwembad")]
    [InlineData("/letters/zwembad.json")]
    [InlineData("/letters/")]
    public async Task What_a_client_has_is_not_sent_again(string path)
    {
        await using var site = await Site.StartLetters();
        using var first = await site.Get(path);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var again = await site.Get(path, change: request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl?.ToString());
        Assert.Equal(first.Headers.Vary, again.Headers.Vary);

        using var other = await site.Get(path, change: request => request.Headers.IfNoneMatch.Add(new("\"x\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        // A new server gives the same bytes, and so the same tag.
        await using var second = await Site.StartLetters();
        using var same = await second.Get(path);
        Assert.Equal(tag, same.Headers.ETag);
    }

    [Fact]
    public async Task Each_representation_has_a_tag_of_its_own()
    {
        await using var site = await Site.StartLetters();
        var tags = new List<string>();
        foreach (var accept in new[] { "text/html", "application/json", "text/markdown", "application/ld+json" })
        {
            using var response = await site.Get("/letters/zwembad", accept);
            tags.Add(response.Headers.ETag!.Tag);
            Assert.Equal(
                accept == "text/html" ? null : DocumentPathOf(accept),
                response.Content.Headers.ContentLocation?.ToString()
            );
        }

        Assert.Equal(4, tags.Distinct().Count());

        static string DocumentPathOf(string type) =>
            type switch
            {
                "application/json" => "zwembad.json",
                "text/markdown" => "zwembad.md",
                _ => "zwembad.jsonld",
            };
    }

    [Fact]
    public async Task Head_has_the_headers_without_the_page()
    {
        await using var site = await Site.StartLetters();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/letters/zwembad");
        using var head = await site.Client.SendAsync(request);
        using var get = await site.Get("/letters/zwembad");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_post_is_not_allowed()
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Client.PostAsync("/letters/zwembad", content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_acceptable_says_what_there_is()
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Get("/letters/zwembad", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("It can be had as text/html, application/json, text/markdown", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/letters/nergens", "text/html", "text/html; charset=utf-8")]
    [InlineData("/letters/nergens", Browser, "text/html; charset=utf-8")]
    [InlineData("/letters/nergens", "application/json", "application/problem+json")]
    [InlineData("/letters/nergens.json", null, "application/problem+json")]
    [InlineData("/letters/zwembad.csv", null, "application/problem+json")]
    [InlineData("/letters/concept", "text/html", "text/html; charset=utf-8")]
    [InlineData("/letters/concept.json", null, "application/problem+json")]
    public async Task What_is_not_there_is_a_page_for_readers_and_a_problem_for_programs(string path, string? accept, string type)
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Get(path, accept);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Pages_of_the_application_for_what_is_not_found_are_left_to_it()
    {
        await using var site = await Site.Start(app =>
        {
            app.UseStatusCodePages("text/plain", "ours: {0}");
            app.MapDocuments("/letters", Site.Letters);
        });
        Assert.Equal("ours: 404", await (await site.Get("/letters/nergens")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Problems_are_written_as_the_application_does()
    {
        await using var site = await Site.Start(
            app => app.MapDocuments("/letters", Site.Letters),
            services => services.AddProblemDetails(options => options.CustomizeProblemDetails = it => it.ProblemDetails.Instance = "ours")
        );
        using var response = await site.Get("/letters/nergens", "application/json");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("\"instance\":\"ours\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Drafts_are_served_where_they_should_be()
    {
        await using var site = await Site.StartLetters(options => options.IncludeDrafts = true);
        Assert.Contains("Dit document is een concept", await site.Client.GetStringAsync("/letters/concept"));
        Assert.Contains("href=\"concept\"", await site.Client.GetStringAsync("/letters/"));
    }

    [Fact]
    public async Task Links_lead_to_what_is_served_and_to_nothing_else()
    {
        await using var site = await Site.StartLetters();
        var page = await site.Client.GetStringAsync("/letters/zwembad");
        Assert.Contains("<a href=\"weg#q1\">vraag 1 van weg</a>, vraag 1 van concept en <span class=\"broken\">", page);
        Assert.Contains("<dt>Onderbouwing</dt><dd>besluit.pdf</dd>", page);
        Assert.Contains("<link rel=\"alternate\" type=\"application/json\" href=\"zwembad.json\">", page);
        var markdown = await site.Client.GetStringAsync("/letters/zwembad.md");
        Assert.Contains("[vraag 1 van weg](weg.md#vraag-1), vraag 1 van concept en", markdown);

        var list = await site.Client.GetStringAsync("/letters/");
        Assert.Contains("<a href=\"zwembad\">Het zwembad &amp; de kosten</a>", list);
        Assert.DoesNotContain("concept", list);
    }

    [Fact]
    public async Task A_page_has_its_policy_and_its_data()
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Get("/letters/zwembad");
        var page = await response.Content.ReadAsStringAsync();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy);
        Assert.Contains($"content=\"{policy}\"", page);

        const string Begin = "<script type=\"application/ld+json\">";
        var data = page[(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..];
        data = data[..data.IndexOf("</script>", StringComparison.Ordinal)];
        var questions = JsonDocument.Parse(data).RootElement.GetProperty("mainEntity").EnumerateArray().ToList();
        Assert.Equal(["Sluit het zwembad?", "Wat kost het?"], questions.Select(question => question.GetProperty("name").GetString()));
        Assert.Contains("<script>alert(1)", questions[1].GetProperty("acceptedAnswer").GetProperty("text").GetString());
        Assert.Equal(data.Trim(), (await site.Client.GetStringAsync("/letters/zwembad.jsonld")).Trim());
    }

    [Fact]
    public async Task Json_is_of_the_schema_and_has_nothing_that_is_not_for_readers()
    {
        await using var site = await Site.StartLetters();
        foreach (var name in new[] { "zwembad", "weg" })
        {
            var json = await site.Client.GetStringAsync($"/letters/{name}.json");
            var schema = JsonDocument.Parse(json).RootElement.GetProperty("$schema").GetString()!;
            Assert.Empty((await JsonSchema.FromFileAsync(Repository.PathOf("docs", "schemas", schema))).Validate(json));
            Assert.DoesNotContain("Dit leest niemand", json);
        }

        await using var open = await Site.StartLetters(options => options.IncludeSource = true);
        Assert.Contains("Dit leest niemand", await open.Client.GetStringAsync("/letters/weg.json"));
    }

    [Fact]
    public async Task The_list_is_data_too()
    {
        await using var site = await Site.StartLetters(options => options.Title = "Brieven");
        using var response = await site.Get("/letters/", "application/json");
        var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("Brieven", root.GetProperty("title").GetString());
        var letter = root.GetProperty("documents").EnumerateArray().Last();
        Assert.Equal("zwembad", letter.GetProperty("href").GetString());
        Assert.Equal("Het zwembad & de kosten", letter.GetProperty("title").GetString());
        Assert.Equal((2, 2), (letter.GetProperty("questions").GetInt32(), letter.GetProperty("answered").GetInt32()));
    }

    [Theory]
    [InlineData("/letters", "./letters/")]
    [InlineData("/letters?x=1", "./letters/?x=1")]
    [InlineData("/letters/zwembad/", "../zwembad")]
    public async Task An_address_is_one(string path, string location)
    {
        await using var site = await Site.StartLetters();
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task It_works_below_a_path_base_in_a_group_and_at_the_root()
    {
        await using var site = await Site.Start(app =>
        {
            app.UsePathBase("/town");
            app.UseRouting();
            app.MapGroup("/in/{language}").MapDocuments("", Site.Letters);
            app.MapDocuments("/", Site.Letters);
        });
        using var redirect = await site.Get("/town/in/nl");
        Assert.Equal("./nl/", redirect.Headers.Location?.ToString());
        foreach (var folder in new[] { "/town/", "/town/in/nl/", "/" })
        {
            Assert.Contains("<a href=\"weg\">", await site.Client.GetStringAsync(folder));
            Assert.Contains("<a href=\"zwembad#q-sluiting\">", await site.Client.GetStringAsync(folder + "weg"));
        }

        using var root = await site.Get("/town");
        Assert.Equal("./town/", root.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_returned_takes_conventions()
    {
        await using var site = await Site.Start(
            app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapDocuments("/letters", Site.Letters).RequireAuthorization().WithTags("letters");
            },
            services =>
            {
                services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, ByHeader>("test", null);
                services.AddAuthorization();
            }
        );
        using var denied = await site.Get("/letters/zwembad");
        Assert.Equal(HttpStatusCode.Unauthorized, denied.StatusCode);
        using var allowed = await site.Get("/letters/zwembad", change: request => request.Headers.Add("X-User", "ann"));
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal("no-cache, private", allowed.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_compressed_page_keeps_its_tag()
    {
        await using var site = await Site.Start(
            app =>
            {
                app.UseResponseCompression();
                app.MapDocuments("/letters", Site.Letters);
            },
            services => services.AddResponseCompression()
        );
        using var page = await site.Get("/letters/zwembad", change: request => request.Headers.AcceptEncoding.Add(new("gzip")));
        Assert.Equal("gzip", page.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept", page.Headers.Vary);
        using var again = await site.Get(
            "/letters/zwembad",
            change: request =>
            {
                request.Headers.AcceptEncoding.Add(new("gzip"));
                request.Headers.IfNoneMatch.Add(page.Headers.ETag!);
            }
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_layout_of_ones_own_has_the_page_in_it()
    {
        await using var site = await Site.StartLetters(options =>
            options.Layout = (page, document) =>
                $"<!doctype html><title>{page.Title.Length} {document?.Name}</title>{page.Head}<div>{page.Body}</div>"
        );
        using var response = await site.Get("/letters/zwembad");
        Assert.False(response.Headers.Contains("Content-Security-Policy"));
        var page = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("<!doctype html><title>23 zwembad</title><link rel=\"alternate\"", page);
        Assert.Contains("Sluit het zwembad?", page);
        Assert.Contains("application/ld+json", page);
    }

    [Fact]
    public async Task The_path_itself_may_be_the_applications()
    {
        await using var site = await Site.Start(app =>
        {
            app.MapGet("/", () => "ours");
            app.MapDocuments("/", Site.Letters, options => options.HasIndex = false);
        });
        Assert.Equal("ours", await site.Client.GetStringAsync("/"));
        Assert.DoesNotContain("class=\"up\"", await site.Client.GetStringAsync("/zwembad"));
    }

    [Fact]
    public async Task Other_formats_can_be_added_and_left_out()
    {
        await using var site = await Site.StartLetters(options =>
        {
            options.Formats.Clear();
            options.Formats.Add(ExportFormat.Json);
            options.Formats.Add(ExportFormat.Csv);
        });
        using var csv = await site.Get("/letters/zwembad", "text/csv");
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType?.ToString());
        using var json = await site.Get("/letters/zwembad");
        Assert.Equal("application/json; charset=utf-8", json.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/letters/zwembad.md")).StatusCode);
    }

    [Fact]
    public void Two_documents_at_one_address_are_named()
    {
        QaDocument[] documents = [QaDocument.Parse("", "2024/a.qa"), QaDocument.Parse("", "2025/A.qa")];
        var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Equal(
            "'2024/a.qa' and '2025/A.qa' would both be served at 'A'; "
                + "DocumentEndpointOptions.AddressOf can give them addresses of their own.",
            Assert.Throws<InvalidOperationException>(() => app.MapDocuments("/letters", documents)).Message
        );
        app.MapDocuments("/letters", documents, options => options.AddressOf = document => document.Path.Replace('/', '-'));
        Assert.Equal(
            "'2024/a.qa' cannot be the address of '2024/a.qa': it must be one part of a path.",
            Assert
                .Throws<InvalidOperationException>(() => app.MapDocuments("/x", documents, options => options.AddressOf = it => it.Path))
                .Message
        );
    }

    [Fact]
    public void Its_endpoints_have_names_for_logs()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapDocuments("/letters", Site.Letters);
        Assert.Equal(
            ["Documents /letters", "Document /letters/{document}"],
            ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.DisplayName)
        );
    }
}
