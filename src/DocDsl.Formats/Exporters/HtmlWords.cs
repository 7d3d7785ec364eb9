namespace DocDsl.Formats.Exporters;

/// <summary>The page's own words, in the document's language.</summary>
internal sealed record HtmlWords(
    string Language, string Skip, string Questions, string Answered, string Open, string Withdrawn, string Notes, string About, string Coverage, string Joint, string Back, string Closing)
{
    private static readonly HtmlWords s_english = new(
        "en", "Skip to the questions", "Questions", "Answered", "Open", "Withdrawn", "Notes", "About this document", "{0} of {1} questions answered", "Answered together", "Back to the text", "Explanation");

    private static readonly HtmlWords s_dutch = new(
        "nl", "Naar de vragen", "Vragen", "Beantwoord", "Open", "Ingetrokken", "Noten", "Over dit document", "{0} van {1} vragen beantwoord", "Samen beantwoord", "Terug naar de tekst", "Toelichting");

    private static readonly HtmlWords s_german = new(
        "de", "Zu den Fragen", "Fragen", "Beantwortet", "Offen", "Zurückgezogen", "Anmerkungen", "Zu diesem Dokument", "{0} von {1} Fragen beantwortet", "Gemeinsam beantwortet", "Zurück zum Text", "Erläuterung");

    private static readonly HtmlWords s_french = new(
        "fr", "Aller aux questions", "Questions", "Répondue", "Ouverte", "Retirée", "Notes", "Ce document", "{0} questions sur {1} ont une réponse", "Réponse commune", "Retour au texte", "Explication");

    public static HtmlWords Of(QaDocument document) => document.Content.Model.Tree.Language?.Tag switch
    {
        "nl" => s_dutch,
        "de" => s_german,
        "fr" => s_french,
        _ => s_english,
    };
}
