using DocDsl;
using DocDsl.AspNetCore;
using DocDsl.Formats;
using Library.Questions;

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
                return Results.Redirect("/" + Edition.For(context.Request).Language!.Tag);
            }
        );

        // Pages with FAQPage data in them, /nl.json, /nl.md, and links between the languages.
        app.MapDocuments(
            "/",
            Documents.All,
            options =>
            {
                options.AddressOf = guide => guide.Language!.Tag;
                options.HasIndex = false;
                options.Layout = (page, document) => (document is Guide guide ? Edition.WithMostAsked(page, guide) : page).ToHtml();
            }
        );
        return app;
    }
}
