using DocDsl.Core.Languages;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Tests.Values;

public class ListTests
{
    [Theory]
    [InlineData("nl", ValueKind.Person, "Van Nispen (SP) en Lahlah (GroenLinks-PvdA)", "Van Nispen (SP)|Lahlah (GroenLinks-PvdA)")]
    [InlineData(
        "nl",
        ValueKind.Person,
        "Beckerman (SP), Bushoff , Kröger (beiden\nGroenLinks-PvdA), Bamenga (D66) en Teunissen (PvdD)",
        "Beckerman (SP)|Bushoff (GroenLinks-PvdA)|Kröger (GroenLinks-PvdA)|Bamenga (D66)|Teunissen (PvdD)"
    )]
    [InlineData(
        "nl",
        ValueKind.Person,
        "Sneller , Bamenga , Rooderkerk (allen D66) en Gabriëls (GroenLinks-PvdA)",
        "Sneller (D66)|Bamenga (D66)|Rooderkerk (D66)|Gabriëls (GroenLinks-PvdA)"
    )]
    [InlineData("nl", ValueKind.Person, "Inge van Dijk (CDA)", "Inge van Dijk (CDA)")]
    [InlineData(
        "nl",
        ValueKind.Office,
        "de Ministers van Buitenlandse Zaken en van Justitie en Veiligheid",
        "Minister van Buitenlandse Zaken|Minister van Justitie en Veiligheid"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "de Ministers van Economische Zaken en van Klimaat en Groene Groei en de Staatssecretaris van Infrastructuur en Waterstaat",
        "Minister van Economische Zaken|Minister van Klimaat en Groene Groei|Staatssecretaris van Infrastructuur en Waterstaat"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "de Ministers van Financiën en voor Buitenlandse Handel en Ontwikkelingshulp",
        "Minister van Financiën|Minister voor Buitenlandse Handel en Ontwikkelingshulp"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "Minister Van Weel (Justitie en Veiligheid) en antwoord van\nStaatssecretaris Coenradie (Justitie en Veiligheid)",
        "Minister Van Weel (Justitie en Veiligheid)|Staatssecretaris Coenradie (Justitie en Veiligheid)"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "Staatssecretaris Van Marum (Binnenlandse Zaken en Koninkrijksrelaties) en van Minister Hermans (Klimaat en Groene Groei)",
        "Staatssecretaris Van Marum (Binnenlandse Zaken en Koninkrijksrelaties)|Minister Hermans (Klimaat en Groene Groei)"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "de Staatssecretaris van Volksgezondheid, Welzijn en Sport",
        "Staatssecretaris van Volksgezondheid, Welzijn en Sport"
    )]
    [InlineData(
        "nl",
        ValueKind.Office,
        "de Minister en Staatssecretaris van Defensie",
        "Minister van Defensie|Staatssecretaris van Defensie"
    )]
    [InlineData("de", ValueKind.Person, "Anna Schmidt (SPD) und Jan Groß (beide CDU)", "Anna Schmidt (SPD)|Jan Groß (CDU)")]
    [InlineData("en", ValueKind.Office, "the Ministers for Health and of Trade", "Minister for Health|Minister of Trade")]
    [InlineData("nl", ValueKind.Text, "water, lucht en bodem", "water|lucht|bodem")]
    [InlineData("nl", ValueKind.Text, "water, schoon; bodem", "water, schoon|bodem")]
    public void Items_are_split_as_a_reader_would(string language, object kind, string text, string expected)
    {
        var items = ListReader.Read(text, (ValueKind)kind, Language.Find(language)!);
        Assert.Equal(expected.Split('|'), items.Select(item => item.Value));
        Assert.All(items, item => Assert.StartsWith(text.Substring(item.Start, 1), text[item.Start..]));
    }
}
