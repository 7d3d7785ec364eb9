using System.Globalization;
using CsCheck;
using DocDsl.Core.Languages;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;
using DocDsl.Tests;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Core.Tests.Values;

/// <summary>Values as people write them in a language.</summary>
public class NaturalWriterTests
{
    private static readonly string[] s_tags = ["nl", "en", "de", "fr"];

    [Theory]
    [InlineData("nl", null, "date", "2026-03-01", "1 maart 2026")]
    [InlineData("en", "en-GB", "date", "2026-03-01", "1 March 2026")]
    [InlineData("en", "en-US", "date", "2026-03-01", "March 1, 2026")]
    [InlineData("de", null, "date", "2026-03-01", "1. März 2026")]
    [InlineData("fr", null, "date", "2026-03-01", "1er mars 2026")]
    [InlineData("fr", null, "date", "2026-03-02", "2 mars 2026")]
    [InlineData("nl", null, "date", "2026-02-30", "2026-02-30")]
    [InlineData("nl", null, "yes-no", "yes", "Ja")]
    [InlineData("fr", null, "yes-no", "no", "Non")]
    [InlineData("nl", null, "amount EUR", "1250000.5 EUR", "€\u00A01.250.000,50")]
    [InlineData("en", null, "amount", "1250000 GBP", "£1,250,000")]
    [InlineData("de", null, "amount", "-1250 EUR", "-1.250\u00A0€")]
    [InlineData("fr", null, "amount", "813000 EUR", "813\u202F000\u00A0€")]
    [InlineData("nl", null, "amount", "12 CHF", "CHF\u00A012")]
    [InlineData("nl", null, "integer", "2025", "2025")]
    [InlineData("nl", null, "integer", "12345", "12.345")]
    [InlineData("nl", null, "number", "0.25", "0,25")]
    [InlineData("nl", null, "duration", "1 weeks", "1\u00A0week")]
    [InlineData("de", null, "duration", "3 workdays", "3\u00A0Werktage")]
    [InlineData("fr", null, "duration", "2 months", "2\u00A0mois")]
    [InlineData("fr", null, "duration", "5 workdays", "5\u00A0jours ouvrables")]
    [InlineData("nl", null, "choice Vol|leeg", "vol", "Vol")]
    [InlineData("nl", null, "url", "https://a.nl", "https://a.nl")]
    public void A_value(string tag, string? culture, string kind, string invariant, string expected) =>
        Assert.Equal(expected, DocumentLanguage.Create(Of(tag)).Format(new InvariantValue(kind, invariant), culture));

    [Fact]
    public void What_is_written_can_be_read() =>
        Gen.Select(Gen.Int[0, s_tags.Length - 1], Gen.Int[0, 5], Gen.Int[0, 400_000], Gen.Int[0, 99])
            .Sample(
                (tag, which, number, small) =>
                {
                    var language = Of(s_tags[tag]);
                    var (kind, invariant) = which switch
                    {
                        0 => (
                            ValueKind.Date,
                            DateTime.UnixEpoch.AddDays(number % 40_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        ),
                        1 => (ValueKind.YesNo, number % 2 == 0 ? "yes" : "no"),
                        2 => (ValueKind.Integer, number.ToString(CultureInfo.InvariantCulture)),
                        3 => (ValueKind.Number, FormattableString.Invariant($"{number}.{small:00}")),
                        4 => (ValueKind.Amount, FormattableString.Invariant($"{number}.{small:00} EUR")),
                        _ => (ValueKind.Duration, InvariantValues.Duration(small, InvariantValues.Units[number % 5])),
                    };
                    var type = ValueType.Of(kind);
                    var written = NaturalWriter.Write(invariant, type, language, language.Culture);
                    Assert.True(NaturalValues.TryRead(written, type, language, out var read), $"{language.Tag} '{written}'");
                    Assert.True(InvariantValues.AreSame(invariant, read, type), $"{invariant} '{written}' {read}");
                },
                iter: Depth.Of(2000)
            );

    [Theory]
    [InlineData("nl", "submitted", "Ingezonden op")]
    [InlineData("en", "also-for", "Also on behalf of")]
    [InlineData("en", "due-by", "Due by")]
    [InlineData("nl", "by_whom", "By whom")]
    public void The_label_of_a_field(string tag, string field, string expected) => Assert.Equal(expected, Of(tag).Exports.LabelOf(field));

    [Fact]
    public void Each_language_has_all_words_of_a_page()
    {
        var english = new ExportWords();
        foreach (var language in Language.All.Where(language => s_tags.Contains(language.Tag) && language.Tag != "en"))
        {
            var same = typeof(ExportWords)
                .GetProperties()
                .Where(property =>
                    property.PropertyType == typeof(string) && property.Name is not ("Date" or "MonthFirstDate" or "FirstDay")
                )
                .Where(property => Equals(property.GetValue(english), property.GetValue(language.Exports)))
                .Select(property => property.Name);
            Assert.Empty(same.Except(["MonthFirstCulture", "Open", "Notes", "Questions"]));
        }
    }

    private static Language Of(string tag) => Language.All.First(language => language.Tag == tag);
}
