using DocDsl.Core.Languages;

namespace DocDsl;

/// <summary>A natural language in which DocDsl reads documents.</summary>
public sealed class DocumentLanguage
{
    private DocumentLanguage(string tag, string name, string threeLetterCode, PageWords words)
    {
        Tag = tag;
        Name = name;
        ThreeLetterCode = threeLetterCode;
        Words = words;
    }

    /// <summary>For a document whose language is not known.</summary>
    public static DocumentLanguage English { get; } = Create(Language.All.First(language => language.Tag == "en"));

    /// <summary>The ISO 639-1 code: <c>nl</c>.</summary>
    public string Tag { get; }

    /// <summary>The English name: <c>Dutch</c>.</summary>
    public string Name { get; }

    /// <summary>The ISO 639-2 code: <c>nld</c>.</summary>
    public string ThreeLetterCode { get; }

    /// <summary>The words of a page that shows a document.</summary>
    public PageWords Words { get; }

    /// <summary>The <see cref="Tag"/>.</summary>
    public override string ToString() => Tag;

    internal static DocumentLanguage Create(Language language) =>
        new(language.Tag, language.Name, CodeOf(language.Tag), WordsOf(language.Tag));

    private static string CodeOf(string tag) => tag switch { "nl" => "nld", "de" => "deu", "fr" => "fra", "en" => "eng", _ => "und" };

    private static PageWords WordsOf(string tag) => tag switch
    {
        "nl" => new(
            "Naar de vragen", "Vragen", "Beantwoord", "Open", "Ingetrokken", "Noten", "Over dit document",
            "{0} van {1} vragen beantwoord", "Samen beantwoord", "Terug naar de tekst", "Toelichting", "en"),
        "de" => new(
            "Zu den Fragen", "Fragen", "Beantwortet", "Offen", "Zurückgezogen", "Anmerkungen", "Zu diesem Dokument",
            "{0} von {1} Fragen beantwortet", "Gemeinsam beantwortet", "Zurück zum Text", "Erläuterung", "und"),
        "fr" => new(
            "Aller aux questions", "Questions", "Répondue", "Ouverte", "Retirée", "Notes", "Ce document",
            "{0} questions sur {1} ont une réponse", "Réponse commune", "Retour au texte", "Explication", "et"),
        _ => new(
            "Skip to the questions", "Questions", "Answered", "Open", "Withdrawn", "Notes", "About this document",
            "{0} of {1} questions answered", "Answered together", "Back to the text", "Explanation", "and"),
    };
}
