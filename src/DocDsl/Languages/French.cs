using System.Collections.Immutable;

namespace DocDsl.Languages;

internal static class French
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "à la question", "aux questions", "à question", "question", "questions");

    public static Language Table { get; } = new(
        "fr",
        "French",
        "Question",
        "Réponse à la question",
        ImmutableArray.Create(
            new HeadingForm("Question", IsAnswer: false),
            new HeadingForm("Questions", IsAnswer: false) { IsPlural = true },
            new HeadingForm("Réponse", IsAnswer: true) { Links = s_links, MayStandAlone = true },
            new HeadingForm("Réponses", IsAnswer: true) { Links = s_links, IsPlural = true }),
        ImmutableArray.Create("Annexe", "Annexes"))
    {
        And = ImmutableArray.Create("et"),
        To = ImmutableArray.Create("à"),
        HyphenKeepers = ImmutableArray.Create("et", "ou"),
        NumberWords = ImmutableArray.Create("questions", "question"),
        PlaceholderWords = ImmutableArray.Create("TODO", "TBD"),
        PlaceholderParagraphs = ImmutableArray.Create("À compléter", "À venir"),
    };
}
