using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Text;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>A document as code sees it: what is looked up at run time, and the types that are generated for it.</summary>
internal static class ModelShapes
{
    private const string Faq = "@document faq nl-NL\n@heading question+answer \"### {text}\"\n\n";

    public static IEnumerable<GrowthShape> All =>
        [
            Model("model: letter[n]", n => Lines(n, i => Pair(i, "Wat?", "Dat.")), letter => Each(letter, i => letter[i])),
            Model(
                "model: letter[id]",
                n => Lines(n, i => Pair(i, $"@id naam-{i}\nWat?", "Dat.")),
                letter => Each(letter, i => letter["naam-" + i])
            ),
            Model(
                "model: FindField",
                n => Lines(n, i => $"@veld-{i} waarde {i}\n") + Pair(1, "Wat?", "Dat."),
                letter => letter.Fields.Sum(given => letter.FindField(given.Name)!.Value.Length)
            ),
            Model(
                "model: group[n]",
                n => "@group Alles\n\n" + Lines(n, i => Pair(i, "Wat?", "Dat.")),
                letter => Each(letter, i => letter.Groups[0][i])
            ),
            Model(
                "model: groups",
                n => Lines(n, i => $"@group Groep {i}\n\n" + Pair(i, "Wat?", "Dat.")),
                letter => letter.Groups.Sum(group => group.Questions.Count) + letter.Questions.Count(question => question.Group is null)
            ),
            Model("model: references", n => Lines(n, i => Pair(i, "Wat?", $"Zie vraag {Math.Max(1, i - 1)}.")), References),
            Model("model: references to one question", n => Lines(n, i => Pair(i, "Wat, zie vraag 1?", "Zie [[#1]].")), References),
            Model(
                "model: one answer refers to all",
                n => Pair(1, "Wat?", "Zie" + Lines(n, i => $" [[#{i}]]")) + Lines(n, i => Pair(i + 1, "Wat?", "Dat.")),
                References
            ),
            Model(
                "model: references of joint questions",
                n =>
                    "Vragen 1 t/m 900\nWat?"
                    + Lines(n, i => $" zie [[#{i % 900 + 1}]]")
                    + "\n\nAntwoord op vragen 1 t/m 900\nNiets.\n",
                References
            ),
            Model(
                "model: texts with notes",
                n => Lines(n, i => Pair(i, $"Wat[^{i}]?", $"Zie [[#1]].\n@note {i} Bron {i}")),
                letter =>
                    letter.Questions.Sum(question => question.RichText.Paragraphs.Count + question.Notes.Count)
                    + letter.Answers.Sum(answer => answer.RichText.Paragraphs.Count + answer.Notes.Count)
            ),
            Model(
                "model: one text with notes",
                n => Pair(1, "Wat?", Lines(n, i => $"Regel {i}[^{i}], zie [[#1]].\n") + Lines(n, i => $"@note {i} Bron {i}\n")),
                letter => letter.Answers.Sum(answer => answer.RichText.Paragraphs.Count + answer.Notes.Count)
            ),
            Model(
                "model: parts",
                n => Lines(n, i => $"Vraag {i}\na) Wat?\nb) Wie?\n\nAntwoord op vraag {i}a\nNiets.\n\nAntwoord op vraag {i}b\nIk.\n\n"),
                letter => letter.Questions.Sum(question => question.Parts.Count + question.Answers.Count)
            ),
            Model(
                "model: data",
                n => Lines(n, i => Pair(i, $"Wat[^{i}], zie vraag 1?", $"Zie [[#1]].\n@note {i} Bron {i}")),
                letter => letter.ToData().Questions.Count
            ),
            Model(
                "model: promises",
                n => Lines(n, i => Pair(i, "Wat?", $"@promise naam-{i} by 2026-03-01 from \"Ja, {i}\"\nJa, {i}.")),
                letter => letter.Promises.Count
            ),
            Generated("code: questions", n => Lines(n, i => Pair(i, "Wat?", "Dat."))),
            Generated("code: ids", n => Lines(n, i => Pair(i, $"@id naam-{i}\nWat?", "Dat."))),
            Generated("code: one id", n => Lines(n, i => Pair(i, "@id naam\nWat?", "Dat."))),
            Generated("code: ids that are numbers of others", n => Lines(n, i => Pair(i, $"@id question-{i + 1}\nWat?", "Dat."))),
            Generated(
                "code: ids of words",
                n => Faq + Lines(n, i => $"### Hoe vraag ik {i} aan?\n\nZo.\n\n")
            ),
            Generated("code: ids of the same words", n => Faq + Lines(n, _ => "### Hoe vraag ik dat aan?\n\nZo.\n\n")),
            Generated("code: groups", n => Lines(n, i => $"@group Groep {i}\n\n" + Pair(i, "Wat?", "Dat."))),
            Generated(
                "code: groups that number their questions",
                n => "@numbering per-group\n\n" + Lines(n, i => $"@group Groep {i}\n\n" + Pair(1, "Wat?", "Dat."))
            ),
            Generated(
                "code: groups of one name",
                n => "@numbering per-group\n\n" + Lines(n, _ => "@group Groep\n\n" + Pair(1, "Wat?", "Dat."))
            ),
            Generated("code: values", n => Lines(n, i => Pair(i, $"@id naam-{i}\n@expect choice ja|nee\nWat?", "Ja."))),
            Generated("code: parts", n => Lines(n, i => Pair(i, "a) Wat?\nb) Wie?", "Ja."))),
        ];

    private static string Pair(int number, string question, string answer) =>
        $"Vraag {number}\n{question}\n\nAntwoord op vraag {number}\n{answer}\n\n";

    private static int Each(QaDocument letter, Func<int, Question> find) =>
        Enumerable.Range(1, letter.Questions.Count).Sum(i => find(i).Number!.Value);

    private static int References(QaDocument letter) =>
        letter.Questions.Sum(question => question.References.Count + question.ReferredToBy.Count)
        + letter.Answers.Sum(answer => answer.References.Count + answer.RefersTo.Count);

    private static GrowthShape Model(string name, Func<int, string> text, Func<QaDocument, int> read) =>
        new(name, text, document => () => read(QaDocument.Parse(document)));

    private static GrowthShape Generated(string name, Func<int, string> text)
    {
        var options = new DocumentOptions("Growth", DocumentTypeSet.ReadyMade, SeveritySettings.None);
        return new(
            name,
            text,
            document =>
                () =>
                    RecordEmitter.EmitTypes(
                        [DocumentCompilation.Create(new SourceText(document, "a/letter.qa"), options).Shape],
                        FolderClasses.None
                    )
        );
    }
}
