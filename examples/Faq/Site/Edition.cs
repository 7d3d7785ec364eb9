using DocDsl;
using Library.Questions;

namespace Library;

/// <summary>
/// The questions in one language. The most asked one is named in code: without it in both languages this does not compile.
/// </summary>
/// <param name="Tag">The language, and the path of its page.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Document">The questions.</param>
/// <param name="MostAsked">The one that comes first.</param>
internal sealed record Edition(string Tag, string Title, Faq Document, AnsweredQuestion MostAsked)
{
    public static IReadOnlyList<Edition> All { get; } =
    [
        new("nl", "Veelgestelde vragen", Dutch.Document, Dutch.Document.OpeningHours),
        new("en", "Frequently asked questions", English.Document, English.Document.OpeningHours),
    ];

    /// <summary>The most asked question first, then the others in the order of the document.</summary>
    public IEnumerable<AnsweredQuestion> Questions =>
        Document.Questions.OfType<AnsweredQuestion>().OrderBy(question => question != MostAsked);

    /// <summary>The edition that a browser asks for by <c>Accept-Language</c>; the first when it asks for none of them.</summary>
    public static Edition For(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => All.FirstOrDefault(edition => language.Value.StartsWith(edition.Tag, StringComparison.OrdinalIgnoreCase)))
            .OfType<Edition>()
            .FirstOrDefault(All[0]);
}
