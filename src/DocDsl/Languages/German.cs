using System.Collections.Immutable;

namespace DocDsl.Languages;

internal static class German
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "zu den fragen", "zu der frage", "zur frage", "zu fragen", "zu frage", "auf die fragen", "auf die frage", "auf frage", "auf fragen", "zu");

    public static Language Table { get; } = new(
        "de",
        "German",
        "Frage",
        "Antwort zu Frage",
        ImmutableArray.Create(
            new HeadingForm("Frage", IsAnswer: false),
            new HeadingForm("Fragen", IsAnswer: false) { IsPlural = true },
            new HeadingForm("Antwort", IsAnswer: true) { Links = s_links, MayStandAlone = true, IsWordOfSentences = true },
            new HeadingForm("Antworten", IsAnswer: true) { Links = s_links, IsPlural = true, IsWordOfSentences = true },
            new HeadingForm("Zu", IsAnswer: true) { Links = ImmutableArray.Create("den fragen", "der frage", "fragen", "frage"), IsWordOfSentences = true }),
        ImmutableArray.Create("Anlage", "Anlagen", "Erläuterung"))
    {
        And = ImmutableArray.Create("und", "sowie"),
        To = ImmutableArray.Create("bis"),
        HyphenKeepers = ImmutableArray.Create("und", "oder", "bzw."),
        NumberWords = ImmutableArray.Create("fragen", "frage"),
        PlaceholderWords = ImmutableArray.Create("TODO", "TBD"),
        PlaceholderParagraphs = ImmutableArray.Create("Folgt", "Wird nachgereicht", "Wird ergänzt"),
    };
}
