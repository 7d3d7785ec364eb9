using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

internal static class French
{
    private static readonly ImmutableArray<string> s_links = ImmutableArray.Create(
        "à la question",
        "aux questions",
        "à question",
        "question",
        "questions"
    );

    public static Language Table { get; } =
        new(
            "fr",
            "French",
            "Question",
            "Réponse à la question",
            ImmutableArray.Create(
                new HeadingForm("Question", IsAnswer: false),
                new HeadingForm("Questions", IsAnswer: false) { IsPlural = true },
                new HeadingForm("Réponse", IsAnswer: true) { Links = s_links, MayStandAlone = true },
                new HeadingForm("Réponses", IsAnswer: true) { Links = s_links, IsPlural = true }
            ),
            ImmutableArray.Create("Annexe", "Annexes")
        )
        {
            ThreeLetterCode = "fra",
            Culture = "fr-FR",
            AnswersLabel = "Réponse aux questions",
            And = ImmutableArray.Create("et"),
            To = ImmutableArray.Create("à"),
            HyphenKeepers = ImmutableArray.Create("et", "ou"),
            NumberWords = ImmutableArray.Create("questions", "question"),
            PlaceholderWords = ImmutableArray.Create("TODO", "TBD"),
            PlaceholderParagraphs = ImmutableArray.Create("À compléter", "À venir", "À remplir", "À déterminer", "À préciser"),
            FillIns = ImmutableArray.Create("à compléter", "à remplir", "à préciser"),
            NotApplicable = ImmutableArray.Create("sans objet", "non applicable", "s.o.", "s/o"),
            Values = new ValueWords
            {
                Yes = "oui",
                No = "non",
                And = "et",
                Decimal = ',',
                Groups = ".",
                Months =
                    "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|"
                    + "décembre déc",
                Ordinals = "er",
                Before = "avant",
                BeforeDate = "le au du lundi mardi mercredi jeudi vendredi samedi dimanche",
                Numerals =
                    "zéro|un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|"
                    + "dix-neuf|vingt",
                Tens = "vingt|trente|quarante|cinquante|soixante|septante|quatre-vingt quatre-vingts huitante octante|nonante|cent cents",
                Joiners = "-| et |-et-| ",
                Scales = "cent cents|mille k|million millions m|milliard milliards md mds",
                Units = "jour jours|jour-ouvrable jours-ouvrables jour-ouvré jours-ouvrés|semaine semaines|mois|an ans année années",
                Halves = "demi demie|",
                Currencies = "EUR € euro euros|GBP £ livre livres|USD $ dollar dollars|CHF francs",
                About = "environ près quelque total en",
            },
            Lists = new ListWords
            {
                All = "tous toutes",
                Offices = "ministre secrétaire",
                Plurals = "Ministres Ministre|Secrétaires Secrétaire",
                Links = "de du des",
                Leads = "le la les au aux réponse",
            },
            Referrals = new ReferralWords
            {
                Stem = "uestion",
                Nouns = "questions question",
                Glued = "la aux à",
                Answers = "éponse",
                OtherDocuments = "question écrite|questions écrites|Journal officiel|JO |lettre du",
                Openings = "Voir |Il est renvoyé|Veuillez voir",
                Together = "ensemble|conjointement",
            },
            RunningHeaders = ImmutableArray.Create("Page {n}[ sur {n}]"),
            Drafts = new DraftWords { FillIn = "À REMPLIR", OpenReason = "réponse à venir" },
            Exports = new ExportWords
            {
                Skip = "Aller aux questions",
                Questions = "Questions",
                Answered = "Répondue",
                Open = "Ouverte",
                Unanswered = "Pas encore de réponse",
                Withdrawn = "Retirée",
                Notes = "Notes",
                About = "Ce document",
                Coverage = "{0} questions sur {1} ont une réponse",
                Joint = "Réponse commune",
                Back = "Retour au texte",
                Closing = "Explication",
                QuestionOf = "question {0} de {1}",
                NotFound = "introuvable",
                Title = "Questions et réponses",
                Draft = "Projet",
                DraftNote = "Ce document est un projet et peut encore changer.",
                Partial = "Réponse partielle",
                Refused = "Réponse refusée",
                Postponed = "Réponse reportée",
                Referred = "Réponse donnée ailleurs",
                Promise = "Engagement",
                Due = "au plus tard le {0}",
                By = "Réponse de",
                Evidence = "Justification",
                Permalink = "Lien vers {0}",
                Fields =
                    "subject=Objet|number=Numéro|asker=Question de|addressee=Adressée à|submitted=Posée le|answered=Réponse le|"
                    + "by=Réponse de|also-for=Également au nom de|reference=Référence|due=Délai",
                FirstDay = "1er",
                Group = '\u202F',
                Amount = "{1}\u00A0{0}",
            },
            Imports = new ImportWords
            {
                Culture = "fr-FR",
                Page = "Page",
                PageOf = "sur",
                NoteOpenings = "Cf.",
                Columns = new ColumnWords
                {
                    Question = "question|questions|question posée|questions posées|votre question",
                    Answer = "réponse|réponses|réponse apportée|réponses apportées|votre réponse",
                    Number = "n°|nº|no|numéro|réf|référence",
                    Remark = "commentaire|commentaires|remarque|remarques|observation|observations|précisions",
                    Group = "thème|catégorie|rubrique|sujet|domaine",
                },
            },
        };
}
