using CsCheck;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;
using DocDsl.Tests;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Core.Tests.Values;

/// <summary>Kinds of values as written, values as directives write them, and values in the words of letters.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("yes-no", "yes-no", "")]
    [InlineData("date required", "date", "required")]
    [InlineData("person list", "person list", "")]
    [InlineData("amount EUR", "amount EUR", "")]
    [InlineData("amount list", "amount list", "")]
    [InlineData("amount", "amount", "")]
    [InlineData("text matches \"[0-9]\"", "text", "matches \"[0-9]\"")]
    [InlineData("choice a|b|c", "choice a|b|c", "")]
    [InlineData("choice a | b| c |d required", "choice a|b|c|d", "required")]
    [InlineData("choice open | \"not yet\" list", "choices open|\"not yet\"", "")]
    [InlineData("choices open | \"not yet\" required", "choices open|\"not yet\"", "required")]
    [InlineData("choices a|b list", "choices a|b", "list")]
    public void A_type_as_written(string written, string expected, string rest)
    {
        Assert.True(Read(written, out var type, out var problem, out var left), problem.ToString());
        Assert.Equal(expected, type.ToString());
        Assert.Equal(rest, left);
        Assert.True(Read(expected, out var again, out _, out _));
        Assert.Equal(type, again);
        Assert.Equal(type.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData("", nameof(ValueTypeProblem.Missing))]
    [InlineData("boolean", nameof(ValueTypeProblem.UnknownKind))]
    [InlineData("Date", nameof(ValueTypeProblem.UnknownKind))]
    [InlineData("choice", nameof(ValueTypeProblem.FewChoices))]
    [InlineData("choice a", nameof(ValueTypeProblem.FewChoices))]
    [InlineData("choices a", nameof(ValueTypeProblem.FewChoices))]
    [InlineData("choice a|", nameof(ValueTypeProblem.FewChoices))]
    [InlineData("choice a|b|A", nameof(ValueTypeProblem.RepeatedChoice))]
    public void A_malformed_type(string written, string problem)
    {
        Assert.False(Read(written, out _, out var found, out _));
        Assert.Equal(problem, found.ToString());
    }

    [Theory]
    [InlineData("yes-no", "yes", "yes")]
    [InlineData("yes-no", "ja", null)]
    [InlineData("date", " 2026-03-01 ", "2026-03-01")]
    [InlineData("date", "2026-02-30", null)]
    [InlineData("number", "1250000.50", "1250000.50")]
    [InlineData("number", "-1", "-1")]
    [InlineData("number", "1,5", null)]
    [InlineData("number", "1.", null)]
    [InlineData("number", "", null)]
    [InlineData("number", "99999999999999999999999999999999", null)]
    [InlineData("integer", "12", "12")]
    [InlineData("integer", "1.5", null)]
    [InlineData("amount EUR", "1250000.50", "1250000.50 EUR")]
    [InlineData("amount EUR", "12 EUR", "12 EUR")]
    [InlineData("amount EUR", "12 USD", null)]
    [InlineData("amount", "12 USD", "12 USD")]
    [InlineData("amount", "12", null)]
    [InlineData("duration", "3 weeks", "3 weeks")]
    [InlineData("duration", "1 weeks", "1 week")]
    [InlineData("duration", "2 month", "2 months")]
    [InlineData("duration", "10 workdays", "10 workdays")]
    [InlineData("duration", "3 w", null)]
    [InlineData("duration", "3", null)]
    [InlineData("url", "https://example.org/a?b", "https://example.org/a?b")]
    [InlineData("url", "example", null)]
    [InlineData("choice Open|Closed", "closed", "Closed")]
    [InlineData("choice Open|Closed", "shut", null)]
    [InlineData("text", "any words", "any words")]
    [InlineData("text", " ", null)]
    public void A_value_as_a_mark_writes_it(string type, string written, string? expected) =>
        Assert.Equal(expected, InvariantValues.TryNormalize(written, Type(type), out var value) ? value : null);

    [Theory]
    [InlineData("nl", "date", "27 augustus 2025", "2025-08-27")]
    [InlineData("nl", "date", "op woensdag 27 aug. 2025.", "2025-08-27")]
    [InlineData("nl", "date", "27-8-2025", "2025-08-27")]
    [InlineData("nl", "date", "31 februari 2025", null)]
    [InlineData("nl", "date", "augustus 2025", null)]
    [InlineData("nl", "date", "27 August 2025", null)]
    [InlineData("fr", "date", "1 mars 2025", "2025-03-01")]
    [InlineData("fr", "date", "le 1er mars 2025", "2025-03-01")]
    [InlineData("fr", "date", "le 14 Août 2025", "2025-08-14")]
    [InlineData("de", "date", "27. August 2025", "2025-08-27")]
    [InlineData("de", "date", "27.08.2025", "2025-08-27")]
    [InlineData("de", "date", "am 1. März 2025", "2025-03-01")]
    [InlineData("en", "date", "August 27, 2025", "2025-08-27")]
    [InlineData("en", "date", "27th of August 2025", "2025-08-27")]
    [InlineData("en", "date", "27 Aug 2025", "2025-08-27")]
    [InlineData("en", "date", "27/08/2025", "2025-08-27")]
    [InlineData("en", "date", "08/27/2025", "2025-08-27")]
    [InlineData("en", "date", "03/04/2025", null)] // the third of April, or the fourth of March
    [InlineData("en", "date", "2025-08-27", "2025-08-27")]
    [InlineData("en", "date", "2025/08/27", null)]
    [InlineData("nl", "amount EUR", "813.000 Euro", "813000 EUR")]
    [InlineData("nl", "amount EUR", "€ 12,5 miljoen", "12500000 EUR")]
    [InlineData("nl", "amount EUR", "€ 250 mln.", "250000000 EUR")]
    [InlineData("nl", "amount EUR", "EUR 319 miljoen", "319000000 EUR")]
    [InlineData("nl", "amount EUR", "27.7 miljoen euro", "27700000 EUR")]
    [InlineData("nl", "amount EUR", "zo’n EUR 2 miljard", "2000000000 EUR")]
    [InlineData("nl", "amount EUR", "€ 1.234.567,89", "1234567.89 EUR")]
    [InlineData("nl", "amount EUR", "€ 1.000,-", "1000 EUR")]
    [InlineData("nl", "amount EUR", "30euro", "30 EUR")]
    [InlineData("nl", "amount EUR", "12 miljoen", "12000000 EUR")]
    [InlineData("nl", "amount EUR", "drie miljoen euro's", "3000000 EUR")]
    [InlineData("nl", "amount EUR", "$ 12", null)]
    [InlineData("nl", "amount EUR", "12 tot 15 euro", null)]
    [InlineData("nl", "amount", "12 miljoen", null)]
    [InlineData("de", "amount EUR", "813.000 Euro", "813000 EUR")]
    [InlineData("de", "amount EUR", "rund 1,2 Mio. Euro", "1200000 EUR")]
    [InlineData("de", "amount", "CHF 1’250.50", "1250.5 CHF")]
    [InlineData("fr", "amount EUR", "1 234,50 €", "1234.5 EUR")]
    [InlineData("fr", "amount EUR", "1\u202F234\u202F567 euros", "1234567 EUR")]
    [InlineData("fr", "amount EUR", "3 M€", "3000000 EUR")]
    [InlineData("en", "amount GBP", "£1.2m", "1200000 GBP")]
    [InlineData("en", "amount GBP", "£1.2 million", "1200000 GBP")]
    [InlineData("en", "amount", "£3bn", "3000000000 GBP")]
    [InlineData("en", "amount USD", "$1,250,000.50", "1250000.5 USD")]
    [InlineData("nl", "number", "12,5", "12.5")]
    [InlineData("nl", "number", "1.250", "1250")]
    [InlineData("nl", "number", "1.25", "1.25")]
    [InlineData("nl", "number", "1.2.3", null)]
    [InlineData("nl", "number", "1.234,5,6", null)]
    [InlineData("nl", "number", "12.34.567", null)]
    [InlineData("nl", "number", "ruim 1,4 miljoen", "1400000")]
    [InlineData("nl", "number", "vijfentwintig", "25")]
    [InlineData("nl", "number", "drieëndertig", "33")]
    [InlineData("nl", "number", "honderd", "100")]
    [InlineData("en", "number", "1.2 million", "1200000")]
    [InlineData("en", "number", "twenty-five", "25")]
    [InlineData("en", "number", "minus", null)]
    [InlineData("en", "number", "-5", "-5")]
    [InlineData("de", "number", "fünfundzwanzig", "25")]
    [InlineData("fr", "number", "vingt et un", "21")]
    [InlineData("fr", "number", "soixante-dix", "70")]
    [InlineData("fr", "number", "quatre-vingt-dix-sept", "97")]
    [InlineData("fr", "number", "1 234", "1234")]
    [InlineData("nl", "integer", "12,5", null)]
    [InlineData("nl", "integer", "1.250", "1250")]
    [InlineData("nl", "duration", "drie weken", "3 weeks")]
    [InlineData("nl", "duration", "een week", "1 week")]
    [InlineData("nl", "duration", "anderhalf jaar", "18 months")]
    [InlineData("nl", "duration", "een half jaar", "6 months")]
    [InlineData("nl", "duration", "tien werkdagen", "10 workdays")]
    [InlineData("nl", "duration", "anderhalve week", null)]
    [InlineData("nl", "duration", "weken", null)]
    [InlineData("en", "duration", "30 days", "30 days")]
    [InlineData("en", "duration", "a year", "1 year")]
    [InlineData("en", "duration", "five working days", "5 workdays")]
    [InlineData("de", "duration", "vierzehn Tage", "14 days")]
    [InlineData("de", "duration", "einem Monat", "1 month")]
    [InlineData("fr", "duration", "quinze jours", "15 days")]
    [InlineData("fr", "duration", "deux ans", "2 years")]
    [InlineData("fr", "duration", "10 jours ouvrables", "10 workdays")]
    [InlineData("nl", "yes-no", "Nee.", "no")]
    [InlineData("nl", "yes-no", "nee, geen datasets", null)]
    [InlineData("nl", "choice open|dicht", "Dicht", "dicht")]
    [InlineData("nl", "person", "Van  Dijk\n(PVV)", "Van Dijk (PVV)")]
    [InlineData("nl", "url", "(https://example.org/a).", "https://example.org/a")]
    public void A_value_in_the_words_of_a_letter(string language, string type, string words, string? expected) =>
        Assert.Equal(expected, NaturalValues.TryRead(words, Type(type), Language.Find(language), out var value) ? value : null);

    [Theory]
    [InlineData("nl", "Ja.", "yes")]
    [InlineData("nl", "Ja", "yes")]
    [InlineData("nl", "JA!", "yes")]
    [InlineData("nl", "**Ja.** Dat klopt.", "yes")]
    [InlineData("nl", "Ja, zie antwoord vraag 2.", "yes")]
    [InlineData("nl", "Nee. Juist bij de vaststelling", "no")]
    [InlineData("nl", "Nee, dat is niet zo.", "no")]
    [InlineData("nl", "Nee – zie de brief.", "no")]
    [InlineData("nl", "Ja (zie bijlage).", "yes")]
    [InlineData("nl", "Ja\n\nDe minister deelt dit.", "yes")]
    [InlineData("nl", "Ja.\n\nNee, schreef de minister eerder.", "yes")]
    [InlineData("nl", "Jazeker niet", null)]
    [InlineData("nl", "Ja en nee.", null)]
    [InlineData("nl", "Ja, en nee.", null)]
    [InlineData("nl", "Nee, ja.", null)]
    [InlineData("nl", "Ja hoor", null)]
    [InlineData("nl", "Ja/nee", null)]
    [InlineData("nl", "Jaarlijks.", null)]
    [InlineData("nl", "Er is geen sprake van, ja.", null)]
    [InlineData("nl", "Yes.", null)]
    [InlineData("nl", "", null)]
    [InlineData("en", "**Yes.** MFA is enabled", "yes")]
    [InlineData("en", "No. 10 Downing Street", null)]
    [InlineData("en", "No, it is not.", "no")]
    [InlineData("en", "No one has access.", null)]
    [InlineData("de", "Nein.", "no")]
    [InlineData("de", "Ja, die eingesetzte Software", "yes")]
    [InlineData("fr", "Non, pas encore.", "no")]
    [InlineData("fr", "« Oui »", "yes")]
    [InlineData("fr", "Non-lieu.", null)]
    public void An_answer_that_opens_with_yes_or_no(string language, string text, string? expected)
    {
        var read = NaturalValues.TryReadOpening(
            text,
            ValueType.Of(ValueKind.YesNo),
            Language.Find(language),
            out var value,
            out var length
        );
        Assert.Equal(expected, read ? value : null);
        Assert.InRange(length, read ? 2 : 0, text.Length);
    }

    [Theory]
    [InlineData("**Partial.** Backups are", "partial")]
    [InlineData("Partial agreement was reached.", null)]
    [InlineData("Not yet: 2027.", "not yet")]
    [InlineData("Not, not yet.", "not")]
    public void An_answer_that_opens_with_a_choice(string text, string? expected) =>
        Assert.Equal(
            expected,
            NaturalValues.TryReadOpening(text, Type("choice yes|partial|not|\"not yet\""), null, out var value, out _) ? value : null
        );

    [Fact]
    public void Any_words_can_be_tried() =>
        Gen.Select(
                Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 6],
                Gen.Int[0, Language.All.Length - 1],
                Gen.Int[0, s_types.Length - 1]
            )
            .Sample(
                (pieces, language, type) =>
                {
                    // What is read is a value that reads the same again.
                    var words = string.Concat(pieces);
                    NaturalValues.TryReadOpening(words, s_types[type], Language.All[language], out _, out _);
                    if (NaturalValues.TryRead(words, s_types[type], Language.All[language], out var value))
                    {
                        Assert.True(InvariantValues.TryNormalize(value, s_types[type], out var again), $"{words} → {value}");
                        Assert.Equal(value, again);
                    }
                },
                iter: Depth.Of(1000)
            );

    private static readonly ValueType[] s_types =
    [
        .. new[] { "text", "date", "number", "integer", "yes-no", "amount", "amount EUR", "duration", "url", "choice a|B" }.Select(Type),
    ];

    private static readonly string[] s_pieces =
    [
        " ",
        "1",
        "12",
        "123",
        "1234",
        ".",
        ",",
        "-",
        "’",
        "\u00A0",
        "€",
        "EUR",
        "euro",
        "miljoen",
        "million",
        "Mio.",
        "k",
        "een",
        "half",
        "weeks",
        "weken",
        "ans",
        "mars",
        "August",
        "augustus",
        "ja",
        "no",
        "Oui",
        "**",
        "a",
        "b",
        "(",
        "\"",
        "99999999999999999999",
        "https://a.b",
        "twenty",
        "drieën",
        "vingt",
        "et",
        "\uD800",
        "%",
        "st",
        "er",
        "\n",
    ];

    private static ValueType Type(string written) =>
        Read(written, out var type, out var problem, out _) ? type : throw new ArgumentException(problem.ToString());

    private static bool Read(string written, out ValueType type, out ValueTypeProblem problem, out string rest)
    {
        var reader = new ArgumentReader(written, new TextSpan(0, written.Length));
        var read = ValueType.TryParse(ref reader, out type, out problem);
        rest = reader.ToString(reader.Rest);
        return read;
    }
}
