using System.Collections.Immutable;

namespace DocDsl.Languages;

internal static class Dutch
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "op de vragen", "op de vraag", "op vragen", "op vraag", "vragen", "vraag");

    public static Language Table { get; } = new(
        "nl",
        "Dutch",
        "Vraag",
        "Antwoord op vraag",
        ImmutableArray.Create(
            new HeadingForm("Vraag", IsAnswer: false),
            new HeadingForm("Vragen", IsAnswer: false) { IsPlural = true },
            new HeadingForm("Antwoord", IsAnswer: true) { Links = s_links, MayStandAlone = true },
            new HeadingForm("Antwoorden", IsAnswer: true) { Links = s_links, IsPlural = true }),
        ImmutableArray.Create("Toelichting", "Mededeling", "Bijlage", "Bijlagen"))
    {
        And = ImmutableArray.Create("en"),
        To = ImmutableArray.Create("t/m", "tot en met", "tot"),
        HyphenKeepers = ImmutableArray.Create("en", "of"),
        NumberWords = ImmutableArray.Create("vragen", "vraag"),
        PlaceholderWords = ImmutableArray.Create("TODO", "TBD", "N.T.B.", "n.t.b."),
        PlaceholderParagraphs = ImmutableArray.Create("PM", "P.M.", "p.m.", "ntb", "NTB", "Volgt", "Volgt nog"),
    };
}
