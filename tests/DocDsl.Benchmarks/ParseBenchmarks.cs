using System.Text;
using BenchmarkDotNet.Attributes;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using Markdig;

namespace DocDsl.Benchmarks;

/// <summary>
/// Reading letters beside what the machine allows (decoding them), the least lossless tree of them, and Markdig on the same content. The
/// goals are ratios to the <see cref="BlockTree"/>: parse ≥ 0.95, with everything bound and all rules ≥ 0.5.
/// </summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private const int Count = 100;

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().Build();
    private byte[][] _bytes = [];
    private string[] _documents = [];
    private string[] _untyped = [];
    private string[] _alike = [];
    private string[] _markdown = [];

    [GlobalSetup]
    public void Setup()
    {
        _documents = Make(LetterNotation.Document);
        _untyped = Make(LetterNotation.Untyped);
        _markdown = Make(LetterNotation.Markdown);
        _alike = [.. Enumerable.Range(0, Count).Select(i => AlikeLetters.Document(i, 5 + i % 40))];
        _bytes = [.. _documents.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>UTF-8 to a string.</summary>
    [Benchmark]
    public long Decode() => _bytes.Sum(bytes => (long)Encoding.UTF8.GetString(bytes).Length);

    [Benchmark]
    public long BlockTreeAlone() => _documents.Sum(text => (long)BlockTree.Parse(text).Length);

    [Benchmark(Baseline = true)]
    public long MarkdigDefault() => _markdown.Sum(text => (long)Markdown.Parse(text, _pipeline).Count);

    [Benchmark]
    public long Parse() => _documents.Sum(text => (long)SyntaxTree.Parse(new SourceText(text)).Diagnostics.Length);

    /// <summary>Parsed and bound, with all rules, as documents of no type.</summary>
    [Benchmark]
    public long Bind() => Bind(_untyped);

    /// <summary>The same as documents of <c>kamervragen</c>: their fields are checked, and the text is searched for others.</summary>
    [Benchmark]
    public long BindKamervragen() => Bind(_documents);

    /// <summary>Letters of six sentences: nearly every question is reported.</summary>
    [Benchmark]
    public long BindAlike() => Bind(_alike);

    private static long Bind(string[] texts) =>
        texts.Sum(text => (long)SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade).Questions.Length);

    private static string[] Make(LetterNotation notation) =>
        [.. Enumerable.Range(0, Count).Select(i => Letters.Document(i, 5 + i % 40, notation))];
}
