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

    private static readonly PaperForm s_writtenQuestion = new("a written question of the French parliament", "fr-FR")
    {
        Signs = ImmutableArray.Create(
            @"^[ \t]*(?:Texte de la question|Question de (?:M\.|Mme) [^\n]+ publiée le|Question écrite n° ?\d"
                + @"|\d{1,6}\. [−–—-] \d{1,2}(?:er)? \p{L}+ \d{4}\. [−–—-])",
            @"publiée (?:au|dans le) JO|publiée le|^[ \t]*Réponse\. [−–—-]"
        ),
        Question =
            @"^[ \t]*(?:Texte de la question[ \t]*$|(?<label>Question de (?<asker>[^\n]+?) publiée le (?<submitted>\d{1,2}/\d{1,2}/\d{4}))"
            + @"[^\n]*$"
            + @"|Question écrite n° ?(?<n>\d+) de (?<asker>[^\n]+?) publiée dans le JO Sénat du (?<submitted>\d{1,2}/\d{1,2}/\d{4})[^\n]*$"
            + @"|(?<label>(?<n>\d{1,6})\. [−–—-] (?<submitted>\d{1,2}(?:er)? \p{L}+ \d{4})\. [−–—-]) \p{Lu})",
        Answer =
            @"^[ \t]*(?:Texte de la réponse[ \t]*$|(?:Transmise au [^\n]+\s+)?Réponse (?:du|de la|de l[’']|des|de) ?(?<by>[^\n]+?)"
            + @"(?:\n[^\n]+)? publiée (?:dans le JO Sénat du|le) (?<answered>\d{1,2}/\d{1,2}/\d{4})[^\n]*$"
            + @"|(?<label>Réponse\. [−–—-]) )",
        Asides = @"^[ \t]*(?:page \d+|Date de (?:signalement|renouvellement|changement d[’']attribution)[^\n]*)$",
        Withdrawn = @"^[ \t]*(?:Question retirée le[^\n]*|La question (?:a été retirée|est caduque)[^\n]*|Question caduque[^\n]*)$",
        Fields = ImmutableArray.Create(
            @"Question (?:écrite )?[Nn]° ?:? ?(?<number>\d{1,6})",
            @"Question (?:écrite )?[Nn]° ?:? ?\d{1,6}\s+(?:de|De) (?<asker>(?:M\.|Mme) [^\n]+?\([^)\n]+\))",
            @"Ministère interrogé ?[>:]? ?(?<addressee>[^\n>]+?)(?: Ministère attributaire[^\n]*)?$",
            @"Question publiée au JO le ?:? ?(?<submitted>\d{1,2}/\d{1,2}/\d{4})",
            @"Réponse publiée au JO le ?:? ?(?<answered>\d{1,2}/\d{1,2}/\d{4})",
            @"^[ \t]*(?:Titre|Analyse) ?[>:] ?(?<subject>[^\n]+)$"
        ),
        AnswersAllAbove = true,
        UnansweredReason = "réponse à venir",
    };

    /// <summary>The same question is there in both languages.</summary>
    private static readonly PaperForm s_belgianQuestion = new("a bilingual paper of the Belgian parliament", "fr-BE")
    {
        Signs = ImmutableArray.Create(
            @"^[ \t]*(?:Question (?:écrite )?n° ?\d[\d-]* (?:de|du)\b|(?:Schriftelijke v|V)raag nr\. ?\d[\d-]* van\b)",
            @"\b(?:député|volksvertegenwoordiger|sénateur|sénatrice|senator|ministre|minister)\b",
            @"\((?:Fr|N|F)\.\)|QRVA|\bDO \d{10,16}|\bSénat de Belgique|Belgische Senaat|Question écrite n° ?\d-\d"
        ),
        Question =
            @"^[ \t]*(?:(?<fr>Question) (?:écrite )?n° ?(?<n>\d[\d-]*) (?:de|du) (?<asker>[^:\n]{3,120}(?:\n[^:\n]{3,120})??) (?:du|de) "
            + @"(?<submitted>\d{1,2}(?:er)? \p{L}+ \d{4})(?: \(\p{Lu}\p{Ll}?\.\))? (?:à la|à l[’']|au|aux) ?"
            + @"(?<addressee>[^:\n]+(?:\n[^:\n]+){0,4})[ \t]*:"
            + @"|(?:Schriftelijke v|(?<nl>V))raag nr\. ?(?<n>\d[\d-]*) van (?<asker>[^:\n]{3,120}(?:\n[^:\n]{3,120})??) (?:van|d\.d\.) "
            + @"(?<submitted>\d{1,2} \p{L}+ \d{4})(?: \(\p{Lu}\p{Ll}?\.\))? aan (?<addressee>[^:\n]+(?:\n[^:\n]+){0,4})[ \t]*:)",
        Answer =
            @"^[ \t]*(?:(?<fr>Réponse) (?:du|de la|de l[’']|de) ?(?<by>[^,:\n]+(?:\n[^,:\n]+){0,3}?) "
            + @"du (?<answered>\d{1,2}(?:er)? \p{L}+ \d{4}),? "
            + @"à la question n° ?(?<n>\d[\d-]*)[^:\n]*(?:\n[^:\n]+){0,4}:"
            + @"|(?<fr>Réponse) reçue le (?<answered>\d{1,2}(?:er)? \p{L}+ \d{4}) ?:"
            + @"|(?<nl>Antwoord) van (?<by>[^,:\n]+(?:\n[^,:\n]+){0,3}?) van (?<answered>\d{1,2} \p{L}+ \d{4}),? "
            + @"op de vraag nr\. ?(?<n>\d[\d-]*)[^:\n]*(?:\n[^:\n]+){0,4}:"
            + @"|(?<nl>Antwoord) ontvangen op (?<answered>\d{1,2} \p{L}+ \d{4}) ?:)",
        Asides = @"^[ \t]*(?:DO \d{10,16}(?:[ \t]+DO \d{10,16})?|QRVA \d[\d /-]*\d?[^\n]*)$",
        UnansweredReason = "réponse à venir",
    };

    private static readonly PaperForm s_europeanQuestion = EuropeanQuestion.Of(
        "fr",
        "Question (?:prioritaire )?avec demande de réponse écrite",
        "(?:à la|à l[’']|au)",
        @"Article \d+[^\n]*",
        "Objet",
        "Réponse (?:commune )?donnée par",
        "au nom de la Commission(?: européenne)?",
        "Réponse",
        "réponse à venir"
    );

    private const string Inform =
        "informer|vous tenir informé|vous tenir informés|transmettre|envoyer|adresser|communiquer|faire parvenir|remettre|"
        + "fournir|revenir";

    private const string Do =
        "livrer|publier|présenter|soumettre|déposer|rendre compte|rendre public|examiner|étudier|évaluer|vérifier|analyser|"
        + "adopter|introduire|modifier|rencontrer|consulter|lancer|procéder";

    private const string IWill =
        "informerai|tiendrai informé|tiendrai informés|transmettrai|enverrai|adresserai|communiquerai|ferai parvenir|remettrai|"
        + "fournirai|reviendrai|livrerai|publierai|présenterai|soumettrai|déposerai|rendrai compte|rendrai public|examinerai|"
        + "étudierai|évaluerai|vérifierai|analyserai|adopterai|introduirai|modifierai|rencontrerai|consulterai|lancerai|procéderai";

    private const string WeWillInform =
        "informerons|tiendrons informé|tiendrons informés|transmettrons|enverrons|adresserons|communiquerons|ferons parvenir|"
        + "remettrons|fournirons|reviendrons";

    private const string WeWillDo =
        "livrerons|publierons|présenterons|soumettrons|déposerons|rendrons compte|rendrons public|examinerons|étudierons|"
        + "évaluerons|vérifierons|analyserons|adopterons|introduirons|modifierons|rencontrerons|consulterons|lancerons|procéderons";

    private static readonly PromiseWords s_promises = new()
    {
        Stems = "-rai|-rons|engage-|vais|allons|intention",
        Persons = "je j nous",
        HasElisions = true,
        Forms = ImmutableArray.Create(
            new PromiseForm("je|j'|et", IWill) { Reach = 4 },
            new PromiseForm("nous|et", WeWillDo) { Reach = 4 },
            new PromiseForm("nous|et", WeWillInform) { Reach = 4, IsLaterOnly = true },
            new PromiseForm(
                "je m' engage à|nous nous engageons à|je vais|nous allons|j' ai l' intention de|j' ai l' intention d'|"
                    + "nous avons l' intention de|nous avons l' intention d'|je ne manquerai pas de|"
                    + "je ne manquerai pas d'|nous ne manquerons pas de|nous ne manquerons pas d'",
                Inform + "|" + Do
            )
        ),
        Clauses = "que|qu'|qui|si|parce|afin|mais|dont|où|comment|pourquoi|;|:",
        Negations = "ne|n'|pas|jamais|aucun|aucune|ni",
        Exceptions =
            "ci-dessous|ci-après|si|s' il|le cas échéant|sur demande|à la demande|en cas|chaque|annuellement|régulièrement|toujours|"
            + "dans la présente|dans cette réponse|maintenant",
        Later =
            "prochainement|bientôt|dès|en temps utile|en temps voulu|ultérieurement|dès que|à l' issue|"
            + "dans les meilleurs délais|sous peu",
    };

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
                Hours = "heures heure h",
                About = "environ près quelque total en",
            },
            Terms = new TermWords
            {
                Before = "avant|avant le|avant la|avant l'|d' ici|d' ici à|d' ici au|d' ici le",
                By = "au plus tard|au plus tard le|au plus tard en|au plus tard au|au plus tard à|pour le",
                In = "le|en|au|à|au cours de|au cours du|dans le courant de|dans le courant du|courant|durant|pendant",
                Within = "dans|dans les|dans un délai de|sous|d' ici|endéans",
                After = "après depuis dès suivant",
                Fillers = "le|la|l'|les|de|du|d'|des|de l'|de la|au|un",
                Beginning = "début|le début|au début",
                Middle = "mi|milieu|le milieu|à la mi",
                End = "fin|la fin|à la fin",
                This = "ce cet cette",
                Next = "prochain prochaine prochains prochaines suivant",
                Ordinals = "premier première 1er|deuxième second seconde 2e|troisième 3e|quatrième dernier 4e",
                Quarter = "trimestre",
                Half = "semestre moitié",
                Seasons =
                    "03-21 06-20 printemps; 06-21 09-20 été; 07-01 08-31 vacances d' été|vacances parlementaires|pause estivale|"
                    + "trêve estivale;09-21 12-20 automne; 12-21 03-20 hiver; 12-25 01-01 noël",
            },
            Promises = s_promises,
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
                NotApplicable = "Sans objet",
                Notes = "Notes",
                About = "Ce document",
                Coverage = "{0} questions sur {1} ont une réponse",
                MissingQuestions = "Questions manquantes",
                Reworded = "Formulée autrement dans {0}",
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
                Fulfilled = "tenu : {0}",
                Fulfils = "Tient la promesse",
                SameAs = "Même réponse que",
                Supersedes = "Remplace",
                SupersededBy = "Remplacée par",
                Reviewed = "Vérifié le",
                Corrected = "Corrigé le",
                ReviewAgain = "à revoir au plus tard le {0}",
                By = "Réponse de",
                Evidence = "Justification",
                BoundTo = "Valeur vérifiée par rapport à",
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
                SmallWords =
                    "le la les des du de un une et est en dans pour par que qui sur au aux ce cette ne pas sont a il elle ont être leur",
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
                Papers = ImmutableArray.Create(s_europeanQuestion, s_belgianQuestion, s_writtenQuestion),
            },
        };
}
