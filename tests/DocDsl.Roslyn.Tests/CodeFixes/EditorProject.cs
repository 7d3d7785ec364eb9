using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.Roslyn.Tests.CodeFixes;

/// <summary>
/// A project as an editor holds it: a workspace with documents as additional files, live diagnostics, and fixes from a menu.
/// </summary>
internal sealed class EditorProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _id = ProjectId.CreateNewId();

    public EditorProject(params (string Path, string Text)[] files)
    {
        var config =
            $"is_global = true\nbuild_property.RootNamespace = Ministry\n{BuildItems.LiveMarkerProperty} = {TestOptions.LiveMarker}\n"
            + string.Concat(
                files.Select(file =>
                    $"[/project/{file.Path}]\nbuild_metadata.AdditionalFiles.DocDslPath = {Uri.EscapeDataString(file.Path)}\n"
                )
            );
        var solution = _workspace
            .CurrentSolution.AddProject(
                ProjectInfo.Create(
                    _id,
                    VersionStamp.Create(),
                    "Project",
                    "Project",
                    LanguageNames.CSharp,
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    parseOptions: Project.Latest,
                    metadataReferences: [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(QaDocument).Assembly.Location)]
                )
            )
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(_id),
                ".globalconfig",
                SourceText.From(config),
                filePath: "/project/.globalconfig"
            )
            .AddAnalyzerReference(_id, new GeneratorReference())
            .AddAdditionalDocument(
                DocumentId.CreateNewId(_id),
                "DocDsl.Live.marker",
                SourceText.From(""),
                filePath: TestOptions.LiveMarker
            );
        foreach (var (path, text) in files)
        {
            solution = path.EndsWith(".cs", StringComparison.Ordinal)
                ? solution.AddDocument(DocumentId.CreateNewId(_id), path, SourceText.From(text), filePath: "/project/" + path)
                : solution.AddAdditionalDocument(DocumentId.CreateNewId(_id), path, SourceText.From(text), filePath: "/project/" + path);
        }

        Solution = solution;
    }

    public Solution Solution { get; private set; }

    private Microsoft.CodeAnalysis.Project Current => Solution.GetProject(_id)!;

    /// <summary>What <c>.editorconfig</c> says.</summary>
    public void Configure(string text) =>
        Solution = Solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(_id),
            ".editorconfig",
            SourceText.From("root = true\n" + text),
            filePath: "/project/.editorconfig"
        );

    public string TextOf(string name) =>
        Current.AdditionalDocuments.Concat(Current.Documents).Single(document => document.Name == name).GetTextAsync().Result.ToString();

    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(params DiagnosticAnalyzer[] analyzers)
    {
        Assert.Empty(await ErrorsAsync());
        var compilation = (await Current.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([.. analyzers], Current.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The compiler's own.</summary>
    public async Task<ImmutableArray<Diagnostic>> ErrorsAsync() =>
        [
            .. (await Current.GetCompilationAsync())!
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];

    public Document DocumentOf(string name) => Current.Documents.Single(document => document.Name == name);

    /// <summary>What the menu offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        TextDocument document = Current
            .AdditionalDocuments.Concat<TextDocument>(Current.Documents)
            .Single(document => document.FilePath == path);
        var actions = new List<CodeAction>();
        var context = document is Document source
            ? new CodeFixContext(source, diagnostic, (action, _) => actions.Add(action), default)
            : new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default);
        await provider.RegisterCodeFixesAsync(context);
        return actions;
    }

    public async Task ApplyAsync(CodeAction action) =>
        Solution = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>One kind of fix in the whole project.</summary>
    public async Task ApplyAllAsync(CodeFixProvider provider, string key, ImmutableArray<Diagnostic> diagnostics)
    {
        var context = new FixAllContext(
            Current.Documents.First(),
            provider,
            FixAllScope.Project,
            key,
            diagnostics.Select(diagnostic => diagnostic.Id).Distinct(),
            new Known(diagnostics),
            default
        );
        await ApplyAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>The generator, as a project refers to it.</summary>
    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new DocDslGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
