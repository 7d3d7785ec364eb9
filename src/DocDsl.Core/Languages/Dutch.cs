using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

internal static class Dutch
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "op vraag",
        "op vragen",
        "op de vragen",
        "op de vraag",
        "vraag",
        "vragen"
    );

    private static readonly PaperForm s_europeanQuestion = EuropeanQuestion.Of(
        "nl",
        "Vraag met verzoek om (?:voorrang en )?schriftelijk antwoord",
        "aan (?:de|het)?",
        @"Artikel \d+[^\n]*",
        "Betreft",
        @"(?:Gezamenlijk )?[Aa]ntwoord van",
        "namens de (?:Europese )?Commissie",
        "Antwoord",
        "nog niet beantwoord"
    );

    public static Language Table { get; } =
        new(
            "nl",
            "Dutch",
            "Vraag",
            "Antwoord op vraag",
            ImmutableArray.Create(
                new HeadingForm("Vraag", IsAnswer: false),
                new HeadingForm("Vragen", IsAnswer: false) { IsPlural = true },
                new HeadingForm("Antwoord", IsAnswer: true) { Links = s_links, MayStandAlone = true },
                new HeadingForm("Antwoorden", IsAnswer: true) { Links = s_links, IsPlural = true }
            ),
            ImmutableArray.Create("Toelichting", "Mededeling", "Bijlage", "Bijlagen", "Hoogachtend", "Met vriendelijke groet")
        )
        {
            ThreeLetterCode = "nld",
            Culture = "nl-NL",
            AnswersLabel = "Antwoord op vragen",
            And = ImmutableArray.Create("en"),
            To = ImmutableArray.Create("t/m", "tot en met", "tot"),
            HyphenKeepers = ImmutableArray.Create("en", "of"),
            ShortDivisions = new ShortDivisions
            {
                OneSound = "aa ae ai au ee ei eu ie ii oe oi oo ou ui uu",
                Prefixes = "ex",
                Abbreviations = "ov Al",
            },
            NumberWords = ImmutableArray.Create("vragen", "vraag"),
            PlaceholderWords = ImmutableArray.Create("TODO", "TBD", "N.T.B.", "n.t.b."),
            PlaceholderParagraphs = ImmutableArray.Create(
                "PM",
                "P.M.",
                "p.m.",
                "ntb",
                "NTB",
                "Volgt",
                "Volgt nog",
                "Nader te bepalen",
                "Nog te bepalen",
                "Nog in te vullen",
                "In te vullen",
                "Nog aan te vullen",
                "Invullen"
            ),
            FillIns = ImmutableArray.Create("invullen", "in te vullen", "aan te vullen"),
            FillInStems = ImmutableArray.Create("vullen"),
            NotApplicable = ImmutableArray.Create("n.v.t.", "nvt", "niet van toepassing"),
            Values = new ValueWords
            {
                Yes = "ja jazeker jawel",
                No = "nee neen",
                And = "en",
                Decimal = ',',
                Groups = ".",
                Months =
                    "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|"
                    + "november nov|december dec",
                Ordinals = "e ste de",
                Before = "voor vóór",
                BeforeDate = "op de per maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
                Numerals =
                    "nul|een één eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|"
                    + "achttien|negentien|twintig",
                Tens = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd",
                Joiners = "en|ën",
                UnitComesFirst = true,
                Scales = "honderd|duizend dzd|miljoen mln|miljard mld",
                Units = "dag dagen|werkdag werkdagen|week weken|maand maanden|jaar jaren",
                Halves = "half halve|anderhalf anderhalve",
                Currencies = "EUR € euro euro's|GBP £ pond|USD $ dollar",
                Hours = "uur u",
                About = "circa ca ongeveer ruim bijna zo'n totaal in",
            },
            Lists = new ListWords
            {
                All = "beiden allen allebei",
                Offices = "minister minister-president staatssecretaris wethouder burgemeester",
                Plurals = "Ministers Minister|Staatssecretarissen Staatssecretaris|Wethouders Wethouder",
                Links = "van voor",
                Leads = "de het antwoord mededeling",
            },
            Referrals = new ReferralWords
            {
                Stem = "vra",
                Nouns = "vragen vraag",
                Glued = "van op bij onder de zie antwoord beantwoording",
                Answers = "antwoord",
                OtherDocuments =
                    "Kamervragen|chriftelijke vragen|Aanhangsel|Handelingen|Kamerstuk|vergaderjaar|brief van|eerdere vragen|van het lid|"
                    + "van de leden|ingezonden|vraagnummer",
                CaseLetter = 'Z',
                Openings = "Zie |Hiervoor verwijs|Ik verwijs|Wij verwijzen|Verwezen wordt|Voor het antwoord",
                Together = "gezamenlijk|samen |tezamen|in samenhang|gelijktijdig",
            },
            RunningHeaders = ImmutableArray.Create("Pagina {n}[ van {n}]", "{*}Tweede Kamer, vergaderjaar {*}, (Aanhangsel|Vragen){*}"),
            Drafts = new DraftWords { FillIn = "INVULLEN", OpenReason = "wordt nog beantwoord" },
            Exports = new ExportWords
            {
                Skip = "Naar de vragen",
                Questions = "Vragen",
                Answered = "Beantwoord",
                Open = "Open",
                Unanswered = "Nog niet beantwoord",
                Withdrawn = "Ingetrokken",
                NotApplicable = "Niet van toepassing",
                Notes = "Noten",
                About = "Over dit document",
                Coverage = "{0} van {1} vragen beantwoord",
                MissingQuestions = "Ontbrekende vragen",
                Reworded = "Anders geformuleerd in {0}",
                Joint = "Samen beantwoord",
                Back = "Terug naar de tekst",
                Closing = "Toelichting",
                QuestionOf = "vraag {0} van {1}",
                NotFound = "niet gevonden",
                Title = "Vragen en antwoorden",
                Draft = "Concept",
                DraftNote = "Dit document is een concept en kan nog veranderen.",
                Partial = "Deels beantwoord",
                Refused = "Antwoord geweigerd",
                Postponed = "Antwoord uitgesteld",
                Referred = "Elders beantwoord",
                Promise = "Toezegging",
                Due = "uiterlijk {0}",
                Fulfilled = "nagekomen: {0}",
                Reviewed = "Gecontroleerd op",
                ReviewAgain = "opnieuw uiterlijk {0}",
                By = "Beantwoord door",
                Evidence = "Onderbouwing",
                Permalink = "Link naar {0}",
                Fields =
                    "subject=Onderwerp|number=Nummer|asker=Gesteld door|addressee=Gericht aan|submitted=Ingezonden op|"
                    + "answered=Beantwoord op|by=Beantwoord door|also-for=Mede namens|reference=Kenmerk|aanhangsel=Aanhangsel|"
                    + "due=Termijn",
                Group = '.',
                Amount = "{0}\u00A0{1}",
            },
            Imports = new ImportWords
            {
                Culture = "nl-NL",
                SmallWords =
                    "de het een van en is in op voor dat die te niet met er aan zijn wordt worden deze hun door naar heeft ook bij om als",
                Page = "Pagina|pagina|Blad",
                PageOf = "van",
                NoteOpenings = "Kamerstuk|Aanhangsel|Handelingen|Zie |Stb.|Stcrt.|Vgl.|Bijlage bij",
                BeforeNumbers =
                    "vraag|vragen|antwoord|en|of|van|de|het|circa|ruim|bijna|artikel|lid|op|per|tot|met|in|nr|nr.|fase|tabel|bijlage|"
                    + "variant|scenario|stap|punt|categorie|niveau",
                Abbreviations = "nr|nrs|art|blz|p|pag|hfst|par",
                Letterhead = new LetterheadWords
                {
                    DateLabels = "Datum",
                    ReferenceLabels = "Onze referentie|Ons kenmerk",
                    Labels =
                        "Uw kenmerk|Uw referentie|Uw brief|Bijlage(n)|Contactpersoon|Bezoekadres|Postadres|Kopie aan|Afschrift aan|"
                        + "Behandeld door",
                    PostBox = "Postbus",
                    Departments = "Directoraat-Generaal|Directie|Afdeling|Programmadirectie|Portefeuille|Hoofdafdeling|Cluster",
                    NameLinks = "en|van|voor",
                    NameArticles = "de|het",
                },
                Papers = ImmutableArray.Create(s_europeanQuestion),
                Letters = ImmutableArray.Create(
                    new LetterForm("kamervragen", "nl-NL")
                    {
                        Signs = @"\b20\d\dZ\d{5}\b|\bKamervragen\b|Tweede Kamer der Staten-Generaal|[Vv]ragen van (?:het lid|de leden) ",
                        Numbers = @"AH \d+|20\d\dZ\d{5}",
                        Titles = @"(?:Mondelinge |Schriftelijke )?[Vv]ragen van |\(?ingezonden ",
                        Footers = "Tweede Kamer, vergaderjaar .{4,12}, (?:Aanhangsel|Vragen)",
                        FileNames = @"(?:ah|kv)-tk-[\w-]+",
                        Postponement = @"^\s*Mededeling\b|niet binnen de gebruikelijke termijn",
                        PostponedReason = "uitstel gevraagd: de antwoorden volgen",
                        UnansweredReason = "nog niet beantwoord",
                        Received = "ontvangen ",
                    }
                ),
                Columns = new ColumnWords
                {
                    Question = "vraag|vragen|vraagstelling|vraagtekst|uw vraag",
                    Answer = "antwoord|antwoorden|antwoordtekst|beantwoording|reactie|uw antwoord",
                    Number = "nr|nummer|vraagnr|vraagnummer|volgnr|volgnummer|vraag nr|vraag nummer",
                    Remark = "opmerking|opmerkingen|toelichting|commentaar",
                    Group = "onderwerp|thema|categorie|rubriek|domein|onderdeel",
                },
            },
        };
}
