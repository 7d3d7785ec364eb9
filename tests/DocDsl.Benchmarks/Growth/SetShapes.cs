using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using static DocDsl.Benchmarks.Growth.Shapes;

namespace DocDsl.Benchmarks.Growth;

/// <summary>
/// Sets of questions and documents that answer them: the set grows with the document. What is not found by its id or its words is compared
/// with what is left of the set, which must stay bounded.
/// </summary>
internal static class SetShapes
{
    private const char NextFile = '\f';

    public static IEnumerable<GrowthShape> All =>
        [
            Answering("set: the same words", i => $"\n{Words(i)}", Words),
            Answering("set: ids alone", i => $" q-{i}\n", Words),
            Answering("set: all reworded", i => $"\n{Words(i).Replace("of", "from")}", Words),
            Answering("set: all of one wording but for a number", i => $"\n{Alike(i)} Again?", Alike),
            Answering("set: all of one wording", _ => "\nWho of the office keeps the books?", _ => "Who keeps the books of the office?"),
            Answering("set: all undeclared", i => $"\nMay visitor {i * 7} enter at night?", Words),
            Answering("set: all missing", i => i == 1 ? $"\n{Words(1)}" : null, Words),
            Answering("set: all moved", i => $" q-{i * 7919 % 10_007}\n", Words),
            Answering("set: conditions", i => $" q-{i}\n", Words, i => i % 2 == 0 ? "@when q-1 is yes\n" : "@expect yes-no\n"),
            Answering("set: the same words, as @answers", i => $"\n{Words(i)}", Words, isAsked: true),
            Migrating("set: migrate, new words", i => Words(i), i => Words(i).Replace("of", "from")),
            Migrating("set: migrate, other questions", i => Words(i), i => $"May visitor {i * 7} enter at night?"),
        ];

    private static string Words(int i) => $"Who keeps ledger {i} of office {i * 31 % 97}?";

    private static string Alike(int i) => $"How does the team notice in time that the backup of the ledger named {i} failed?";

    private static string Declaration(int count, Func<int, string> words, Func<int, string>? directives = null) =>
        "@type x extends questionnaire\n@version 1\n@numbering none\n"
        + Lines(count, i => $"\n@question q-{i}\n{directives?.Invoke(i)}{words(i)}\n");

    private static GrowthShape Answering(
        string name,
        Func<int, string?> question,
        Func<int, string> words,
        Func<int, string>? directives = null,
        bool isAsked = false
    ) =>
        new(
            name,
            n =>
                (isAsked ? "@document en\n@answers y\n@numbering none\n" : "@document x en\n")
                + Lines(n, i => question(i) is { } text ? $"\n@question{text}\n\n@answer\nYes, by {i}.\n" : "")
                + NextFile
                + (
                    isAsked
                        ? "@document en\n@numbering none\n" + Lines(n, i => $"\n@question q-{i}\n{words(i)}\n")
                        : Declaration(n, words, directives)
                ),
            text =>
            {
                var end = text.IndexOf(NextFile);
                var document = new SourceText(text[..end], "x.qa");
                if (isAsked)
                {
                    var asked = AskedSet.Of(DocumentCompilation.Bind(new SourceText(text[(end + 1)..], "y.qa"), DocumentTypeSet.ReadyMade));
                    return () => asked.Check(document, DocumentTypeSet.ReadyMade, SeveritySettings.None);
                }

                var types = DocumentTypeSet.Create([new TypeSource(text[(end + 1)..], "Growth.X")]);
                return () => DocumentCompilation.Bind(document, types);
            }
        );

    private static GrowthShape Migrating(string name, Func<int, string> before, Func<int, string> after) =>
        new(
            name,
            n =>
                "@document x 1 en\n"
                + Lines(n, i => $"\n@question\n{before(i)}\n\n@answer\nYes, by {i}.\n")
                + NextFile
                + Declaration(n, before)
                + NextFile
                + Declaration(n, after),
            text =>
            {
                var files = text.Split(NextFile);
                var from = DocumentTypeSet.Create([new TypeSource(files[1], "Growth.X")]);
                var to = DocumentTypeSet.Create([new TypeSource(files[2].Replace("@version 1", "@version 2"), "Growth.X")]);
                var model = DocumentCompilation.Bind(new SourceText(files[0], "x.qa"), to);
                return () => Migration.To(model, to.Find("x")!, from);
            }
        );
}
