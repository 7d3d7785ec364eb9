using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>What <c>docdsl format</c>, <c>fix</c> and <c>renumber</c> do, and an editor; the document is parsed before.</summary>
internal static class EditingShapes
{
    private const string Question = "Vraag 1\nWat kost het?\n\nAntwoord op vraag 1\nNiets.\n\n";

    public static IEnumerable<GrowthShape> All =>
        [
            Format("format: nothing to do", n => Lines(n, i => Pair(i, "Wat?", "Dat."))),
            Format("format: blank lines", n => Lines(n, i => Pair(i, "Wat?", "Dat.")).Replace("\n\n", " \n\n\n")),
            Format("format: one answer", n => Question + Lines(n, i => $"Regel {i} \n\n\n")),
            Format("format: line breaks", n => Question + Lines(n, i => $"Regel {i}   \n")),
            Format("format: one line", n => Question + Lines(n, i => $"woord {i} ") + "  \n"),
            Format("format: directives of one answer", n => Pair(1, "Wat?", Lines(n, i => $"@evidence code:A.B{i}\n\n") + "Ja.")),
            Format("format: directives", n => Lines(n, i => Pair(i, $"\n@expect yes-no\n@id naam-{i}\nWat?", "\n\n@by \"X\"\nJa."))),
            Format("format: fields", n => Lines(n, i => $"@veld-{i} waarde\n\n") + Question),
            Format("format: fields to sort", n => Lines(n, i => $"@veld-{i} waarde\n@allow QA2001 \"reden {i} hier\"\n") + Question),
            Format("format: comments", n => "Vraag 1\n" + Lines(n, i => $"@// noot {i}\n") + "@id x\nWat?\n"),
            Format("format: notes", n => Question + Lines(n, i => $"@note {i} bron {i} \n\n\n")),
            FixAll("fix: answers", "QA3001", n => Lines(n, i => $"Vraag {i}\nWat {i}?\n\n")),
            FixAll("fix: answers together", "QA3001", n => Lines(n, i => $"Vraag {i + 1}\nWat {i}?\n\n") + Question),
            FixAll(
                "fix: wrong numbers of answers",
                "QA3002",
                n => Lines(n, i => $"Vraag {i}\nWat?\n\nAntwoord op vraag {i + 90000}\nJa.\n\n")
            ),
            FixAll("fix: misplaced ids", "QA1003", n => Lines(n, i => Pair(i, $"Wat?\n@id naam-{i}", "Ja."))),
            FixAll("fix: misplaced directives of one answer", "QA1003", n => Question + Lines(n, i => $"Ja.\n@evidence code:A.B{i}\n")),
            FixAll("fix: indented directives", "QA1007", n => Lines(n, i => Pair(i, $"Wat?\n  @id naam-{i}", "Ja."))),
            FixAll("fix: lines like headings", "QA1007", n => Lines(n, i => $"vraag {i}\nWat?\n\nantwoord op vraag {i}\nJa.\n\n")),
            FixAll("fix: words after headings", "QA1007", n => Lines(n, i => $"Vraag {i} 6702756\nWat?\n\nAntwoord op vraag {i}\nJa.\n\n")),
            FixAll("fix: headings of Markdown", "QA1007", n => Lines(n, i => Pair(i, $"Wat?\n\n## Kop {i}", "Ja."))),
            FixAll("fix: hidden characters", "QA1006", n => Lines(n, i => Pair(i, "Wat\u202E?", "Ja."))),
            FixAll("fix: hidden characters in one line", "QA1006", n => Pair(1, "Wat " + Lines(n, i => $"woord\u202E {i} "), "Ja.")),
            FixAll("fix: misspelt directives", "QA1001", n => Lines(n, i => Pair(i, $"@idd naam-{i}\nWat?", "Ja."))),
            FixAll("fix: repeated directives", "QA1005", n => Lines(n, i => Pair(i, $"@id naam-{i}\n@id naam-{i}\nWat?", "Ja."))),
            FixAll("fix: a directive repeated in one section", "QA1005", n => Pair(1, Lines(n, _ => "@id naam\n") + "Wat?", "Ja.")),
            FixAll("fix: blocks without an end", "QA1004", n => Lines(n, i => Pair(i, "Wat?", "Ja.\n\n@aside\ntekst"))),
            FixAll("fix: ends without a block", "QA1004", n => Lines(n, i => Pair(i, "Wat?\n@end", "Ja."))),
            FixAll(
                "fix: unnecessary suppressions",
                "QA1009",
                n => Lines(n, i => Pair(i, $"@allow QA2005 \"zo staat het er {i}\"\nWat?", "Ja."))
            ),
            FixAll("fix: forms that no line has", "QA1010", n => Lines(n, i => $"@heading question \"Deel{i} {{n}}.\"\n") + Question),
            FixAll("fix: letters of parts", "QA2006", n => Lines(n, i => Pair(i, "a) Wat?\nc) Wie?", "Ja."))),
            FixAll("fix: parts that are not covered", "QA3006", n => Lines(n, i => Pair(i, "a) Wat?\nb) Wie?", $"@covers {i}a\nJa."))),
            FixAll("fix: values", "QA3010", n => Lines(n, i => Pair(i, "@expect yes-no\nWat?", "Dat weten wij niet."))),
            FixAll("fix: numbers", "QA2002", n => Lines(n, i => Pair(i + i / 5, "Wat?", "Ja."))),
            FixAll("fix: one number", "QA2001", n => Lines(n, _ => Pair(1, "Wat?", "Ja."))),
            FixAll(
                "fix: numbers of groups",
                "QA2002",
                n => "@numbering per-group\n\n" + Lines(n, i => $"@group Groep {i}\n\n" + Pair(1, "Wat?", "Ja.") + Pair(3, "Wie?", "Ik."))
            ),
            FixAll(
                "fix: missing fields",
                "QA5001",
                _ => "@document x nl-NL\n" + Question,
                n => "@type x\n" + Lines(n, i => $"@field veld-nummer-{i} text required\n")
            ),
            FixAll(
                "fix: misspelt fields",
                "QA5003",
                n => "@document x nl-NL\n" + Lines(n, i => $"@veld-numer-{i} waarde\n") + Question,
                n => "@type x\n" + Lines(n, i => $"@field veld-nummer-{i} text\n")
            ),
            Edit("renumber: all", n => Lines(n, i => Pair(i + 1, "Wat?", $"Zie vraag {i + 1}.")), Renumber),
            Edit("renumber: none", n => Lines(n, i => Pair(i, "Wat?", "Dat.")), Renumber),
            Edit("renumber: joint headings", n => Lines(n, i => Pair($"{2 * i} en {2 * i + 1}", "Wat?", "Dat.")), Renumber),
            Edit("renumber: one heading", n => Pair(string.Join(", ", Enumerable.Range(2, n)), "Wat?", "Dat."), Renumber),
            Edit(
                "directive at a position",
                n => Lines(n, i => Pair(i, $"@id naam-{i}\nWat?", "Ja.")),
                model =>
                {
                    for (var i = 0; i < model.Tree.DirectiveTable.Length; i++)
                    {
                        model.Tree.DirectiveAt(model.Tree.Directive(i).Span.Start);
                    }
                }
            ),
            Edit("roles of lines", n => Lines(n, i => Pair(i, $"@id naam-{i}\nWat?", "Ja.")), model => LineRoles.Of(model)),
        ];

