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

    private static readonly PaperForm s_printedPaper = new("a printed paper of a German parliament", "de-DE")
    {
        Signs = ImmutableArray.Create(
            @"Drucksache \d{1,2}/\d{1,6}|\bDrs\. \d{1,2}/\d{1,6}",
            @"^[ \t#>]*(?:Antwort|(?:Schriftliche |Dringliche )?(?:Kleine|Große|Schriftliche) Anfrage)\b"
        ),
        Joint =
            @"^\(?(?:Die|Zu den|Hinsichtlich der) (?:Antworten (?:auf die|zu den) )?Fragen "
            + @"(?<n>\d[^.:?\n]{0,60}?(?:\n[^.:?\n]{0,60}?)?) (?:werden|wird|liegen|liegt|verweist|hat|ist|sind|kann|können|nimmt)\b",
        Asides =
            @"^[ \t]*(?:Die Antwort wurde namens der Bundesregierung mit Schreiben (?:[^\n]+\n){1,3}?[^\n]*übermittelt\."
            + @"|Die Drucksache enthält zusätzlich [^\n]+|Gesamtherstellung: [^\n]*(?:\n[^\n]+){0,3}"
            + @"|Vorabfassung [–-] wird durch [^\n]*|ISSN \d{4}-\d{3}[\dX]|Vertrieb: [^\n]*(?:\n[^\n]+){0,2})$",
        Remark =
            @"^[ \t]*(?:Antwort (?:der|des) (?:Landesregierung|Bundesregierung|Senats|Staatsregierung|Ministeriums)\b[^.?\n]*"
            + @"|Vorbemerkung(?:en)? (?:der|des) (?:Landesregierung|Bundesregierung|Senats|Staatsregierung)"
            + @"|(?:Die (?:Landesregierung|Bundesregierung|Staatsregierung)|Der Senat|Das Ministerium)\b[^.?]{0,200} beantwortet "
            + "[^.?]{0,100}:)",
        Closing =
            @"^[ \t]*(?:\p{Lu}\p{Ll}+, (?:den|am) \d{1,2}\. ?(?:\p{Lu}\p{Ll}+|\d{1,2}\.) ?\d{4}\.?[ \t]*$|In Vertretung\b|gez\. \p{Lu})",
        Request = @"^[(\s]*(?:[Bb]itte|[Aa]ufgeschlüsselt|[Ff]alls|[Ww]enn) ",
        Answered = @"^[ \t#]*(?:Antwort\b|Zu (?:den )?(?:Frage|Fragen) \d|Zu \d{1,2}\.?:|.{0,200}\bund\b.{0,40}\bAntwort (?:der|des) )",
        Fields = ImmutableArray.Create(
            @"Drucksache (?<number>\d{1,2}/\d{1,6})",
            @"(?:Kleine|Große|Schriftliche) Anfrage\s+(?:der|des) Abgeordneten (?<asker>\p{Lu}[^\n–]*\))(?: vom \d|[ \t]*$)",
            @"(?:Kleine|Große|Schriftliche) Anfrage\s+(?:der|des) Abgeordneten (?<asker>\p{Lu}[^\n–]+?(?:\n[^\n–]+?){0,4}?)"
                + @"(?:,? weiterer Abgeordneter)?(?: und der Fraktion\b| vom \d|\s*\n[ \t]*[–-] Drucksache|[ \t]*\n[ \t]*\n)",
            @"Anfrage\s+(?:der|des) (?<asker>(?:Fraktion|Fraktionen|Gruppe)\b[^\n]+?)(?: vom \d[^\n]*)?$",
            @"mit Schreiben (?:des|der|vom)[^.]{0,200} vom (?<answered>\d{1,2}\. ?\p{L}+ \d{4}|\d{1,2}\.\d{1,2}\.\d{4})",
            @"Anfrage\s+(?:der|des) [^.]{0,120} vom (?<submitted>\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\. \p{L}+ \d{4})"
        ),
        HasAnswersBelow = true,
        HasHeadings = true,
        UnansweredReason = "noch nicht beantwortet",
    };

    private static readonly PaperForm s_europeanQuestion = EuropeanQuestion.Of(
        "de",
        @"Anfrage zur (?:vorrangigen )?schriftlichen Beantwortung",
        "an (?:den|die|das)?",
        @"(?:gemäß )?Artikel \d+[^\n]*",
        "Betrifft",
        @"(?:Gemeinsame )?Antwort von",
        @"im Namen der (?:Europäischen )?Kommission",
        "Antwort",
        "noch nicht beantwortet"
    );

    private const string Inform =
        "informieren|zu informieren|unterrichten|zu unterrichten|mitteilen|mitzuteilen|benachrichtigen|vorlegen|vorzulegen|"
        + "übersenden|zu übersenden|zusenden|zuzusenden|zuleiten|zuzuleiten|nachreichen|nachzureichen|übermitteln|zu übermitteln|"
        + "zur verfügung stellen|zurückkommen|zurückzukommen";

    private const string Do =
        "berichten|zu berichten|bericht erstatten|liefern|zu liefern|bereitstellen|bereitzustellen|prüfen|zu prüfen|"
        + "prüfen lassen|überprüfen|zu überprüfen|untersuchen|zu untersuchen|untersuchen lassen|evaluieren|zu evaluieren|"
        + "auswerten|veröffentlichen|zu veröffentlichen|nachgehen|klären|zu klären|erörtern|besprechen|zu besprechen|"
        + "gespräche führen|beschließen|verabschieden|einführen|einzuführen|umsetzen|umzusetzen|anbieten|erarbeiten|"
        + "zu erarbeiten|einbringen|einzubringen|anpassen|anzupassen";

    private static readonly PromiseWords s_promises = new()
    {
        Stems = "werde-|beabsichtig-|sage|-egierung wird",
        Forms = ImmutableArray.Create(
            new PromiseForm("werde ich|ich werde|ich … werde", Inform + "|" + Do),
            new PromiseForm("werden wir|wir werden", Do),
            new PromiseForm("werden wir|wir werden", Inform) { IsLaterOnly = true },
            new PromiseForm("sage ich … zu|ich sage … zu", ""),
            new PromiseForm(
                "beabsichtige ich|ich beabsichtige|beabsichtigen wir|wir beabsichtigen",
                Inform + "|" + Do
            ),
            new PromiseForm(
                "die bundesregierung wird|die landesregierung wird|die staatsregierung wird",
                "informieren|unterrichten|berichten|vorlegen|zuleiten|übersenden|bericht erstatten|veröffentlichen"
            )
            {
                IsLaterOnly = true,
            }
        ),
        Clauses =
            "dass|daß|ob|, die|, der|, das|, den|, dem|, deren|, dessen|weil|damit|wie|welche|welcher|welches|wer|warum|"
            + "sondern|aber|;|:",
        Negations = "nicht|kein|keine|keinen|keiner|nie|niemals|weder",
        Exceptions =
            "würde|würden|falls|sofern|wenn|soweit|es sei denn|gegebenenfalls|ggf|im folgenden|nachfolgend|nachstehend|"
            + "hiermit|hier|unten|jeweils|"
            + "auf anfrage|auf wunsch|regelmäßig|jährlich|monatlich|stets|immer|bei bedarf|in dieser antwort|weiterhin",
        Later =
            "zu gegebener zeit|demnächst|in kürze|baldmöglichst|sobald|so bald wie möglich|später|nach|zeitnah|anschließend|"
            + "in den kommenden|in den nächsten",
    };

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
                Hours = "uhr",
                About = "circa ca rund etwa knapp über insgesamt in",
            },
            Terms = new TermWords
            {
                Before = "vor|vor dem|vor der|noch vor|noch vor dem|noch vor der",
                By = "bis|bis zum|bis zur|spätestens|spätestens am|spätestens bis|spätestens bis zum|spätestens im|bis spätestens",
                In = "im|in|am|zum|zur|im laufe|im verlauf|noch in|noch im|während",
                Within = "innerhalb von|innerhalb|binnen|in",
                After = "nach seit ab nachdem",
                Fillers = "der|des|dem|den|die|das|von|im|in|zum|zur|eines|einer",
                Beginning = "anfang|beginn|zu beginn",
                Middle = "mitte",
                End = "ende|zum ende|ablauf",
                This = "dieses diesem diesen dieser",
                Next = "nächstes nächsten nächster nächste kommendes kommenden kommende kommender folgenden",
                Ordinals =
                    "erste ersten erstes erster|zweite zweiten zweites zweiter|dritte dritten drittes|vierte vierten viertes letzten",
                Quarter = "quartal quartals vierteljahr",
                Half = "halbjahr halbjahres hälfte jahreshälfte",
                Seasons =
                    "03-21 06-20 frühjahr|frühling|frühjahrs; 06-21 09-20 sommer|sommers; 07-01 08-31 sommerpause|"
                    + "parlamentarischen sommerpause;09-21 12-20 herbst|herbstes; 12-21 03-20 winter; 12-25 01-01 weihnachten|"
                    + "weihnachtspause; 01-01 12-31 jahreswechsel",
            },
            Promises = s_promises,
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
                NotApplicable = "Nicht zutreffend",
                Notes = "Anmerkungen",
                About = "Zu diesem Dokument",
                Coverage = "{0} von {1} Fragen beantwortet",
                MissingQuestions = "Fehlende Fragen",
                Reworded = "In {0} anders formuliert",
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
                Fulfilled = "erfüllt: {0}",
                Fulfils = "Erfüllt",
                SameAs = "Gleiche Antwort wie",
                Supersedes = "Ersetzt",
                SupersededBy = "Ersetzt durch",
                Reviewed = "Geprüft am",
                Corrected = "Berichtigt am",
                ReviewAgain = "erneut bis {0}",
                By = "Beantwortet von",
                Evidence = "Nachweis",
                BoundTo = "Wert abgeglichen mit",
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
                Papers = ImmutableArray.Create(s_printedPaper, s_europeanQuestion),
            },
        };
}
