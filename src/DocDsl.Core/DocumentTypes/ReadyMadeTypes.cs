using System.Collections.Immutable;

namespace DocDsl.Core.DocumentTypes;

/// <summary>The types that the library brings, as anyone would declare them.</summary>
internal static class ReadyMadeTypes
{
    /// <summary>What all have in common: nothing yet, so that each document may have the fields it likes.</summary>
    public const string Document = "@type document\n";

    /// <summary>
    /// Written questions of the Dutch parliament and their answers. It requires nothing: half of the real letters lack one field or
    /// another.
    /// </summary>
    public const string Kamervragen = """
        @type kamervragen extends document
        @language nl
        @field asker      person list
        @field addressee  office list
        @field subject    text
        @field submitted  date
        @field number     text matches "[0-9]{4}Z[0-9]{5}"
        @field answered   date
        @field by         office list
        @field also-for   office list
        @field reference  text
        @field aanhangsel integer
        @// Patterns with words of the letter come first: of two that read a field, the first counts.
        @read "(V|v)ragen van (het lid|de leden|het leden|de lid) {asker} aan {addressee} over {subject}"
        @read "(ingezonden {submitted}[, (nr.|nr) {number}])"
        @read "(Antwoord|Antwoorden|Mededeling) van {by}[, mede namens {also-for}] (ontvangen {answered})"
        @read "{number}"
        @read "AH {aanhangsel}"
        @read "gegeven antwoorden {aanhangsel} (Vragen|Mondelinge|Schriftelijke)"
        @order submitted answered
        @term answered 3 weeks after submitted
        @aside "{*}Tweede Kamer, vergaderjaar {*}, (Aanhangsel|Vragen){*}"
        @aside "ah-tk-{*}"
        @aside "kv-tk-{*}"
        """;

    private const string KamervragenRecord = "DocDsl.Kamervragen";

    /// <summary>Questions that visitors ask, known by their own words.</summary>
    public const string Faq =
        "@type faq extends document\n@numbering none\n@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"\n";

    /// <summary>Questions of a customer or an auditor, numbered from outside.</summary>
    public const string Questionnaire = "@type questionnaire extends document\n@numbering any\n";

    public static ImmutableArray<TypeSource> Sources { get; } =
        ImmutableArray.Create(
            new TypeSource(Document, "DocDsl.QaDocument"),
            new TypeSource(Kamervragen, KamervragenRecord),
            new TypeSource(Faq, "DocDsl.Faq"),
            new TypeSource(Questionnaire, "DocDsl.Questionnaire")
        );

    /// <summary>
    /// The property that a ready-made type's record has for a field, where it is not the field's name: collections are plural, and dates
    /// say what they are.
    /// </summary>
    /// <param name="type">The declaration.</param>
    /// <param name="field">The field's name.</param>
    /// <returns>Null for other fields and other types.</returns>
    public static string? PropertyOf(TypeSource type, string field) =>
        type.RecordName != KamervragenRecord
            ? null
            : field switch
            {
                "asker" => "Askers",
                "addressee" => "Addressees",
                "submitted" => "SubmittedOn",
                "answered" => "AnsweredOn",
                "by" => "Answerers",
                "also-for" => "AlsoOnBehalfOf",
                _ => null,
            };
}
