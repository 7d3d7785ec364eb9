using BenchmarkDotNet.Attributes;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;

namespace DocDsl.Benchmarks;

/// <summary>
/// One text changed among N, and one C# file changed, beside a pipeline that only reads the paths. The goal is a ratio to that
/// floor: ≤ 2 ×.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private GeneratorProject _project = null!;
    private int _step;

    [Params(1_000, 10_000)]
    public int Documents { get; set; }

    [Params("paths", "DocDsl")]
    public string Pipeline { get; set; } = "";

    [GlobalSetup]
    public void Setup() =>
        _project = new GeneratorProject(
            Pipeline == "paths" ? new PathsGenerator() : new DocDslGenerator(),
            Enumerable.Range(0, Documents).Select(i => ($"letter{i:00000}.qa", Letters.Document(i, 3)))
        );

    /// <summary>Words that no generated type has, as those of answers and notes.</summary>
    [Benchmark]
    public GeneratorDriver OneTextChanged() => Edit("Hierbij");

    /// <summary>The words of a question: the type's documentation has them.</summary>
    [Benchmark]
    public GeneratorDriver OneQuestionChanged() => Edit("Vraag 1\n\n");

    [Benchmark]
    public GeneratorDriver OneCSharpFileChanged() => _project.EditCSharp(++_step);

    private GeneratorDriver Edit(string words)
    {
        var index = Documents / 2;
        return _project.Edit(index, Letters.Document(index, 3).Replace(words, words + (++_step % 2 == 0 ? " nu" : " dan")));
    }
}
