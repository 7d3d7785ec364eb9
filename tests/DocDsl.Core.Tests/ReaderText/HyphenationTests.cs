namespace DocDsl.Core.Tests.ReaderText;

public class HyphenationTests
{
    [Theory]
    [InlineData("die Ge-\nschwister", "die Geschwister")]
    [InlineData("mit den An-\nlagen an dem Haus", "mit den Anlagen an dem Haus")]
    [InlineData("wir be-\nantworten das", "wir beantworten das")]
    [InlineData("so viel wie da-\nfür, dafür", "so viel wie dafür, dafür")]
    [InlineData("die ad-\nhoc Gruppe ist ad-hoc", "die ad-hoc Gruppe ist ad-hoc")]
    [InlineData("wie da-\nfür und da für", "wie da-für und da für")]
    [InlineData("der An-\nund Verkauf", "der An- und Verkauf")]
    [InlineData("die Ein-\nund/oder Ausfuhr", "die Ein- und/oder Ausfuhr")]
    [InlineData("ein-\nbis zweimal", "ein- bis zweimal")]
    [InlineData("die EU-\nweite Regel", "die EU-weite Regel")]
    [InlineData("die tv-\nprogramme", "die tv-programme")]
    public void German(string body, string expected) =>
        Assert.Equal(expected, Read("de-DE", "Frage 1\nWas?\n\nAntwort zu Frage 1\n", body));

    [Theory]
    [InlineData("het be-\nleid", "het beleid")]
    [InlineData("de ge-\nmeente", "de gemeente")]
    [InlineData("hoog risico Al-\nsystemen", "hoog risico Al-systemen")]
    [InlineData("de Al-\ngemene Rekenkamer en algemene zaken", "de Algemene Rekenkamer en algemene zaken")]
    [InlineData("de ex-\nminister is nu minister", "de ex-minister is nu minister")]
    [InlineData("een ex-\ntra vraag", "een extra vraag")]
    [InlineData("de re-\nintegratie", "de re-integratie")]
    [InlineData("het ov-\nbedrijf", "het ov-bedrijf")]
    [InlineData("de in-\nen uitvoer", "de in- en uitvoer")]
    [InlineData("de in-\nen/of uitvoer", "de in- en/of uitvoer")]
    public void Dutch(string body, string expected) =>
        Assert.Equal(expected, Read("nl-NL", "Vraag 1\nWat?\n\nAntwoord op vraag 1\n", body));

    [Theory]
    [InlineData("a re-\nentry", "a re-entry")]
    [InlineData("the in-\nand output", "the in- and output")]
    public void English_keeps_it(string body, string expected) =>
        Assert.Equal(expected, Read("en", "Question 1\nWhat?\n\nAnswer to question 1\n", body));

    private static string Read(string culture, string headings, string body) =>
        Assert.Single(Marked.Model($"@document {culture}\n{headings}{body}\n").Answers).Text.Text;
}
