using DocDsl.Formats.Importers;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>Plain texts that are imported.</summary>
internal static class ImportShapes
{
    public static IEnumerable<GrowthShape> All =>
        [
            Shape("letter", n => Lines(n, i => $"Vraag {i}\nWat kost dit onderdeel?\n\nAntwoord op vraag {i}\nDat kost {i} euro.\n\n")),
            Shape("pages", n => Lines(n, i => $"Brief van het college\n\nVraag {i}\nWat?\n\nAntwoord op vraag {i}\nNiets.\n{i}\n\f")),
            Shape(
                "notes",
                n => Lines(n, i => $"Vraag {i}\nWat is dit{i}?\n\nAntwoord op vraag {i}\nEen brief.{i}\n\n{i}) De Krant, {i} maart.\n\f")
            ),
            Shape("numbers", n => Lines(n, i => $"{i}. Wat is dit dan?\n\n")),
            Shape("line breaks", n => new string('\n', n)),
            Shape(
                "two columns",
                n => Lines(n, i => $"Vraag {i}            Antwoord {i}\nWat is er            en dat is\nmet dit?             alles.\n\n")
            ),
        ];

    private static GrowthShape Shape(string name, Func<int, string> text) =>
        new("import: " + name, text, content => () => TextImporter.Import(content));
}
