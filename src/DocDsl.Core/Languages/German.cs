using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

internal static class German
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "zu den fragen",
        "zu der frage",
        "zur frage",
        "zu fragen",
        "zu frage",
        "auf die fragen",
        "auf die frage",
        "auf frage",
        "auf fragen",
        "zu"
    );

    public static Language Table { get; } =
        new(
            "de",
            "German",
            "Frage",
            "Antwort zu Frage",
            ImmutableArray.Create(
                new HeadingForm("Frage", IsAnswer: false),
                new HeadingForm("Fragen", IsAnswer: false) { IsPlural = true },
                new HeadingForm("Antwort", IsAnswer: true)
                {
                    Links = s_links,
                    MayStandAlone = true,
                    IsWordOfSentences = true,
                },
                new HeadingForm("Antworten", IsAnswer: true)
                {
                    Links = s_links,
                    IsPlural = true,
                    IsWordOfSentences = true,
                },
                new HeadingForm("Zu", IsAnswer: true)
                {
                    Links = ImmutableArray.Create("den fragen", "der frage", "fragen", "frage"),
                    IsWordOfSentences = true,
                }
            ),
            ImmutableArray.Create("Anlage", "Anlagen", "Erläuterung", "Mit freundlichen Grüßen", "Hochachtungsvoll")
        )
        {
            ThreeLetterCode = "deu",
            Culture = "de-DE",
            AnswersLabel = "Antwort zu Fragen",
            And = ImmutableArray.Create("und", "sowie"),
            To = ImmutableArray.Create("bis"),
            HyphenKeepers = ImmutableArray.Create("und", "oder", "bzw.", "sowie", "bis"),
            ShortDivisions = new ShortDivisions(),
            NumberWords = ImmutableArray.Create("fragen", "frage"),
            PlaceholderWords = ImmutableArray.Create("TODO", "TBD"),
            PlaceholderParagraphs = ImmutableArray.Create(
                "Folgt",
                "Wird nachgereicht",
                "Wird ergänzt",
                "Noch offen",
                "Noch auszufüllen",
                "Bitte ausfüllen"
            ),
            FillIns = ImmutableArray.Create("ausfüllen", "auszufüllen", "bitte eintragen", "bitte ergänzen"),
            NotApplicable = ImmutableArray.Create("nicht zutreffend", "nicht anwendbar", "trifft nicht zu", "n. z.", "n.z."),
            Values = new ValueWords
            {
                Yes = "ja jawohl",
                No = "nein",
                And = "und",
                Decimal = ',',
                Groups = ".’'",
                Months =
                    "januar jan jänner|februar feb|märz mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|"
                    + "november nov|dezember dez",
                Before = "vor",
                BeforeDate = "am den der zum montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
                Numerals =
                    "null|ein eins eine einen einem einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|"
                    + "fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig",
                Tens = "zwanzig|dreißig dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert",
                Joiners = "und",
                UnitComesFirst = true,
                Scales = "hundert|tausend tsd|million millionen mio|milliarde milliarden mrd",
                Units =
                    "tag tage tagen|werktag werktage werktagen arbeitstag arbeitstage arbeitstagen|woche wochen|monat monate monaten|"
                    + "jahr jahre jahren",
                Halves = "halbes halbe halben|anderthalb eineinhalb",
                Currencies = "EUR € euro euros|GBP £ pfund|USD $ dollar|CHF franken",
                About = "circa ca rund etwa knapp über insgesamt in",
            },
            Lists = new ListWords
            {
                All = "beide alle",
                Offices =
                    "Minister Ministerin Bundesminister Bundesministerin Staatssekretär Staatssekretärin Senator Senatorin "
                    + "Bundesministerium Ministerium",
                Plurals = "Staatssekretäre Staatssekretär|Senatoren Senator",
                Links = "des der für",
                Leads = "der die das dem den Antwort",
            },
            Referrals = new ReferralWords
            {
                Stem = "rage",
                Nouns = "Fragen Frage",
                Glued = "zu zur siehe",
                Answers = "ntwort",
                OtherDocuments = "Drucksache|Drs.|Kleine Anfrage|Kleinen Anfrage|Schreiben vom",
                Openings = "Siehe |Vgl.|Wir verweisen|Es wird verwiesen|Es wird auf",
                Together = "gemeinsam|zusammen",
            },
            RunningHeaders = ImmutableArray.Create("Seite {n}[ von {n}]"),
            Drafts = new DraftWords { FillIn = "AUSFÜLLEN", OpenReason = "wird noch beantwortet" },
            Exports = new ExportWords
            {
                Skip = "Zu den Fragen",
                Questions = "Fragen",
                Answered = "Beantwortet",
                Open = "Offen",
                Unanswered = "Noch nicht beantwortet",
                Withdrawn = "Zurückgezogen",
                Notes = "Anmerkungen",
                About = "Zu diesem Dokument",
                Coverage = "{0} von {1} Fragen beantwortet",
                Joint = "Gemeinsam beantwortet",
                Back = "Zurück zum Text",
                Closing = "Erläuterung",
                QuestionOf = "Frage {0} von {1}",
                NotFound = "nicht gefunden",
                Title = "Fragen und Antworten",
                Draft = "Entwurf",
                DraftNote = "Dieses Dokument ist ein Entwurf und kann sich noch ändern.",
                Partial = "Teilweise beantwortet",
                Refused = "Antwort verweigert",
                Postponed = "Antwort aufgeschoben",
                Referred = "An anderer Stelle beantwortet",
                Promise = "Zusage",
                Due = "bis {0}",
                By = "Beantwortet von",
                Evidence = "Nachweis",
                Permalink = "Link zu {0}",
                Fields =
                    "subject=Betreff|number=Nummer|asker=Gestellt von|addressee=Gerichtet an|submitted=Gestellt am|"
                    + "answered=Beantwortet am|by=Beantwortet von|also-for=Auch im Namen von|reference=Aktenzeichen|due=Frist",
                Date = "{0}. {1} {2}",
                CapitalizesMonths = true,
                CapitalizesUnits = true,
                Group = '.',
                Amount = "{1}\u00A0{0}",
            },
            Imports = new ImportWords
            {
                Culture = "de-DE",
                Page = "Seite",
                PageOf = "von",
                NoteOpenings = "Vgl.",
                Columns = new ColumnWords
                {
                    Question = "frage|fragen|fragestellung|fragetext|ihre frage",
                    Answer = "antwort|antworten|antworttext|beantwortung|ihre antwort|stellungnahme",
                    Number = "nr|nummer|lfd. nr|lfd nr|lfd.nr|frage nr|fragennummer|ziffer",
                    Remark = "bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|erläuterung",
                    Group = "kategorie|thema|bereich|abschnitt|themenbereich",
                },
            },
        };
}
