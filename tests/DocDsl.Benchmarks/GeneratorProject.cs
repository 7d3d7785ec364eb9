using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DocDsl.Benchmarks;

/// <summary>The files of a project and a generator's driver over them, one edit after another.</summary>
internal sealed class GeneratorProject : AnalyzerConfigOptionsProvider
{
    private readonly AdditionalText[] _files;
    private readonly Compilation[] _compilations;
    private GeneratorDriver _driver;

    /// <param name="generator">The generator, or a floor to compare it with.</param>
    /// <param name="files">The files, with their paths in the project.</param>
    public GeneratorProject(IIncrementalGenerator generator, IEnumerable<(string Path, string Text)> files)
    {
        _files = files.Select(file => (AdditionalText)new Text("/p/" + file.Path, file.Text)).ToArray();
        var compilation = CSharpCompilation.Create(
            "Project",
            [Tree(0)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        _compilations = [compilation, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Tree(1))];
        _driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], _files, optionsProvider: this)
            .RunGenerators(_compilations[0]);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Project");

    /// <summary>Changes one text, and generates.</summary>
    public GeneratorDriver Edit(int file, string text)
    {
        var before = _files[file];
        _files[file] = new Text(before.Path, text);
        return _driver = _driver.ReplaceAdditionalText(before, _files[file]).RunGenerators(_compilations[0]);
    }

    /// <summary>Changes a C# file, and generates.</summary>
    /// <param name="step">Odd and even ones differ.</param>
    public GeneratorDriver EditCSharp(int step) => _driver = _driver.RunGenerators(_compilations[step & 1]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText file) => ((Text)file).Options;

    private static SyntaxTree Tree(int number) => CSharpSyntaxTree.ParseText($"class Code {{ int _x = {number}; }}", path: "Code.cs");

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

/// <summary>The floor: it only reads the paths.</summary>
internal sealed class PathsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AdditionalTextsProvider.Select((file, _) => file.Path), (_, _) => { });
}
