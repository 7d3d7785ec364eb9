using System.Globalization;

namespace Voorbeeld;

/// <summary>The search and what it found.</summary>
internal static class SearchPage
{
    public static string Of(string query, IReadOnlyList<SearchHit> hits) =>
        Pages.Of(
            "Zoeken",
            $"""
            <form action="/zoeken">
            <input name="q" type="search" aria-label="Woorden" value="{Pages.Text(query)}"><button>Zoek</button>
            </form>
            {(query.Length == 0 ? "" : $"<p class=\"soft\">{hits.Count.ToString(CultureInfo.InvariantCulture)} gevonden</p>")}
            {string.Join("\n", hits.Select(Article))}
            """
        );

    private static string Article(SearchHit hit) =>
        $"""
            <article><h2><a href="{Pages.Text(hit.Href)}">{Pages.Text(hit.Letter)}: {Pages.Text(hit.Label)}</a></h2>
            <p class="soft">{Pages.Text(hit.Question)}</p>
            <p>{Marked(hit)}</p></article>
            """;

    private static string Marked(SearchHit hit)
    {
        var (html, done) = ("", 0);
        foreach (var mark in hit.Marks)
        {
            var words = Pages.Text(hit.Excerpt.Substring(mark.Start, mark.Length));
            html += $"{Pages.Text(hit.Excerpt[done..mark.Start])}<mark>{words}</mark>";
            done = mark.Start + mark.Length;
        }

        return html + Pages.Text(hit.Excerpt[done..]);
    }
}
