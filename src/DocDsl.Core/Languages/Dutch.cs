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

    private const string Inform =
        "informeren|te informeren|laten weten|berichten|in kennis stellen|in kennis te stellen|op de hoogte stellen|"
        + "op de hoogte te stellen|op de hoogte brengen|op de hoogte te brengen|op de hoogte houden|sturen|te sturen|toesturen|"
        + "toe te sturen|toezenden|toe te zenden|zenden|doen toekomen|te doen toekomen|aanbieden|aan te bieden|voorleggen|"
        + "voor te leggen|verstrekken|terugkomen|terug te komen|terugkoppelen";

    private const string Do =
        "aanleveren|opleveren|rapporteren|te rapporteren|onderzoeken|te onderzoeken|onderzoek doen|onderzoek laten doen|nagaan|"
        + "na te gaan|bezien|te bezien|verkennen|te verkennen|inventariseren|evalueren|te evalueren|monitoren|publiceren|"
        + "te publiceren|openbaar maken|openbaar te maken|vaststellen|vast te stellen|invoeren|in te voeren|indienen|"
        + "in te dienen|aanpassen|aan te passen|uitwerken|uit te werken|opstellen|in gesprek|gesprek|dialoog|overleggen|"
        + "in overleg|bespreken|te bespreken|aan de orde stellen|onder de aandacht brengen|verzoeken|afspraken";

    private const string We =
        "zullen wij|zullen we|wij zullen|we zullen|wij … zullen|we … zullen|zijn wij voornemens|wij zijn voornemens|we zijn voornemens";

    private static readonly PromiseWords s_promises = new()
    {
        Stems = "zal|zullen|voornemens|ga|informeer|streef|Kamer|zeg|terug",
        Forms = ImmutableArray.Create(
            new PromiseForm(
                "zal ik|ik zal|ik … zal|ga ik|ik ga|ben ik voornemens|ik ben voornemens|ik … voornemens ben|streef ik ernaar|"
                    + "ik streef ernaar",
                Inform + "|" + Do
            ),
            new PromiseForm(We, Do),
            new PromiseForm(We, Inform) { IsLaterOnly = true },
            new PromiseForm("zeg ik … toe|ik zeg … toe|zeg ik toe|ik zeg toe", ""),
            new PromiseForm("kom ik … terug|ik kom … terug", "") { IsLaterOnly = true },
            new PromiseForm("informeer ik|ik informeer", "uw kamer|de kamer|de tweede kamer|u") { IsLaterOnly = true },
            new PromiseForm(
                "stuur ik uw kamer|stuur ik de kamer|stuur ik de tweede kamer|stuur ik … aan uw kamer|ik stuur uw kamer|ik stuur de kamer|"
                    + "ik stuur de tweede kamer|ik stuur … aan uw kamer",
                ""
            )
            {
                IsLaterOnly = true,
            },
            new PromiseForm(
                "verwacht ik uw kamer|ik verwacht uw kamer|verwacht ik de kamer|ik verwacht de kamer",
                "informeren|te informeren|sturen|toesturen|toezenden|berichten|aanbieden|toekomen"
            ),
            // The government is who answers. What others tell the House, they tell the government first.
            new PromiseForm("zal het kabinet|het kabinet zal|het kabinet is voornemens|is het kabinet voornemens", Do),
            new PromiseForm("zal het kabinet|het kabinet zal|het kabinet is voornemens|is het kabinet voornemens", Inform)
            {
                With = "uw kamer|de kamer|tweede kamer",
            },
            new PromiseForm(
                "zal uw kamer|uw kamer zal|zal de kamer|de kamer zal|zal de tweede kamer|de tweede kamer zal",
                "informeren|berichten"
            )
            {
                IsLaterOnly = true,
            },
            new PromiseForm(
                "wordt uw kamer|uw kamer wordt|zal uw kamer|uw kamer zal|wordt de kamer|de kamer wordt|zal de kamer|de kamer zal",
                "geïnformeerd|bericht|op de hoogte gesteld|ontvangen|toegezonden|op de hoogte gebracht"
            )
            {
                IsLaterOnly = true,
            },
            new PromiseForm(
                "zal … aan uw kamer|zal … aan de kamer|zal … aan de tweede kamer|zullen … aan uw kamer|zullen … aan de kamer|"
                    + "zullen … aan de tweede kamer|wordt … aan uw kamer|worden … aan uw kamer",
                "gestuurd|toegestuurd|gezonden|toegezonden|verzonden|aangeboden|voorgelegd"
            )
            {
                IsLaterOnly = true,
            },
            new PromiseForm("ontvangt uw kamer|uw kamer ontvangt|ontvangt de kamer|de kamer ontvangt", "") { IsLaterOnly = true }
        ),
        Clauses = "dat|die|omdat|zodat|waarom|waardoor|hoe|welke|wie|waarbij|waarin|waarmee|waarvan|terwijl|maar|doordat|;|:",
        Negations = "niet|geen|nooit|noch",
        Exceptions =
            "hieronder|hierna|hierbij|hiernavolgend|onderstaand|onderstaande|zou|zouden|indien|mocht|mochten|tenzij|"
            + "desgewenst|in deze brief|met deze brief|in dit antwoord|in mijn antwoord|in het antwoord op|toegezegd dat|"
            + "desgevraagd",
        Later =
            "nader|later|te zijner tijd|binnenkort|zodra|zo spoedig mogelijk|zo snel mogelijk|op korte termijn|spoedig|nadat|"
            + "de komende tijd|daarna|vervolgens|komende periode",
    };

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
            Terms = new TermWords
            {
                Before = "voor|vóór|voorafgaand aan|nog voor|nog vóór",
                BeforeOrFor = "voor",
                By = "uiterlijk|uiterlijk op|uiterlijk in|uiterlijk per|tegen|niet later dan",
                In = "in|op|per|tijdens|gedurende|in de loop van|nog in",
                Within = "binnen|over",
                After = "na sinds vanaf sedert",
                Fillers = "de|het|een|van|van het|van de|in|in de|in het|dan",
                Beginning = "begin|aanvang|het begin van|de start van|begin van",
                Middle = "medio|halverwege|midden",
                End = "eind|einde|ultimo|het einde van|het eind van|einde van|eind van",
                This = "dit deze",
                Next = "volgend volgende komend komende aankomend aankomende aanstaande",
                Ordinals = "eerste 1e|tweede 2e|derde 3e|vierde laatste 4e",
                Quarter = "kwartaal",
                Half = "helft halfjaar",
                Seasons =
                    "03-21 06-20 voorjaar|lente; 06-21 09-20 zomer; 07-01 08-31 zomerreces; 09-21 12-20 najaar|"
                    + "herfst; 12-21 03-20 winter;12-21 01-10 kerstreces|kerst; 12-21 01-10 jaarwisseling",
            },
            Promises = s_promises,
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
                Fulfils = "Komt na",
                SameAs = "Zelfde antwoord als",
                Supersedes = "Vervangt",
                SupersededBy = "Vervangen door",
                Reviewed = "Gecontroleerd op",
                Corrected = "Gecorrigeerd op",
                ReviewAgain = "opnieuw uiterlijk {0}",
                By = "Beantwoord door",
                Evidence = "Onderbouwing",
                BoundTo = "Waarde getoetst aan",
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
