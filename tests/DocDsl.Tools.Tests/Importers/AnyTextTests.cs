using CsCheck;
using DocDsl.Formats.Importers;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Whatever a text is made of, an import ends with a document that has all its words, in order.</summary>
public class AnyTextTests
{
    private static readonly string[] s_pieces =
    [
        "Vraag 1",
        "Vraag 2 ",
        "Vraag 5 6702756",
        "Antwoord",
        "Antwoord op vraag 1",
        "Antwoord 1 en 2",
        "1",
        "2",
        "1. Bent u",
        "2 Dit is",
        "1) AD, maart",
        "[1] NOS",
        "1De Telegraaf",
        "2Kamerstuk 12",
        "bericht?1",
        "plan2 staat",
        "2 3",
        "' Aanhangsel Handelingen II",
        "% Nationaal Bureau van",
        "vragen’, en",
        "NCTV2.",
        "binnen de Directoraat-Generaal Politie",
        "Datum",
        "gebruikt en/of Datum",
        "31 oktober 2025",
        "Onze referentie",
        "6702756",
        "en Veiligheid",
        "-Middelen",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
        "ah-tk-20242025-546",
        "Pagina 1 van 2",
        "2024Z12345",
        "(ingezonden 3 maart 2024)",
        "Mededeling",
        "Toelichting: meer",
        "@note 1",
        "@end",
        "@aside",
        " @value",
        "@@",
        "@// x",
        "\f",
        "",
        " ",
        "\u00a0",
        "woord-",
        "woord",
        "“quoted \"words",
        "\uFEFF",
        "\u202E",
        "\uD800",
        "\0",
        "Question 1",
        "Answer 1",
        "Frage 1",
        "Zu 1.:",
        "[[x]]",
        "[^1]",
        "#",
        "**Vraag 1**",
        "```",
        "~~~",
        "<!--",
        "-->",
        "a\r",
        "\u2028",
    ];

    [Fact]
    public void No_word_is_lost() =>
        Gen.Select(Gen.Int[0, s_pieces.Length - 1].Array[0, 30], Gen.Bool.Array[30])
            .Sample(
                (pieces, breaks) =>
                {
                    var text = string.Concat(pieces.Select((piece, i) => s_pieces[piece] + (breaks[i % 30] ? "\n" : " ")));
                    var result = TextImporter.Import(text);
                    Assert.True(result.Words.IsComplete, $"{result.Words}\n{text}\n----\n{result.Text}");
                },
                iter: Depth.Of(150)
            );
}