    private static string Pair(int number, string question, string answer) => Pair($"{number}", question, answer);

    private static string Pair(string numbers, string question, string answer) =>
        $"Vraag {numbers}\n{question}\n\nAntwoord op vraag {numbers}\n{answer}\n\n";

    private static void Renumber(SemanticModel model) => Renumbering.From(model, model.Questions.Select(question => question.HeadingSpan));

    private static GrowthShape Format(string name, Func<int, string> text) => Edit(name, text, model => Formatter.Format(model));

    private static GrowthShape FixAll(string name, string rule, Func<int, string> text, Func<int, string>? type = null) =>
        Edit(name, text, model => Fixes.ApplyAll(model, (diagnostic, _) => diagnostic.Id == rule), type);

    private static GrowthShape Edit(string name, Func<int, string> text, Action<SemanticModel> edit, Func<int, string>? type = null) =>
        new(
            name,
            n => type is null ? text(n) : text(n) + "\f" + type(n),
            document =>
            {
                var files = document.Split('\f');
                var types = files.Length == 1 ? DocumentTypeSet.ReadyMade : DocumentTypeSet.Create([new TypeSource(files[1])]);
                var model = SemanticAnalysis.Analyze(new SourceText(files[0]), types);
                return () => edit(model);
            }
        );
}
