using BenchmarkDotNet.Attributes;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using YamlDotNet.RepresentationModel;

namespace DocDsl.Benchmarks;

/// <summary>The fields of letters, checked by their type, beside the same as YAML that is only parsed. The goal is a ratio to it.</summary>
[MemoryDiagnoser]
public class HeaderBenchmarks
{
    private string[] _headers = [];
    private string[] _yaml = [];

    [GlobalSetup]
    public void Setup()
    {
        _headers = [.. Enumerable.Range(0, 100).Select(i => Letters.Header(i))];
        _yaml = [.. Enumerable.Range(0, 100).Select(i => Letters.Header(i, LetterNotation.Markdown).Replace("---\n", ""))];
    }

    [Benchmark(Baseline = true)]
    public long YamlDotNet()
    {
        var count = 0L;
        foreach (var text in _yaml)
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            count += ((YamlMappingNode)stream.Documents[0].RootNode).Children.Count;
        }

        return count;
    }

    [Benchmark]
    public long Fields() =>
        _headers.Sum(text => (long)SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade).Fields.Length);
}
