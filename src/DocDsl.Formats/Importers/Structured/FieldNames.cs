using System.Collections.Frozen;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>The names that columns of tables, and fields of lists, have in practice; in small letters, most telling first.</summary>
internal static class FieldNames
{
    public static readonly string[] Question =
    [
        "question",
        "questions",
        "vraag",
        "vragen",
        "frage",
        "fragen",
        "question text",
        "vraagtekst",
        "fragetext",
        "q",
        "v",
        "f",
    ];

    public static readonly string[] Answer =
    [
        "answer",
        "answers",
        "antwoord",
        "antwoorden",
        "antwort",
        "antworten",
        "réponse",
        "réponses",
        "reponse",
        "reponses",
        "response",
        "responses",
        "answer text",
        "antwoordtekst",
        "reply",
        "a",
        "r",
    ];

    /// <summary>Names of questions that other things have as well.</summary>
    public static readonly string[] Title = ["title", "titel", "titre", "name", "heading", "summary"];

    /// <summary>Names of answers that other things have as well.</summary>
    public static readonly string[] Body = ["body", "content", "text", "description", "inhoud", "tekst", "inhalt", "contenu", "texte"];

    public static readonly string[] Number =
    [
        "number",
        "no",
        "no.",
        "nr",
        "nr.",
        "num",
        "nummer",
        "numéro",
        "numero",
        "n°",
        "#",
        "position",
    ];

    public static readonly string[] Label =
    [
        "id",
        "question id",
        "questionid",
        "label",
        "code",
        "kenmerk",
        "kennung",
        "ref",
        "reference",
        "identifier",
        "key",
        "slug",
    ];

    public static readonly string[] Group =
    [
        "group",
        "category",
        "section",
        "topic",
        "domain",
        "groep",
        "categorie",
        "rubriek",
        "onderwerp",
        "thema",
        "hoofdstuk",
        "gruppe",
        "kategorie",
        "abschnitt",
        "bereich",
        "groupe",
        "catégorie",
        "thème",
        "rubrique",
        "chapter",
    ];

    public static readonly string[] Comment =
    [
        "comment",
        "comments",
        "remark",
        "remarks",
        "note",
        "notes",
        "justification",
        "explanation",
        "opmerking",
        "opmerkingen",
        "toelichting",
        "bemerkung",
        "bemerkungen",
        "kommentar",
        "anmerkung",
        "anmerkungen",
        "erläuterung",
        "commentaire",
        "commentaires",
        "remarque",
        "remarques",
    ];

    /// <summary>The language of a name, where it is a name in only one.</summary>
    public static readonly FrozenDictionary<string, string> Culture = new Dictionary<string, string>
    {
        ["vraag"] = "nl",
        ["vragen"] = "nl",
        ["antwoord"] = "nl",
        ["antwoorden"] = "nl",
        ["frage"] = "de",
        ["fragen"] = "de",
        ["antwort"] = "de",
        ["antworten"] = "de",
        ["réponse"] = "fr",
        ["réponses"] = "fr",
        ["reponse"] = "fr",
        ["answer"] = "en",
        ["answers"] = "en",
    }.ToFrozenDictionary();

    /// <summary>A name as it is looked up: <c>Question_ID:</c> is <c>question id</c>.</summary>
    public static string Normal(string name) => Sheet.OneLine(name.Replace('_', ' ')).Trim(' ', ':', '*', '?').ToLowerInvariant();
}
