using System.Text.Encodings.Web;
using System.Text.Json;

namespace Library;

/// <summary>
/// The page of one edition: a list of contents that leads to each question, light or dark as the reader's device is, and the same questions
/// as FAQPage data for search engines.
/// </summary>
internal static class Page
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --link: #0a53a8; --line: #c9d1d9 }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0f1419; --link: #79b8ff; --line: #3d4650 } }
        body { font: 1.1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 40rem; margin: 2rem auto;
          padding: 0 1rem }
        a { color: var(--link) }
        .contents { border: solid var(--line); border-width: 1px 0; padding: .5rem 0 }
        """;

    public static string Of(Edition edition) =>
        $$"""
            <!doctype html>
            <html lang="{{edition.Tag}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Text(edition.Title)}}</title>
            {{string.Concat(
                Edition.All.Select(other => $"<link rel=\"alternate\" hreflang=\"{other.Tag}\" href=\"/{other.Tag}\">\n")
            )}}<script type="application/ld+json">{{StructuredData(edition)}}</script>
            <style>{{Style}}</style>
            </head>
            <body>
            <nav>{{string.Join(" · ", Edition.All.Select(Link))}}</nav>
            <main>
            <h1>{{Text(edition.Title)}}</h1>
            <nav class="contents" aria-label="{{Text(edition.Title)}}">
            <ul>
            {{string.Join(
                "\n",
                edition.Questions.Select(question => $"<li><a href=\"#{question.Id}\">{Text(question.Text)}</a></li>")
            )}}
            </ul>
            </nav>
            {{string.Join(
                "\n",
                edition.Questions.Select(question =>
                    $"<section id=\"{question.Id}\">\n<h2>{Text(question.Text)}</h2>\n{Paragraphs(question.AnswerText)}\n</section>"
                )
            )}}
            </main>
            </body>
            </html>
            """;

    private static string Link(Edition edition) =>
        $"<a href=\"/{edition.Tag}\" hreflang=\"{edition.Tag}\" lang=\"{edition.Tag}\">{Text(edition.Title)}</a>";

    private static string Paragraphs(string text) => string.Join("\n", text.Split("\n\n").Select(paragraph => $"<p>{Text(paragraph)}</p>"));

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>The serializer escapes &lt;, so that no answer can end the script that it stands in.</summary>
    private static string StructuredData(Edition edition) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "FAQPage",
                ["inLanguage"] = edition.Document.Culture!,
                ["mainEntity"] = edition.Questions.Select(question => new Dictionary<string, object>
                {
                    ["@type"] = "Question",
                    ["name"] = question.Text,
                    ["acceptedAnswer"] = new Dictionary<string, object> { ["@type"] = "Answer", ["text"] = question.AnswerText },
                }),
            }
        );
}
