using BenchmarkDotNet.Attributes;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using Markdig;

namespace DocDsl.Benchmarks;

/// <summary>
/// Parsing and binding beside Markdig on the same content. The goals are ratios to <c>Markdig</c>: parse ≥ 5 ×, parse + bind ≥ 2.5 ×.
/// </summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private readonly string[] _documents = new string[100];
    private readonly string[] _markdown = new string[100];
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().Build();

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < _documents.Length; i++)
        {
            _documents[i] = Letters.Document(i, 5 + i % 40);
            _markdown[i] = Letters.Markdown(i, 5 + i % 40);
        }
    }

    [Benchmark(Baseline = true)]
    public int MarkdigDefault()
    {
        var count = 0;
        foreach (var text in _markdown)
        {
            count += Markdown.Parse(text, _pipeline).Count;
        }

        return count;
    }

    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var text in _documents)
        {
            count += SyntaxTree.Parse(new SourceText(text)).Diagnostics.Length;
        }

        return count;
    }

    [Benchmark]
    public int ParseAndBind()
    {
        var count = 0;
        foreach (var text in _documents)
        {
            count += SemanticAnalysis.Analyze(SyntaxTree.Parse(new SourceText(text)), DocumentTypeSet.ReadyMade).Questions.Length;
        }

        return count;
    }
}
