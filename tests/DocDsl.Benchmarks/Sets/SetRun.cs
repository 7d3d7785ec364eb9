using System.Diagnostics;
using System.Globalization;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;

namespace DocDsl.Benchmarks.Sets;

/// <summary>
/// What one edit costs where half of the documents answer one set of questions, beside a pipeline that only reads the paths. The goal is
/// ≤ 2 × that floor for one text, and seconds for the set itself.
/// </summary>
internal static class SetRun
{
    private const string TieredCompilation = "DOTNET_TieredCompilation";
    private const int Questions = 300;
    private const int Letter = 3;

    /// <summary>Prints a row for each kind of edit.</summary>
    /// <param name="documents">How many; every second one answers the set.</param>
    /// <param name="rounds">How often one text is changed; the set is changed five times.</param>
    /// <param name="filter">Part of the names of the edits that are made; empty for all.</param>
    public static void Run(int documents, int rounds, string filter)
    {
        // As in a compiler's server, which is warm.
        if (Environment.GetEnvironmentVariable(TieredCompilation) != "0")
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["sets", Text(documents), Text(rounds), filter])
            {
                Environment = { [TieredCompilation] = "0" },
            };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Environment.ExitCode = process.ExitCode;
            return;
        }

        var bound = 0;
        var bind = DocumentReader.Bind;
        DocumentReader.Bind = (text, types) =>
        {
            bound++;
            return bind(text, types);
        };
        var texts = Files(documents).ToArray();
        var floor = new GeneratorProject(new PathsGenerator(), texts);
        var (first, allocated) = Measure(() => new GeneratorProject(new PathsGenerator(), texts));
        var letters = new GeneratorProject(
            new DocDslGenerator(),
            Enumerable.Range(0, documents).Select(i => ($"letter{i:00000}.qa", Letters.Document(i, Letter)))
        );
        GeneratorProject sets = null!;
        bound = 0;
        var (run, runAllocated) = Measure(() => sets = new GeneratorProject(new DocDslGenerator(), texts));
        Console.WriteLine(
            $"{documents} documents, {texts.Sum(file => file.Text.Length) / 1_000_000} MB; every second one answers {Questions} questions"
        );
        Console.WriteLine(
            $"first run {run:F0} ms, {runAllocated >> 20} MB allocated, {bound} read; the floor {first:F1} ms, {allocated >> 20} MB"
        );
        var (answering, other) = (documents / 2 & ~1, documents / 2 | 1);
        Row[] rows =
        [
            new("floor: one text of the paths alone", floor, answering, i => Response(answering, i, isAnswer: true)),
            new("no sets: the words of an answer", letters, other, i => Changed(other, "Hierbij", i)),
            new("no sets: the words of a question", letters, other, i => Changed(other, "Vraag 1\n\n", i)),
            new("the words of an answer of a document that answers", sets, answering, i => Response(answering, i, isAnswer: true)),
            new("the words of a question of one", sets, answering, i => Response(answering, i, isAnswer: false)),
            new("the words of an answer of another document", sets, other, i => Changed(other, "Hierbij", i)),
            new("a C# file", sets, -1, _ => ""),
            new("a question of the set reworded", sets, documents, i => SetTexts.Declaration(Questions, i)),
            new("a question added to the set, and taken out", sets, documents, i => SetTexts.Declaration(Questions + i % 2)),
        ];
        Console.WriteLine();
        Console.WriteLine("| edit | ms | × floor | KB allocated | documents read |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        var least = 0.0;
        foreach (var (name, project, file, textOf) in rows.Where(row => row.Project == floor || row.Name.Contains(filter)))
        {
            var (times, bytes) = (new List<double>(), new List<long>());
            for (var i = -2; i < (file == documents ? 5 : rounds); i++)
            {
                bound = 0;
                var text = textOf(i + 3);
                var (time, size) = Measure(() => file < 0 ? project.EditCSharp(i + 3) : project.Edit(file, text));
                if (i >= 0)
                {
                    times.Add(time);
                    bytes.Add(size);
                }
            }

            var median = times.Order().ElementAt(times.Count / 2);
            least = least == 0 ? median : least;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {median:F2} | {median / least:F2} | {bytes.Order().ElementAt(bytes.Count / 2) / 1000:N0} | {bound} |"
                )
            );
        }
    }

    /// <summary>Writes the files to a folder, for <c>docdsl check</c>.</summary>
    public static void Write(string folder, int documents)
    {
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in Files(documents))
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    /// <summary>The documents, and last the set.</summary>
    private static IEnumerable<(string Path, string Text)> Files(int documents) =>
        Enumerable
            .Range(0, documents)
            .Select(i =>
                i % 2 == 0 ? ($"review{i:00000}.qa", SetTexts.Response(i, Questions)) : ($"letter{i:00000}.qa", Letters.Document(i, Letter))
            )
            .Append(("review.qatype", SetTexts.Declaration(Questions)));

    private static string Response(int id, int step, bool isAnswer) =>
        isAnswer
            ? SetTexts.Response(id, Questions, answered: step % 2 == 0 ? " now" : " then")
            : SetTexts.Response(id, Questions, asked: step % 2 == 0 ? "" : "Today: ");

    private static string Changed(int id, string words, int step) =>
        Letters.Document(id, Letter).Replace(words, words + (step % 2 == 0 ? " nu" : " dan"));

    private static (double Milliseconds, long Bytes) Measure(Func<object> work)
    {
        GC.Collect(generation: 0);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = ThreadTime.Milliseconds();
        work();
        return (ThreadTime.Milliseconds() - before, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Name">What is changed.</param>
    /// <param name="Project">The project.</param>
    /// <param name="File">The place of the file that is changed; negative for one of C#.</param>
    /// <param name="TextOf">Its text, by the number of the edit: each differs from the one before it.</param>
    private sealed record Row(string Name, GeneratorProject Project, int File, Func<int, string> TextOf);
}
