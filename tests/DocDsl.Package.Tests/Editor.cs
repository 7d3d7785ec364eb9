using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace DocDsl.Package.Tests;

/// <summary>
/// A user's project as an editor loads it: MSBuild's own design-time build, the package's analyzers and fixes from its folder.
/// </summary>
internal sealed class Editor : IDisposable
{
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();

    private Editor() { }

    /// <summary>As it stands now; a fix makes another.</summary>
    public Project Project { get; private set; } = null!;

    public static async Task<Editor> OpenAsync(Consumer app)
    {
        Assert.Equal(0, Dotnet.Run(app.Folder, "restore", app.ProjectPath).ExitCode);
        var editor = new Editor();
        editor.Project = await editor._workspace.OpenProjectAsync(app.ProjectPath);
        Assert.DoesNotContain(editor._workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        return editor;
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var analyzers = project
            .AnalyzerReferences.Where(IsOurs)
            .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .ToImmutableArray();
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    public Task<ImmutableArray<Diagnostic>> DiagnoseAsync() => DiagnoseAsync(Project);

    /// <summary>What the menu offers for a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferAsync(Project project, Diagnostic found)
    {
        var path = found.Location.GetLineSpan().Path;
        var document = project
            .AdditionalDocuments.Concat<TextDocument>(project.Documents)
            .Single(document => Path.GetFullPath(document.FilePath!) == Path.GetFullPath(path, Path.GetDirectoryName(project.FilePath)!));
        var actions = new List<CodeAction>();
        foreach (var provider in Providers(project).Where(provider => provider.FixableDiagnosticIds.Contains(found.Id)))
        {
            await provider.RegisterCodeFixesAsync(
                document is Document source
                    ? new CodeFixContext(source, found, (action, _) => actions.Add(action), default)
                    : new CodeFixContext(document, found, (action, _) => actions.Add(action), default)
            );
        }

        return actions;
    }

    public static async Task<Project> ApplyAsync(Project project, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;

    /// <summary>Finds the one diagnostic of a rule, and applies the fix of a title.</summary>
    public async Task FixAsync(string id, string title)
    {
        var found = (await DiagnoseAsync()).Single(diagnostic => diagnostic.Id == id);
        Project = await ApplyAsync(Project, Assert.Single(await OfferAsync(Project, found), action => action.Title == title));
    }

    public static string Print(Diagnostic diagnostic, Consumer app)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{PathOf(diagnostic, app)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    /// <summary>The file of a diagnostic, from the project's folder.</summary>
    public static string PathOf(Diagnostic diagnostic, Consumer app) =>
        Path.GetRelativePath(app.Folder, Path.GetFullPath(diagnostic.Location.GetLineSpan().Path, app.Folder)).Replace('\\', '/');

    public void Dispose() => _workspace.Dispose();

    /// <summary>As an editor finds them: types with the attribute in the package's assemblies.</summary>
    private static IEnumerable<CodeFixProvider> Providers(Project project) =>
        project
            .AnalyzerReferences.Where(IsOurs)
            .OfType<AnalyzerFileReference>()
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static bool IsOurs(AnalyzerReference reference) =>
        Path.GetFileName(reference.FullPath)?.StartsWith("DocDsl", StringComparison.Ordinal) == true;
}
