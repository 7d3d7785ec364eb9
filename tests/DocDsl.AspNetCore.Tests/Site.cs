using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DocDsl.AspNetCore.Tests;

/// <summary>A real server on a port of its own, with a client that follows no redirects.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Zwembad = """
        @document kamervragen nl-NL
        @number 2025Z00001
        @subject Het zwembad & de kosten

        Vraag 1
        @id sluiting
        @expect yes-no
        Sluit het zwembad?

        Antwoord op vraag 1
        @value no from "Nee"
        @evidence file:besluit.pdf
        Nee. Zie ook [[weg#1]], [[concept#1]] en [[nergens#1]].

        Vraag 2
        Wat kost het?

        Antwoord op vraag 2
        @promise begroting by 2026-03-01 from "stuur ik de begroting"
        Dat is nog niet bekend; ik stuur ik de begroting in maart. </script><script>alert(1)</script>

        """;

    public const string Weg = """
        @document kamervragen nl-NL
        @number 2025Z00002
        @subject De weg

        Vraag 1
        Komt er een weg?

        Antwoord op vraag 1
        @// Dit leest niemand.
        Ja, zie [[zwembad#sluiting]].

        """;

    public const string Concept = """
        @document kamervragen nl-NL
        @status draft

        Vraag 1
        Wat nog?

        Antwoord op vraag 1
        Niets.

        """;

    private readonly WebApplication _app;

    private Site(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static IReadOnlyList<QaDocument> Letters { get; } =
    [
        QaDocument.Parse(Concept, "Letters/concept.qa"),
        QaDocument.Parse(Weg, "Letters/weg.qa"),
        QaDocument.Parse(Zwembad, "Letters/zwembad.qa"),
    ];

    public HttpClient Client { get; }

    public static async Task<Site> Start(Action<WebApplication> map, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new Site(app);
    }

    /// <summary>With the letters at <c>/letters</c>.</summary>
    public static Task<Site> StartLetters(Action<DocumentEndpointOptions>? configure = null) =>
        Start(app => app.MapDocuments("/letters", Letters, configure));

    public async Task<HttpResponseMessage> Get(string path, string? accept = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
