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

    private const string Inform =
        "inform|notify|update|tell|let you know|let you have|write to|get back|come back|send|forward|share|supply|provide you|"
        + "provide an|provide the|provide a";

    private const string Do =
        "report|report back|return to|follow up|deliver|submit|publish|release|issue|lay before|place in the library|"
        + "make available|set out|investigate|look into|examine|evaluate|review|reassess|assess|consult|discuss|adopt|introduce|"
        + "implement|roll out|offer|add|bring forward|complete|conduct|carry out|commission|migrate|replace";

    private const string We = "we will|we shall|we'll|we are going to|we're going to";

    private static readonly PromiseWords s_promises = new()
    {
        Stems = "will|shall|-'ll|undertake to|intend to|plan to|commit to|going to",
        Forms = ImmutableArray.Create(
            new PromiseForm("i will|i shall|i'll|i am going to|i'm going to", Inform + "|" + Do),
            new PromiseForm(We, Do),
            new PromiseForm(We, Inform) { IsLaterOnly = true },
            new PromiseForm(
                "i undertake to|we undertake to|i commit to|we commit to",
                Inform
                    + "|"
                    + Do
                    + "|publishing|sending|reporting|reviewing|evaluating|investigating|informing|updating|delivering|introducing|"
                    + "implementing"
            )
            {
                IsLaterOnly = true,
            },
            new PromiseForm("i intend to|we intend to|i plan to|we plan to", Inform + "|" + Do) { IsLaterOnly = true },
            new PromiseForm(
                "the government will|the department will|my department will|the ministry will|ministers will",
                "publish|respond|report|report back|write to|update|set out|bring forward|lay before|consult|inform|introduce"
            )
            {
                IsLaterOnly = true,
            }
        ),
        Clauses =
            "that|which|who|whether|if|because|so that|but|while|how|what|why|where|when|to ensure|;|:",
        Negations = "not|never|cannot",
        Exceptions =
            "would|if|unless|in the event|in case|whenever|every|each|annually|yearly|monthly|quarterly|weekly|daily|always|"
            + "on request|"
            + "upon request|upon|below|hereby|now|here|at any time|from time to time|where necessary|where appropriate|as needed|"
            + "of becoming aware|in this answer|in this document|immediately|continue to|continue",
        Later =
            "in due course|shortly|soon|as soon as|once|later|in the coming|over the coming|next|after|following|"
            + "when available|in future",
    };

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
            Terms = new TermWords
            {
                Before = "before|ahead of|prior to|in advance of",
                By = "by|no later than|not later than|at the latest by|on or before|by the time of",
                In = "in|on|during|at|in the course of|over the course of|for publication in",
                Within = "within|within the next|in|over the next|in the next",
                After = "after since from until following of",
                Fillers = "the|of|a|of the|in|in the|of this",
                Beginning = "early|the beginning of|beginning of|the start of|start of|early in|early in the",
                Middle = "mid|the middle of|middle of|halfway through",
                End = "late|end|the end of|end of|later|close of",
                This = "this",
                Next = "next coming",
                Ordinals = "first 1st|second 2nd|third 3rd|fourth last 4th",
                Quarter = "quarter",
                Half = "half",
                Seasons =
                    "03-21 06-20 spring; 06-21 09-20 summer; 07-01 08-31 summer recess|summer break|summer holidays;"
                    + "09-21 12-20 autumn|fall; 12-21 03-20 winter; 12-25 01-01 christmas|christmas recess",
            },
            Promises = s_promises,
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
