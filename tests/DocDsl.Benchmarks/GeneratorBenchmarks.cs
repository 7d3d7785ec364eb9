using System.Text;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DocDsl.Benchmarks;

/// <summary>
/// One text changed among N, and one C# file changed, beside a pipeline that only reads the paths. The goal is a ratio to that
/// floor: ≤ 2 ×.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private Texts _project = null!;
    private GeneratorDriver _driver = null!;
    private Compilation[] _compilations = null!;
    private int _step;

    [Params(1_000, 10_000)]
    public int Documents { get; set; }

    [Params("paths", "DocDsl")]
    public string Pipeline { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _project = new Texts(Documents);
        IIncrementalGenerator generator = Pipeline == "paths" ? new PathsGenerator() : new DocDslGenerator();
        var compilation = CSharpCompilation.Create(
            "Project",
            [Tree(0)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        _compilations = [compilation, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Tree(1))];
        _driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], _project.Files, optionsProvider: _project)
            .RunGenerators(_compilations[0]);
    }

    /// <summary>Words that no generated type has, as those of answers and notes.</summary>
    [Benchmark]
    public GeneratorDriver OneTextChanged() => Edit("Hierbij");

    /// <summary>The words of a question: the type's documentation has them.</summary>
    [Benchmark]
    public GeneratorDriver OneQuestionChanged() => Edit("Vraag 1\n\n");

    [Benchmark]
    public GeneratorDriver OneCSharpFileChanged() => _driver = _driver.RunGenerators(_compilations[++_step & 1]);

    private GeneratorDriver Edit(string words)
    {
        var (before, after) = _project.Edit(++_step, words);
        return _driver = _driver.ReplaceAdditionalText(before, after).RunGenerators(_compilations[0]);
    }

    private static SyntaxTree Tree(int number) => CSharpSyntaxTree.ParseText($"class Code {{ int _x = {number}; }}", path: "Code.cs");

    private sealed class PathsGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AdditionalTextsProvider.Select((file, _) => file.Path), (_, _) => { });
    }

    private sealed class Texts(int count) : AnalyzerConfigOptionsProvider
    {
        private readonly AdditionalText[] _files = Enumerable
            .Range(0, count)
            .Select(i => (AdditionalText)new Text($"/p/letter{i:00000}.qa", Letters.Document(i, 3)))
            .ToArray();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Project");

        public AdditionalText[] Files => _files;

        public (AdditionalText Before, AdditionalText After) Edit(int step, string words)
        {
            var index = _files.Length / 2;
            var before = _files[index];
            _files[index] = new Text(before.Path, Letters.Document(index, 3).Replace(words, words + (step % 2 == 0 ? " nu" : " dan")));
            return (before, _files[index]);
        }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) => ((Text)file).Options;
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        private readonly RoslynText _text = RoslynText.From(content, Encoding.UTF8);

        public AnalyzerConfigOptions Options { get; } = new Options("build_metadata.AdditionalFiles.DocDslPath", path["/p/".Length..]);

        public override string Path => path;

        public override RoslynText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(string name, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string result)
        {
            result = key == name ? value : "";
            return key == name;
        }
    }
}
