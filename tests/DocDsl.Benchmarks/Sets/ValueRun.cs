using System.Diagnostics;
using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Generator;

namespace DocDsl.Benchmarks.Sets;

/// <summary>
/// What comparing the values of all documents costs (QA8101): the index alone, for growing numbers of documents, and one edit in the
/// compiler.
/// </summary>
internal static class ValueRun
{
    private const string TieredCompilation = "DOTNET_TieredCompilation";
    private const int Questions = 5;

    /// <param name="documents">How many documents the largest project has.</param>
    /// <param name="rounds">How often a text is changed.</param>
    public static void Run(int documents, int rounds)
    {
        // As in a compiler's server, which is warm.
        if (Environment.GetEnvironmentVariable(TieredCompilation) != "0")
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["values", Text(documents), Text(rounds)])
            {
                Environment = { [TieredCompilation] = "0" },
            };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Environment.ExitCode = process.ExitCode;
            return;
        }

        Console.WriteLine("| documents | questions | ms to index and check all | contradictions | MB kept | ms to rebuild after an edit |");
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: |");
        foreach (var shape in new[] { Shape.Different, Shape.Alike, Shape.Same })
        {
            foreach (var count in new[] { documents / 4, documents / 2, documents })
            {
                Index(count, shape, rounds);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{documents} documents of {Questions} valued questions in the compiler; the floor reads the paths alone");
        Console.WriteLine("| edit | ms | KB allocated |");
        Console.WriteLine("| --- | ---: | ---: |");
        var texts = Enumerable.Range(0, documents).Select(i => ($"letter{i:00000}.qa", Document(i, Shape.Different))).ToArray();
        Row("floor", new GeneratorProject(new PathsGenerator(), texts), documents / 2, rounds, i => Document(i, Shape.Different));
        var valued = new GeneratorProject(new DocDslGenerator(), texts);
        Row("the words of an answer", valued, documents / 2, rounds, i => Document(documents / 2, Shape.Different, words: $" {i}"));
        Row("the value of an answer", valued, documents / 2, rounds, i => Document(documents / 2, Shape.Different, flip: i % 2 == 0));
    }

    private static void Index(int count, Shape shape, int rounds)
    {
        var values = Enumerable.Range(0, count).Select(i => Values(i, shape, flip: false)).ToArray();
        var edited = Values(count / 2, shape, flip: true);
        var (found, kept, times, edits) = (0, 0L, new List<double>(), new List<double>());
        for (var round = 0; round < Math.Max(3, rounds / 4); round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = ThreadTime.Milliseconds();
            var index = new ContradictionIndex(ContradictionIndex.Sorted(values));
            found = values.Sum(document => index.Check(document).Count);
            times.Add(ThreadTime.Milliseconds() - start);
            kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            start = ThreadTime.Milliseconds();
            _ = index.With(edited.Path, edited).Check(edited);
            edits.Add(ThreadTime.Milliseconds() - start);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {count} | {shape} | {Median(times):F1} | {found} | {kept / 1e6:F1} | {Median(edits):F1} |"
            )
        );
    }

    private static void Row(string name, GeneratorProject project, int file, int rounds, Func<int, string> textOf)
    {
        var (times, bytes) = (new List<double>(), new List<double>());
        for (var i = -2; i < rounds; i++)
        {
            var text = textOf(i + 3);
            GC.Collect(generation: 0);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadTime.Milliseconds();
            project.Edit(file, text);
            if (i >= 0)
            {
                times.Add(ThreadTime.Milliseconds() - start);
                bytes.Add((GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e3);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(times):F2} | {Median(bytes):N0} |"));
    }

    private static DocumentValues Values(int number, Shape shape, bool flip) =>
        DocumentValues.Of(
            DocumentCompilation.Bind(
                new SourceText(Document(number, shape, flip: flip), $"letter{number:00000}.qa"),
                DocumentTypeSet.ReadyMade
            )
        )!;

    /// <summary>A letter of a day, with questions that are answered by yes or no.</summary>
    private static string Document(int number, Shape shape, string words = "", bool flip = false)
    {
        var text = new System.Text.StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"@document document en\n@date {2000 + number % 25}-{1 + number % 12:00}-{1 + number % 28:00}\n"
            )
        );
        for (var i = 0; i < Questions; i++)
        {
            var asked = shape == Shape.Same ? SetTexts.Question(i) : SetTexts.Question(i).Replace("the handbook", $"handbook {number}");
            asked = shape == Shape.Different ? $"In letter {number}, {asked}" : asked;
            var isYes = (number + i) % 3 != 0 ^ (flip && i == 0);
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nQuestion {i + 1}\n@expect yes-no\n{asked}\n\nAnswer to question {i + 1}\n{(isYes ? "Yes" : "No")}, it is so{words}.\n"
            );
        }

        return text.ToString();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How alike the questions of the documents are.</summary>
    private enum Shape
    {
        /// <summary>Each document has its own: nothing is compared.</summary>
        Different,

        /// <summary>They begin alike, which makes all of them candidates.</summary>
        Alike,

        /// <summary>All documents ask the same, and contradict one another.</summary>
        Same,
    }
}
