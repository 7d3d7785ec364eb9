namespace Library;

/// <summary>The site: <c>/nl</c>, <c>/en</c>, and <c>/</c>, which leads to the one that the browser asks for.</summary>
public static class App
{
    public static WebApplication Create(params string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet(
            "/",
            (HttpContext context) =>
            {
                context.Response.Headers.Vary = "Accept-Language";
                return Results.Redirect("/" + Edition.For(context.Request).Tag);
            }
        );
        foreach (var edition in Edition.All)
        {
            // The texts are part of the assembly: the page is made once.
            var page = Page.Of(edition);
            app.MapGet("/" + edition.Tag, () => Results.Content(page, "text/html; charset=utf-8"));
        }

        return app;
    }
}
