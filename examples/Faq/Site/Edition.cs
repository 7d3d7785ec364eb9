using DocDsl;
using Library.Questions;

namespace Library;

/// <summary>
/// The questions in one language: <c>guide.nl.qa</c> or its translation, which both are a <see cref="Guide"/>. The most asked question is
/// named in code: without it in both languages this does not compile.
/// </summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Document">The questions.</param>
internal sealed record Edition(string Title, Guide Document)
{
    public static IReadOnlyList<Edition> All { get; } =
    [
        new("Veelgestelde vragen", GuideNl.Document),
        new("Frequently asked questions", GuideEn.Document),
    ];

    /// <summary>The language, and the path of its page.</summary>
    public string Tag => Document.Language!.Tag;

    /// <summary>The most asked question first, then the others in the order of the document.</summary>
    public IEnumerable<AnsweredQuestion> Questions =>
        Document.Questions.OfType<AnsweredQuestion>().OrderBy(question => question != Document.OpeningHours);

    /// <summary>The edition that a browser asks for by <c>Accept-Language</c>; the first when it asks for none of them.</summary>
    public static Edition For(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => All.FirstOrDefault(edition => language.Value.StartsWith(edition.Tag, StringComparison.OrdinalIgnoreCase)))
            .OfType<Edition>()
            .FirstOrDefault(All[0]);
}
