using BenchmarkDotNet.Attributes;
using DocDsl.Formats.Importers;

namespace DocDsl.Benchmarks;

/// <summary>
/// Texts of which a reader must look at much before it knows that nothing is there. The goal is a ratio: twice the lines take no more than
/// 2.5 times as long.
/// </summary>
public class ImportBenchmarks
{
    private string _quotes = "";
    private string _notes = "";

    [Params(1, 2)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _quotes = "Vraag 1\n" + string.Concat(Enumerable.Repeat("' Aanhangsel Handelingen II\n\n", 20_000 * Size));
        _notes =
            "Vraag 1\n"
            + string.Concat(Enumerable.Range(0, 2000 * Size).Select(i => $"woord{i} plan 1 2 3 4 5 6 7 8 9\n"))
            + string.Concat(Enumerable.Range(1, 300 * Size).Select(i => $"{i}Kamerstuk {i}\n"));
    }

    [Benchmark]
    public int BeginningsOfNotes() => TextImporter.Import(_quotes).Text.Length;

    [Benchmark]
    public int NumbersOfNotes() => TextImporter.Import(_notes).Text.Length;
}
