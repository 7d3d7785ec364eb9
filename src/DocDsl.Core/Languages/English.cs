using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

internal static class English
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "to the questions",
        "to the question",
        "to questions",
        "to question"
    );

    private const string PersonName = @"\p{Lu}[\p{L}.'’-]*(?: (?:of|the|de|von|\p{Lu}[\p{L}.'’-]*)){1,6}(?: \([^)\n]{1,60}\)){0,2}";

    private static readonly PaperForm s_parliament = new("written answers of the UK Parliament", "en-GB")
    {
        Signs = ImmutableArray.Create(
            @"\b[Tt]o ask (?:the|His|Her|what|if|whether)\b|asked (?:His|Her) Majesty[’']s Government",
            @"\[(?:HL)?\d{1,7}\]|^[ \t]*UIN (?:HL)?\d+"
        ),
        Question =
            @"^(?:(?<title>\p{Lu}[^\n\[\]?]{2,90}[^\n\[\].?:])\s+)??(?:(?<label>Question for (?<addressee>[^\n]+)\s+UIN (?<n>(?:HL)?\d+),? "
            + @"tabled on (?<submitted>\d{1,2} \p{L}+ \d{4})\s+(?:Question\s+(?<asker>[^\n]+)\s+)?(?:[^\n]+\s+){0,5}?)To ask\b"
            + @"|(?<label>(?<asker>"
            + PersonName
            + @"):? *\[(?<n>(?:HL)?\d{1,7})\]:?[ \t]*\n\s*)(?:To ask|to ask|asked)\b"
            + @"|(?<label>(?<asker>"
            + PersonName
            + @"): )(?:\(\d\) )?To ask\b|(?<label>(?<asker>"
            + PersonName
            + @") )asked (?:His|Her) Majesty)",
        Answer =
            @"^(?:Answer\s+(?<by>[^\n]+)\s+(?:[^\n]+\s+){0,4}?Answered on:?\s+(?<answered>\d{1,2} \p{L}+ \d{4})|(?<by>"
            + PersonName
            + @"):)(?:[ \t]|$)",
        Number = @"\[(?<n>(?:HL)?\d{1,7})\]",
        AnswersAllAbove = true,
        UnansweredReason = "not answered yet",
    };

    private static readonly PaperForm s_oireachtas = new("parliamentary questions of Dáil Éireann", "en-IE")
    {
        Signs = ImmutableArray.Create(@"^[ \t]*\d{1,4}\. (?:Deputy|Senator) [^?]{3,80} asked the"),
        Question =
            @"^(?:(?<title>\p{Lu}[^\n\[\]?:.]{2,90})\s*\n\s*)??(?<label>(?:(?:Questions?|Ceisteanna|Ceist) \([\d, ]+\)\s+)?"
            + @"(?:[^\n]{3,60}\s+(?:Question|Ceist):\s+)?(?<n>\d{1,4})\.) (?:Deputy|Senator) [^?]{3,80} asked the",
        Answer =
            @"^(?:(?:View answer|Amharc ar fhreagra)\s+)?(?:(?:Written answers|Freagraí scríofa|Oral answers)(?: \([^)\n]+\))?\s*$"
            + @"|(?<by>(?:Minister|The Taoiseach|Taoiseach|The Tánaiste|Tánaiste|An Taoiseach)\b[^:\n]{0,120}"
            + @"(?:\n[^:\n]{0,80})?\((?:Deputy|Senator) [^)]{3,60}\)):)",
        Joint = @"\bI propose to (?:take|answer) Questions? Nos?\.? ?(?<n>\d[^.]{0,200}?),? together",
        Withdrawn = @"^[ \t]*Questions? Nos?\.? ?(?<n>\d+) (?:withdrawn|lapsed|disallowed)\.?$",
        Asides =
            @"^[ \t]*(?:Questions? Nos?\.? ?\d[\d, to]*(?:and \d+)?,? ?(?:inclusive,? )?(?:answered|resubmitted)[^\n]*"
            + "|View answer|Amharc ar fhreagra|Skip to main content|Normal View|Léim ar aghaidh chuig an bpríomhábhar|Gnáthamharc)$",
        UnansweredReason = "not answered yet",
    };

    private static readonly PaperForm s_europeanQuestion = EuropeanQuestion.Of(
        "en",
        "(?:Priority question|Question) for written answer",
        "to (?:the)?",
        @"Rule \d+",
        "Subject",
        @"(?:Joint a|A)nswer given by",
        "on behalf of the (?:European )?Commission",
        "Reply",
        "not answered yet"
    );

    public static Language Table { get; } =
        new(
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
                new HeadingForm("Answers", IsAnswer: true) { Links = s_links, IsPlural = true },
                new HeadingForm("A", IsAnswer: true) { IsGlued = true }
            ),
            ImmutableArray.Create("Explanatory note", "Annex", "Appendix", "Yours sincerely", "Yours faithfully", "Kind regards")
        )
        {
            ThreeLetterCode = "eng",
            Culture = "en-GB",
            AnswersLabel = "Answer to questions",
            And = ImmutableArray.Create("and"),
            To = ImmutableArray.Create("to", "through"),
            HyphenKeepers = ImmutableArray.Create("and", "or"),
            NumberWords = ImmutableArray.Create("questions", "question"),
            PlaceholderWords = ImmutableArray.Create("TODO", "TBD", "TBC"),
            PlaceholderParagraphs = ImmutableArray.Create(
                "To follow",
                "To be confirmed",
                "To be completed",
                "To be determined",
                "To be decided",
                "To be defined",
                "To be added",
                "To be provided",
                "To be answered",
                "To be written",
                "To be filled in",
                "Will follow",
                "Fill in",
                "Coming soon"
            ),
            FillIns = ImmutableArray.Create("fill in", "fill this in", "your answer", "to be completed", "to be determined", "insert "),
            NotApplicable = ImmutableArray.Create("not applicable for this feature", "not applicable to this feature", "does not apply"),
            Values = new ValueWords
            {
                Yes = "yes",
                No = "no",
                And = "and",
                Decimal = '.',
                Groups = ",",
                Months =
                    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
                    + "november nov|december dec",
                MonthMayComeFirst = true,
                DayComesFirst = false,
                Ordinals = "st nd rd th",
                Before = "before",
                BeforeDate = "on the monday tuesday wednesday thursday friday saturday sunday",
                WithinDate = "of",
                Numerals =
                    "zero|one a an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
                    + "eighteen|nineteen|twenty",
                Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred",
                Joiners = "-| ",
                Scales = "hundred|thousand k|million m mn|billion bn",
                Units = "day days|workday workdays working-day working-days business-day business-days|week weeks|month months|year years",
                Halves = "half|",
                Currencies = "GBP £ pound pounds|EUR € euro euros|USD $ dollar dollars",
                Hours = "o'clock hrs",
                Forenoon = "am a.m",
                Afternoon = "pm p.m",
                About = "about around approximately some nearly over total in",
            },
            Lists = new ListWords
            {
                All = "both all",
                Offices = "minister secretary chancellor commissioner",
                Plurals = "Ministers Minister|Secretaries Secretary|Commissioners Commissioner",
                Links = "of for",
                Leads = "the answer reply",
            },
            Referrals = new ReferralWords
            {
                Stem = "uestion",
                Nouns = "Questions Question questions question",
                Glued = "to of in on at under the see",
                Answers = "answer",
                OtherDocuments = "UIN|Official Report|Hansard|written question|Written Question|letter of|earlier",
                Openings = "See |I refer|We refer|Please see|Please refer",
                Together = "together",
            },
            RunningHeaders = ImmutableArray.Create("Page {n}[ of {n}]"),
            Drafts = new DraftWords { FillIn = "FILL IN", OpenReason = "not answered yet" },

            // The words that other languages leave out are these: see ExportWords.
            Exports = new ExportWords { MonthFirstCulture = "en-US", CapitalizesMonths = true },
            Imports = new ImportWords
            {
                Page = "Page",
                PageOf = "of",
                NoteOpenings = "See |Ibid|Cf.",
                BeforeNumbers = "and|to|question|section|article|table|in",
                Abbreviations = "no|p",
                Columns = new ColumnWords
                {
                    Question = "question|questions|question text|your question|query|control question",
                    Answer =
                        "answer|answers|answer text|your answer|response|responses|your response|reply|vendor response|"
                        + "vendor answer|supplier response|supplier answer",
                    Number = "no|nr|number|#|id|ref|reference|item|q|q#|question no|question number|question id|control id",
                    Remark =
                        "comment|comments|remark|remarks|note|notes|additional information|additional info|explanation|"
                        + "clarification|justification",
                    Group = "category|section|topic|domain|theme|subject|area",
                },
                Papers = ImmutableArray.Create(s_europeanQuestion, s_oireachtas, s_parliament),
            },
        };
}
