namespace DocDsl.Benchmarks;

/// <summary>
/// What letters are made of: parts of clauses whose verb comes last, as after "dat" and "of". Each of one kind fits each of another, so
/// that there are hundreds of thousands of clauses. None looks like something else in a letter: a heading, a date, a promise.
/// </summary>
internal static class LetterWords
{
    public static readonly string[] QuestionOpenings =
    [
        "Kunt u aangeven of",
        "Klopt het bericht dat",
        "Waarom heeft u besloten dat",
        "Bent u bereid te bevorderen dat",
        "Hoe beoordeelt u de vaststelling dat",
        "Op welke gronden neemt u aan dat",
        "Deelt u de mening dat het onwenselijk is als",
        "Heeft u zicht op de vraag of",
        "Wat is uw reactie op de berichtgeving waaruit blijkt dat",
        "Welke gevolgen heeft het volgens u dat",
        "Sinds wanneer weet u dat",
        "Acht u het denkbaar dat",
        "Is overwogen om vast te leggen dat",
        "In hoeverre kan worden uitgesloten dat",
        "Wie heeft er toestemming voor gegeven dat",
        "Erkent u het risico dat",
    ];

    public static readonly string[] AnswerOpenings =
    [
        "Het is juist dat",
        "Uit navraag blijkt dat",
        "Er zijn geen aanwijzingen dat",
        "Ik hecht eraan te benadrukken dat",
        "Bij brief is uw Kamer gemeld dat",
        "In het jaarverslag staat vermeld dat",
        "De rechter heeft geoordeeld dat",
        "Voorop staat dat",
        "Dat laat onverlet dat",
        "Uitgangspunt van het beleid is dat",
        "De evaluatie laat zien dat",
        "Daarbij weegt mee dat",
        "Het is mij bekend dat",
        "Met de betrokken partijen is afgesproken dat",
        "Anders dan de berichtgeving suggereert, geldt dat",
        "Onafhankelijk onderzoek bevestigt dat",
    ];

    public static readonly string[] Subjects =
    [
        "de gemeente Arnhem",
        "het waterschap",
        "de Inspectie van het Onderwijs",
        "de Belastingdienst",
        "een commissie van deskundigen",
        "het Openbaar Ministerie",
        "de Autoriteit Persoonsgegevens",
        "de leverancier van de ‘slimme’ camera’s",
        "het Centraal Bureau voor de Statistiek",
        "de provincie Drenthe",
        "de regionale omgevingsdienst",
        "een werkgroep van ambtenaren",
        "het ziekenhuis in Zwolle",
        "de vervoerder op de Veluwelijn",
        "een samenwerkingsverband van scholen",
        "de netbeheerder",
        "het meldpunt voor ouderen",
        "de Nationale ombudsman",
        "de veiligheidsregio Zeeland",
        "een woningcorporatie uit Heerlen",
        "de Kustwacht",
        "het Nederlands Forensisch Instituut",
        "de uitvoerder van de regeling",
        "het college van burgemeester en wethouders",
    ];

    public static readonly string[] Objects =
    [
        "de bewaartermijn van reisgegevens",
        "het contract voor de meldkamer",
        "de vergunning voor een windpark op zee",
        "een lijst van risicovolle toepassingen",
        "de klachten van omwonenden over geluid",
        "het register van erkende aanbieders",
        "de wachtlijst voor jeugdhulp",
        "de geplande sluiting van het postkantoor",
        "het protocol voor datalekken",
        "de vergoeding voor pleegouders",
        "de toegang tot het bronbestand",
        "een proef met ‘digitale’ stempassen",
        "de herkomst van de grondstoffen",
        "het rooster van de veerdienst",
        "de uitkomst van de aanbesteding",
        "de normen voor stikstof in duingebieden",
        "het aantal onbevoegde docenten",
        "de inzet van tolken bij verhoren",
        "een noodverordening voor de kermis",
        "de subsidie voor monumentale orgels",
        "het onderhoud van bruggen en sluizen",
        "de controle op medicijnen uit derde landen",
        "de privacyverklaring van het platform",
        "het archief van de voormalige mijnen",
    ];

    public static readonly string[] Circumstances =
    [
        "zonder overleg met de medezeggenschapsraad",
        "na aandringen van de Europese Commissie",
        "in strijd met de Algemene wet bestuursrecht",
        "voor het begin van het nieuwe schooljaar",
        "op verzoek van de Eerste Kamer",
        "met behulp van een geautomatiseerd model",
        "ondanks bezwaren van de vakbonden",
        "in een vroeg stadium",
        "tegen een hoger tarief dan begroot",
        "bij wijze van uitzondering",
        "aan de hand van steekproeven",
        "via een besloten aanbesteding",
        "op grond van de Wet politiegegevens (Wpg)",
        "buiten medeweten van de patiënten",
        "samen met de grensregio’s in België",
        "gedurende de hele zomer",
        "naar het voorbeeld van Denemarken",
        "onder toezicht van een notaris",
        "uit kostenoverwegingen",
        "volgens een vertrouwelijke notitie",
    ];

    public static readonly string[] Verbs =
    [
        "heeft heroverwogen",
        "laat onderzoeken",
        "wil afschaffen",
        "heeft goedgekeurd",
        "openbaar maakt",
        "niet langer bijhoudt",
        "heeft uitgesteld",
        "mag aanpassen",
        "jaarlijks evalueert",
        "aan derden heeft overgedragen",
        "onvoldoende heeft gemotiveerd",
        "opnieuw beoordeelt",
        "moet verlengen",
        "heeft teruggedraaid",
        "ter inzage legt",
        "kan beperken",
        "als ‘passend’ aanmerkt",
        "buiten beschouwing laat",
        "stapsgewijs invoert",
        "in rekening brengt",
    ];

    public static readonly string[] Conjunctions = ["omdat", "terwijl", "hoewel", "zodat", "voordat", "tenzij", "doordat", "nu"];

    public static readonly string[] Members = ["Van Wijk", "De Boer-Smit", "El Idrissi", "Terpstra", "Van den Heuvel", "Jansma", "Okafor"];

    public static readonly string[] Offices =
    [
        "Justitie en Veiligheid",
        "Onderwijs, Cultuur en Wetenschap",
        "Infrastructuur en Waterstaat",
        "Volksgezondheid, Welzijn en Sport",
        "Economische Zaken",
        "Sociale Zaken en Werkgelegenheid",
    ];
}
