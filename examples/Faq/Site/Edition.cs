using System.Net;
using DocDsl;
using DocDsl.Formats;
using Library.Questions;

namespace Library;

/// <summary>
/// The questions in one language: <c>guide.nl.qa</c> or its translation, which both are a <see cref="Guide"/>. The most asked question is
/// named in code: without it in both languages this does not compile.
/// </summary>
internal static class Edition
{
    private const string Css = ".asked{background:#fff4d6;color:#14181c;margin:0;padding:.6rem 1.5rem}.asked a{color:#0a53a8}";

    private static readonly Guide[] s_all = [GuideNl.Document, GuideEn.Document];

    /// <summary>The edition that a browser asks for by <c>Accept-Language</c>; the first when it asks for none of them.</summary>
    public static Guide For(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language =>
                s_all.FirstOrDefault(guide => language.Value.StartsWith(guide.Language!.Tag, StringComparison.OrdinalIgnoreCase))
            )
            .OfType<Guide>()
            .FirstOrDefault(s_all[0]);

    /// <summary>The page with a link to the most asked question above it. The page's policy knows the added style by its hash.</summary>
    public static HtmlPage WithMostAsked(HtmlPage page, Guide guide)
    {
        var question = guide.OpeningHours;
        var words = WebUtility.HtmlEncode(question.Text);
        return page with
        {
            Styles = [.. page.Styles, Css],
            Body = $"<p class=\"asked\"><a href=\"#{guide.GetAnchors()[question]}\">{words}</a></p>\n{page.Body}",
        };
    }
}
