using DocDsl.Formats.Exporters;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>Documents in other formats, with reading them: what an export asks of the model is found at the first use.</summary>
internal static class ExportShapes
{
    private static readonly (string Name, Func<int, string> Text)[] s_documents =
    [
        ("letters", n => Lines(n, i => Pair(i, "Wat kost dit onderdeel?", $"Dat kost {i} euro."))),
        ("references", n => Lines(n, i => Pair(i, "Wat?", $"Zie vraag {i % n + 1} en [[#{(i * 7 % n) + 1}]]."))),
        ("references in one answer", n => Pair(1, "Wat?", Lines(n, i => $"Zie ook vraag 1 en [[#1]], zin {i}.\n"))),
        ("a list of numbers", n => Pair(1, "Wat?", "Zie vragen " + Lines(n, i => $"{i}, ") + "en 1.")),
        ("references to another document", n => Pair(1, "Wat?", Lines(n, i => $"Zie [[ander#{i}]].\n"))),
        ("numbers twice", n => "@document nl\n" + Lines(n, _ => Pair(1, "Wat?", "Niets."))),
        ("ids that differ in signs", n => "@document nl\n" + Lines(n, i => Pair(i, "Wat?", "Niets.").Replace("?", $"?\n@id {Signs(i)}"))),
        ("titles alike", n => "@document faq en\n@heading question+answer \"### {text}\"\n" + Lines(n, _ => "\n### What is it?\nThis.\n")),
        ("notes", n => Pair(1, "Wat?", Lines(n, i => $"Ook dit[^{i}].\n")) + Lines(n, i => $"@note {i} Bron.\n")),
        ("one note, many marks", n => Pair(1, "Wat?", Lines(n, _ => "Ook dit[^1].\n")) + "@note 1 Bron.\n"),
        ("notes in notes", n => Pair(1, "Wat?", "Ja.[^1]") + Lines(n, i => $"@note {i} Bron, zie[^{i + 1}] ook.\n")),
        (
            "joint questions",
            n => Lines(n, i => $"Vragen {2 * i} en {2 * i + 1}\nWat?\n\nAntwoord op vragen {2 * i} en {2 * i + 1}\nNiets.\n\n")
        ),
        ("one answer for all", n => $"Vragen 1 t/m 999\nWat?\n\nAntwoord op de vragen 1 t/m 999\n" + Lines(n, i => $"Zin {i}.\n")),
        ("many answers to one question", n => Pair(1, "Wat?", "Niets.") + Lines(n, _ => "Antwoord op vraag 1\nNiets.\n\n")),
        (
            "parts",
            n =>
                Lines(
                    n,
                    i =>
                        $"Vraag {i}\nWat is bekend over\na) de kosten;\nb) de planning?\n\n"
                        + $"Antwoord op vraag {i}a\nNiets.\n\nAntwoord op vraag {i}b\nJa.\n\n"
                )
        ),
        (
            "groups",
            n =>
                "@document questionnaire en\n@numbering per-group\n"
                + Lines(n, i => $"\n@group G {i}\n\nQuestion 1\nWhat?\n\nAnswer to question 1\nThis.\n")
        ),
        ("fields", n => "@document nl\n" + Lines(n, i => $"@veld-{new string('x', i % 9 + 1)} waarde {i}\n") + Pair(1, "Wat?", "Niets.")),
        ("addresses", n => Pair(1, "Wat?", Lines(n, i => $"Zie https://example.org/{i}/ en info{i}@example.org.\n"))),
        ("colons and at-signs", n => Pair(1, "Wat?", "https://" + new string(':', n) + new string('@', n) + Lines(n, _ => "http://x"))),
        ("one line of signs", n => Pair(1, "Wat?", Lines(n, _ => "*_[](<&|"))),
        ("indentation", n => Pair(1, "Wat?", "```\n" + new string(' ', n) + "x\n```")),
    ];

    /// <summary>Markdown files.</summary>
    private static readonly (string Name, Func<int, string> Text)[] s_files =
    [
        (
            "questions",
            n => Headings + Lines(n, i => $"## What is part {i}?\n\nA *part*, see [[#what-is-part-{i}]] and [it][{i}].\n\n- a\n  - b\n\n")
        ),
        (
            "links defined at the end",
            n => Headings + Lines(n, i => $"## What is {i}?\n\n[a][{i}]\n\n") + Lines(n, i => $"[{i}]: https://a.nl/{i}\n")
        ),
        ("headings alike", n => Headings + "## What?\n\n" + Lines(n, _ => "### More\n\nWords.\n\n")),
        ("details", n => Headings + "## What?\n\n" + Lines(n, _ => "<details>\n<summary>a</summary>\n\n*b*\n\n")),
        ("tags", n => Headings + "## What?\n\nIt" + Lines(n, _ => "<b>x <a href=\"")),
        ("links without ends", n => Headings + "## What?\n\nIt" + Lines(n, _ => "[a](")),
    ];

    private const string Headings = "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n\n";

    public static IEnumerable<GrowthShape> All => Documents.Concat(Files);

    private static IEnumerable<GrowthShape> Files =>
        from format in Enum.GetValues<ExportFormat>()
        from file in s_files
        select new GrowthShape(
            $"export {format}: Markdown: {file.Name}",
            file.Text,
            content => () => DocumentExporter.Export(QaDocument.Parse(content, "faq.md"), format)
        );

    private static IEnumerable<GrowthShape> Documents =>
        from format in Enum.GetValues<ExportFormat>()
        from document in s_documents
        select new GrowthShape(
            $"export {format}: {document.Name}",
            document.Text,
            content =>
            {
                QaDocument[] others = [QaDocument.Parse(document.Text(1000), "ander.qa")];
                return () => DocumentExporter.Export(QaDocument.Parse(content, "letter.qa"), format, others);
            }
        );

    private static string Pair(int number, string question, string answer) =>
        $"Vraag {number}\n{question}\n\nAntwoord op vraag {number}\n{answer}\n\n";

    /// <summary>Ids that are one when their signs are replaced.</summary>
    private static string Signs(int number) => "a" + Convert.ToString(number, 2).PadLeft(14, '0').Replace('0', '.').Replace('1', '_');
}
