using DocDsl.Core.Languages;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Tests.Values;

/// <summary>The numbers of a text, as what they say in any language.</summary>
public class NumbersInTextTests
{
    [Theory]
    [InlineData("nl", "42 euro, of 1.250,50 euro", "42 1250.5")]
    [InlineData("en", "42 euros, or 1,250.50 euros", "42 1250.5")]
    [InlineData("fr", "1 250,50 euros et 10 000 personnes", "1250.5 10000")]
    [InlineData("de", "1.250,50 Euro und 10’000 Personen", "1250.5 10000")]
    [InlineData("nl", "2,5 miljoen", "2500000")]
    [InlineData("en", "2.5 million", "2500000")]
    [InlineData("nl", "op 1 maart 2026 en 2 april", "2026-03-01 --04-02")]
    [InlineData("en", "on March 1, 2026 and 2nd of April", "2026-03-01 --04-02")]
    [InlineData("de", "am 1. März 2026", "2026-03-01")]
    [InlineData("fr", "le 1er mars 2026", "2026-03-01")]
    [InlineData("nl", "op 1-3-2026", "2026-03-01")]
    [InlineData("en", "on 2026-03-01", "2026-03-01")]
    [InlineData("en", "on 3/4/2026", "2026-04-03|2026-03-04")]
    [InlineData("en", "in March 2026", "2026")]
    [InlineData("en", "Readers of 17 may borrow", "17")]
    [InlineData("nl", "van 9.00 tot 17.30 uur", "9 17:30")]
    [InlineData("en", "from 9 a.m. to 5:30 p.m.", "9 17:30")]
    [InlineData("en", "from 1 to 5 p.m., and 12 p.m.", "1|13 17 12")]
    [InlineData("en", "at 12 am", "0")]
    [InlineData("fr", "de 9h30 à 17 h", "9:30 17")]
    [InlineData("nl", "versie 1.2.3, AES-256 en 2025/26", "1.2.3 256 2025 26")]
    [InlineData("nl", "€ 12,- per maand", "12")]
    [InlineData("nl", "https://voorbeeld.nl/2026, www.x.nl/3 en a4@x.nl", "")]
    [InlineData("nl", "5 m lang", "5")]
    [InlineData("nl", "vragen 2, 3 en 4.", "2 3 4")]
    [InlineData("nl", "drie weken", "")]
    public void In_digits(string language, string text, string expected)
    {
        var keys = NumbersInText.Read(text, Language.Find(language)).Numbers.Select(placed => string.Join("|", placed.Number.Keys));
        Assert.Equal(expected, string.Join(" ", keys));
    }

    [Theory]
    [InlineData("nl", "drie weken en vijfentwintig dagen", "3 25")]
    [InlineData("en", "twenty five days, twenty-one weeks, three million", "25 21 3 3000000")]
    [InlineData("xx", "three", "")]
    public void In_words(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", NumbersInText.Read(text, Language.Find(language)).InWords));

    [Fact]
    public void A_number_is_where_it_is_written()
    {
        const string Text = "Na 1 maart 2026 nog 1.000 keer.";
        Assert.Equal(
            ["1 maart 2026", "1.000"],
            NumbersInText
                .Read(Text, Language.Find("nl"))
                .Numbers.Select(placed => Text.Substring(placed.Start, placed.Number.Text.Length))
        );
    }
}
