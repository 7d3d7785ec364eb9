using System.Text;
using Basic.Reference.Assemblies;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DocDsl.Benchmarks.Emission;

/// <summary>The C# of a project, and how a build compiles it: on one thread, so that its processor time is all of it.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Sources">The files, each read anew by each build: of what a person wrote the compiler decodes bytes.</param>
/// <param name="HasDocumentation">Whether the project makes a file of its documentation.</param>
internal sealed record EmissionProject(
    string Name,
    IReadOnlyList<(string Path, Func<RoslynText> Read)> Sources,
    bool HasDocumentation = false
)
{
    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. Net80.References.All,
        MetadataReference.CreateFromFile(typeof(QaDocument).Assembly.Location),
    ];

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable
    );

    private CSharpParseOptions ParseOptions =>
        new(LanguageVersion.Latest, HasDocumentation ? DocumentationMode.Diagnose : DocumentationMode.None);

    /// <summary>Files that a person wrote.</summary>
    public static EmissionProject Written(string name, IEnumerable<string> sources) =>
        new(name, [.. sources.Select((text, i) => ($"/p/{i:00000}.cs", Decoding(Encoding.UTF8.GetBytes(text))))]);

    /// <summary>What the generator makes of documents.</summary>
    public static EmissionProject Generated(string name, IEnumerable<string> documents)
    {
        var files = documents.Select((text, i) => (AdditionalText)new Document($"/p/Letters/letter{i:00000}.qa", text)).ToArray();
        var driver = CSharpGeneratorDriver
            .Create([new DocDslGenerator().AsSourceGenerator()], files, optionsProvider: new Options())
            .RunGenerators(CSharpCompilation.Create("Project", [], s_references, s_options));
        var result = driver.GetRunResult();
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        var sources = result.Results.Single().GeneratedSources;
        return new(name, [.. sources.Select(source => ("/p/" + source.HintName, Copying(source.SourceText.ToString())))]);

        static Func<RoslynText> Copying(string text) => () => RoslynText.From(text, Encoding.UTF8);
    }

    private static Func<RoslynText> Decoding(byte[] bytes) => () => RoslynText.From(bytes, bytes.Length, Encoding.UTF8);

    /// <summary>Parses, binds and writes the assembly.</summary>
    public void Compile()
    {
        var options = ParseOptions;
        var compilation = CSharpCompilation.Create(
            "Project",
            Sources.Select(source => CSharpSyntaxTree.ParseText(source.Read(), options, source.Path)),
            s_references,
            s_options
        );
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        using var documentation = HasDocumentation ? new MemoryStream() : null;
        var result = compilation.Emit(assembly, symbols, documentation);
        if (!result.Success)
        {
            throw new InvalidOperationException($"{Name}: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
        }
    }

    private sealed class Document(string path, string content) : AdditionalText
    {
        private readonly RoslynText _text = RoslynText.From(content, Encoding.UTF8);

        public override string Path => path;

        public override RoslynText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Option("build_property.RootNamespace", "Project");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
            new Option("build_metadata.AdditionalFiles.DocDslPath", file.Path["/p/".Length..]);
    }

    private sealed class Option(string name, string value) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => [name];

        public override bool TryGetValue(string key, out string result)
        {
            result = key == name ? value : "";
            return key == name;
        }
    }
}
