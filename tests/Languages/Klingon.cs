using System.Collections.Immutable;
using DocDsl.Core.Languages;

namespace DocDsl.Tests.Languages;

/// <summary>A language that the product does not have, in the one file that a language is. Half of its words are made up.</summary>
internal static class Klingon
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create("ghelmey", "ghel");

    public static Language Table { get; } =
        new(
            "tlh",
            "Klingon",
            questionLabel: "Ghel",
            answerLabel: "Jang ghel",
            headings: ImmutableArray.Create(
                new HeadingForm("Ghel", IsAnswer: false),
                new HeadingForm("Ghelmey", IsAnswer: false) { IsPlural = true },
                new HeadingForm("Jang", IsAnswer: true) { Links = s_links, MayStandAlone = true },
                new HeadingForm("Ñuq", IsAnswer: true)
            ),
            closings: ImmutableArray.Create("QIn", "Ûttum")
        )
        {
            ThreeLetterCode = "tlh",
            Culture = "tlh-KX",
            AnswersLabel = "Jang ghelmey",
            And = ImmutableArray.Create("je"),
            To = ImmutableArray.Create("vaj"),
            HyphenKeepers = ImmutableArray.Create("je"),
            NumberWords = ImmutableArray.Create("ghel"),
            PlaceholderWords = ImmutableArray.Create("TAHBEH"),
            PlaceholderParagraphs = ImmutableArray.Create("Pay"),
            RunningHeaders = ImmutableArray.Create("Navtej {n}"),
            Values = new ValueWords
            {
                Yes = "HIja",
                No = "ghobe",
                And = "je",
                Months = "wajjar|chajjar|wejjar|losjar|vagjar|javjar|sochjar|chorghjar|hutjar|wamahjar|wamahwajjar|wamahchajjar",
                Ordinals = "dich",
                Numerals = "pagh|wa|cha|wej|los|vag|jav|soch|chorgh|hut|wamah",
                Units = "jaj|ghoqjaj|hogh|jar|DIS",
                Currencies = "KLD darsek",
            },
            Lists = new ListWords
            {
                All = "Hoch",
                Offices = "qang la",
                Plurals = "Qangpu Qang",
            },
            Referrals = new ReferralWords
            {
                Stem = "hel",
                Nouns = "ghelmey ghel",
                OtherDocuments = "latlh paq",
                Openings = "Yilegh ",
            },
            Drafts = new DraftWords { FillIn = "YIGHITLH", OpenReason = "wej jang" },
            Exports = new ExportWords
            {
                Questions = "Ghelmey",
                Answered = "Janglu",
                Coverage = "{0}/{1} janglu",
            },
            Imports = new ImportWords
            {
                Culture = "tlh-KX",
                Page = "Navtej",
                NoteOpenings = "Paq ",
                Letters = ImmutableArray.Create(
                    new LetterForm("document", "tlh-KX")
                    {
                        Signs = @"\bYejquv\b",
                        Titles = "Yejquv ",
                        UnansweredReason = "wej jang",
                    }
                ),
            },
        };
}

/// <summary>A language that has headings and leaves out everything else.</summary>
internal static class Bare
{
    public static Language Table { get; } =
        new(
            "art",
            "Artificial",
            "Demando",
            "Respondo",
            ImmutableArray.Create(new HeadingForm("Demando", IsAnswer: false), new HeadingForm("Respondo", IsAnswer: true)),
            ImmutableArray<string>.Empty
        );
}
