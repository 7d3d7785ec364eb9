using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.Roslyn.Tests;

/// <summary>A project in memory: documents, C#, and the generator's driver as a compiler or an editor runs it.</summary>
internal sealed class Project
{
    public static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] s_references =
    [
        .. Net80.References.All,
        MetadataReference.CreateFromFile(typeof(QaDocument).Assembly.Location),
    ];

    /// <summary>
    /// Of more documents the steps are recorded only where a test asks: the driver goes along every path from an output to an input, and
    /// there are millions of these in a large project.
    /// </summary>
    private const int MaxTracked = 32;

    private readonly Func<GeneratorDriver> _tracking;
    private GeneratorDriver _driver;

    public Project(string rootNamespace, LanguageVersion version, bool live, params (string Path, string Text)[] documents)
        : this("/project/", rootNamespace, version, live, documents) { }

    /// <summary>A project in a folder of its own, whose name ends with a slash.</summary>
    public Project(string folder, string rootNamespace, LanguageVersion version, bool live, params (string Path, string Text)[] documents)
    {
        Options = new TestOptions(folder, rootNamespace);
        Texts = documents.Select(document => new TestText(folder + document.Path, document.Text)).ToList();
        var files = Texts.Cast<AdditionalText>();
        if (live)
        {
            files = files.Append(new TestText(TestOptions.LiveMarker, ""));
        }

        var parse = Latest.WithLanguageVersion(version);
        Compilation = CSharpCompilation.Create(
            "Project",
            [
                CSharpSyntaxTree.ParseText(
                    "/// <summary>A class.</summary>\npublic static class Code { }",
                    parse,
                    "/project/Code.cs",
                    Encoding.UTF8
                ),
            ],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999
            )
        );
        _driver = Driver(tracksSteps: documents.Length <= MaxTracked);

        GeneratorDriver Driver(bool tracksSteps) =>
            CSharpGeneratorDriver.Create(
                [new DocDslGenerator().AsSourceGenerator()],
                files,
                parse,
                Options,
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps)
            );

        _tracking = () => Driver(tracksSteps: true);
    }

    /// <summary>A project of many documents whose steps are recorded, too; before its first run.</summary>
    public Project Tracking()
    {
        _driver = _tracking();
        return this;
    }

    public Project(params (string Path, string Text)[] documents)
        : this("Ministry", LanguageVersion.Latest, live: false, documents) { }

    public CSharpCompilation Compilation { get; set; }

    /// <summary>Another project's assembly, as the compiler sees it.</summary>
    public Project Referring(params MetadataReference[] references)
    {
        Compilation = Compilation.AddReferences(references);
        return this;
    }

    public List<TestText> Texts { get; }

    public TestOptions Options { get; private set; }

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return _driver.GetRunResult().Results.Single();
    }

    public void Replace(int index, string text)
    {
        var changed = new TestText(Texts[index].Path, text);
        _driver = _driver.ReplaceAdditionalText(Texts[index], changed);
        Texts[index] = changed;
    }

    /// <summary>An edit of <c>.editorconfig</c>.</summary>
    public void Set(string key, string value) => Configure(settings: new(Options.Settings) { [key] = value });

    /// <summary>What the project's item of a document says.</summary>
    public Project WithDefaults(string path, string? type, string? culture) =>
        Configure(defaults: new(Options.Defaults) { [path] = (type, culture) });

    /// <summary>A project that says how the list of its documents is called.</summary>
    public Project Named(string list) => WithProperty("DocDslListName", list);

    /// <summary>A project that is built for a day.</summary>
    public Project On(string today) => WithProperty("DocDslToday", today);

    /// <summary>A property that the build passes on.</summary>
    public Project WithProperty(string name, string value) =>
        Configure(properties: new(Options.Properties) { ["build_property." + name] = value });

    private Project Configure(
        Dictionary<string, string>? settings = null,
        Dictionary<string, (string? Type, string? Culture)>? defaults = null,
        Dictionary<string, string>? properties = null
    )
    {
        Options = new TestOptions(Options.Folder, "Ministry")
        {
            Settings = settings ?? Options.Settings,
            Defaults = defaults ?? Options.Defaults,
            Properties = properties ?? Options.Properties,
        };
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(Options);
        return this;
    }

    public void Add(string path, string text, Encoding? encoding = null) => Add(new TestText(Options.Folder + path, text, encoding));

    public void Add(TestText text)
    {
        Texts.Add(text);
        _driver = _driver.AddAdditionalTexts([text]);
    }

    /// <summary>A file from elsewhere, linked into the project.</summary>
    public void Link(string file, string path, string text)
    {
        Options.Links[file] = path;
        Add(new TestText(file, text));
    }

    public void Remove(int index)
    {
        _driver = _driver.RemoveAdditionalTexts([Texts[index]]);
        Texts.RemoveAt(index);
    }

    /// <summary>The whole project compiled; its C# diagnostics and the generator's.</summary>
    public (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var compilation, out var diagnostics);
        return (compilation, diagnostics.AddRange(compilation.GetDiagnostics()));
    }

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var files = Texts.Cast<AdditionalText>().Append(new TestText(TestOptions.LiveMarker, ""));
        return await AnalyzeAsync(files);
    }

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IEnumerable<AdditionalText> files)
    {
        var options = new AnalyzerOptions(files.ToImmutableArray(), Options);
        return await Compilation.WithAnalyzers([new DocumentAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }
}

internal sealed class TestText(string path, string content, Encoding? encoding = null) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, encoding ?? Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>What the package's targets would hand over.</summary>
internal sealed class TestOptions(string folder, string rootNamespace) : AnalyzerConfigOptionsProvider
{
    public const string LiveMarker = "/package/DocDsl.Live.marker";

    public override AnalyzerConfigOptions GlobalOptions =>
        new Values(new(Properties) { ["build_property.RootNamespace"] = rootNamespace, [BuildItems.LiveMarkerProperty] = LiveMarker });

    /// <summary>What the project sets besides.</summary>
    public Dictionary<string, string> Properties { get; init; } = [];

    public string Folder => folder;

    /// <summary>What <c>.editorconfig</c> says of all documents.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>The type and the culture that items of documents have, by path in the project.</summary>
    public Dictionary<string, (string? Type, string? Culture)> Defaults { get; init; } = [];

    /// <summary>Paths in the project of files from elsewhere.</summary>
    public Dictionary<string, string> Links { get; } = [];

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
        Links.TryGetValue(file.Path, out var link) ? Document(link)
        : file.Path.StartsWith(folder, StringComparison.Ordinal) ? Document(file.Path[folder.Length..])
        : Values.Empty;

    private Values Document(string path)
    {
        const string Metadata = "build_metadata.AdditionalFiles.";
        var (type, culture) = Defaults.GetValueOrDefault(path);
        return new(
            new(Settings)
            {
                [Metadata + "DocDslPath"] = Uri.EscapeDataString(path),
                [Metadata + "DocDslType"] = Uri.EscapeDataString(type ?? ""),
                [Metadata + "DocDslCulture"] = Uri.EscapeDataString(culture ?? ""),
            }
        );
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values Empty = new([]);

        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
