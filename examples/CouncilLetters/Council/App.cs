using System.Globalization;
using DocDsl;
using DocDsl.AspNetCore;
using DocDsl.Formats;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Voorbeeld;

/// <summary>
/// The site: <c>/brieven/</c> has the letters, <c>/toezeggingen</c> what was promised in them, and <c>/zoeken</c> finds words in questions
/// and answers. Each of the last two is JSON too.
/// </summary>
public static class App
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Drafts are of nobody's business yet: not in the list of letters, and not in the search.</summary>
    private static readonly IReadOnlyList<QaDocument> s_letters = [.. Documents.All.Where(letter => !letter.IsDraft)];

    public static WebApplication Create(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SiteJson.Default));
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        var search = new LetterSearch(s_letters);
        app.MapDocuments(
            "/brieven",
            s_letters,
            options =>
            {
                options.Title = "Schriftelijke vragen";
                options.Layout = (page, _) => Pages.Around(page);
            }
        );
        app.MapGet("/", () => Results.Redirect("/brieven/"));
        app.MapGet(
            "/toezeggingen",
            (string? op, TimeProvider clock) => DayOf(op, clock) is { } day ? Page(PromisePage.Of(Promises(day), day)) : BadDay(op)
        );
        app.MapGet("/toezeggingen.json", Results<Ok<PromiseList>, ProblemHttpResult> (string? op, TimeProvider clock) =>
            DayOf(op, clock) is { } day ? TypedResults.Ok(new PromiseList(day, [.. Promises(day)])) : BadDay(op)
        );
        app.MapGet("/zoeken", (string? q) => Page(SearchPage.Of(q ?? "", search.Find(q ?? ""))));
        app.MapGet("/zoeken.json", (string? q) => TypedResults.Ok(search.Find(q ?? "")));
        return app;
    }

    private static IEnumerable<PromiseRow> Promises(DateOnly day) => PromiseRow.Of(s_letters, day);

    /// <summary>The day for which promises are listed: today, unless the request names another.</summary>
    private static DateOnly? DayOf(string? day, TimeProvider clock) =>
        day is null ? DateOnly.FromDateTime(clock.GetLocalNow().Date)
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : null;

    private static ProblemHttpResult BadDay(string? day) =>
        TypedResults.Problem(statusCode: 400, detail: $"'{day}' is geen dag; schrijf jjjj-mm-dd, bijvoorbeeld 2026-06-01.");

    private static IResult Page(string html) => TypedResults.Content(html, Html);
}
