using System.Collections.Immutable;

namespace DocDsl.Languages;

internal static class English
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "to the questions", "to the question", "to questions", "to question");

    public static Language Table { get; } = new(
        "en",
        "English",
        "Question",
        "Answer to question",
        ImmutableArray.Create(
            new HeadingForm("Question", IsAnswer: false),
            new HeadingForm("Questions", IsAnswer: false) { IsPlural = true },
            new HeadingForm("Q", IsAnswer: false) { IsGlued = true },
            new HeadingForm("Nos.", IsAnswer: false) { IsPlural = true },
            new HeadingForm("Answer", IsAnswer: true) { Links = s_links, MayStandAlone = true },
            new HeadingForm("Answers", IsAnswer: true) { Links = s_links, IsPlural = true }),
        ImmutableArray.Create("Explanatory note", "Annex", "Appendix"))
    {
        And = ImmutableArray.Create("and"),
        To = ImmutableArray.Create("to", "through"),
        HyphenKeepers = ImmutableArray.Create("and", "or"),
        NumberWords = ImmutableArray.Create("questions", "question"),
        PlaceholderWords = ImmutableArray.Create("TODO", "TBD", "TBC"),
        PlaceholderParagraphs = ImmutableArray.Create("To follow", "To be confirmed", "To be completed"),
    };
}
