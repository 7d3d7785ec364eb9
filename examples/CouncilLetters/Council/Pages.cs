using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocDsl;
using DocDsl.Formats;

namespace Voorbeeld;

/// <summary>The look of the site: a line above each page, that of a letter too.</summary>
internal static class Pages
{
    private const string BarCss = """
        .site{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;background:#12395b;color:#fff;padding:.7rem 1.5rem}
        .site a{color:#fff}.site strong{margin-right:auto}@media print{.site{display:none}}
        """;

    private const string Css = """
        :root{color-scheme:light dark;--ink:#14181c;--soft:#535d68;--paper:#fff;--line:#c9d1d9;--link:#0a53a8;--late:#a32f00;--done:#17662e}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a7b1bc;--paper:#0f1419;--line:#3d4650;--link:#79b8ff;
        --late:#ffa37a;--done:#5fd380}}
        body{margin:0;font:1.0625rem/1.6 system-ui,"Liberation Sans",sans-serif;color:var(--ink);background:var(--paper)}
        main{max-width:60rem;margin:0 auto;padding:1rem 1.5rem}a{color:var(--link)}table{border-collapse:collapse;width:100%}
        th,td{border-bottom:1px solid var(--line);padding:.5rem .7rem .5rem 0;text-align:left;vertical-align:top}
        .soft{color:var(--soft);font-size:.9rem}.Overdue{color:var(--late);font-weight:600}.Fulfilled,.FulfilledLate{color:var(--done)}
        form{display:flex;gap:.5rem;margin:1rem 0}input{font:inherit;flex:1;padding:.4rem .6rem}button{font:inherit;padding:.4rem 1rem}
        article{border-top:1px solid var(--line);padding:.8rem 0}h2{font-size:1.1rem;margin:0}mark{background:#ffe08a;color:#14181c}
        """;

    private const string Bar = """
        <div class="site"><strong>Gemeente Voorbeeld</strong> <a href="/brieven/">Brieven</a>
        <a href="/toezeggingen">Toezeggingen</a> <a href="/zoeken">Zoeken</a></div>

        """;

    private static readonly DocumentLanguage s_dutch = Documents.All[0].Language!;
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A page of DocDsl with the site's line above it; its policy knows the style of that by its hash.</summary>
    public static string Around(HtmlPage page) =>
        (page with { Styles = [.. page.Styles, BarCss.ReplaceLineEndings("\n")], Body = Bar + page.Body }).ToHtml();

    public static string Of(string title, string body) =>
        $"""
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)}</title>
            <style>{Css}{BarCss}</style>
            </head>
            <body>
            {Bar}<main>
            <h1>{Text(title)}</h1>
            {body}
            </main>
            </body>
            </html>

            """;

    public static string Text(string text) => s_encoder.Encode(text);

    /// <summary>As a letter has it: "15 april 2026".</summary>
    public static string Day(DateOnly day) => s_dutch.Format(day, "nl-NL");
}
