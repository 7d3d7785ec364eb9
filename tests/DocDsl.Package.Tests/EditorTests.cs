using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace DocDsl.Package.Tests;

/// <summary>A user's project as an editor loads it: MSBuild's own design-time build, the package's analyzers and fixes from its folder.</summary>
public class EditorTests
{
    [Fact]
    public async Task Live_findings_and_their_fixes()
    {
        var app = new Consumer("App");
        app.Write("Letters/letter.qa", Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", "").Replace("@id kosten", "@ide kosten"));
        app.Write("Program.cs", "System.Console.WriteLine(App.Letters.Letter.Document[7].Label);");
        Assert.Equal(0, Dotnet.Run(app.Folder, "restore", app.ProjectPath).ExitCode);

        using var workspace = MSBuildWorkspace.Create();
        var project = await workspace.OpenProjectAsync(app.ProjectPath);
        Assert.DoesNotContain(workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        Assert.Equal(
            ["Letters/letter.qa(4,1): error QA3001: Question 1 has no answer.", "Letters/letter.qa(9,2): error QA1001: There is no mark '@ide'; did you mean '@id'?", "Program.cs(1,54): error QA6003: Letter has no question 7; did you mean 2?"],
            (await DiagnoseAsync(project)).Select(diagnostic => Print(diagnostic, app)).Order(StringComparer.Ordinal));

        project = await FixAsync(project, "QA1001", "Change to '@id'");
        project = await FixAsync(project, "QA3001", "Add 'Antwoord op vraag 1'");
        project = await FixAsync(project, "QA6003", "Change to 'App.Letters.Letter.Document[2]'");
        Assert.Equal(["Letters/letter.qa(8,1): error QA3005: 'TODO' is a placeholder that was left in the text."], (await DiagnoseAsync(project)).Select(diagnostic => Print(diagnostic, app)));

        // What an editor saves, a build accepts.
        var letter = (await project.AdditionalDocuments.Single(document => document.Name == "letter.qa").GetTextAsync()).ToString();
        app.Write("Letters/letter.qa", letter.Replace("TODO", "De minister beslist."));
        app.Write("Program.cs", (await project.Documents.Single(document => document.Name == "Program.cs").GetTextAsync()).ToString());
        app.BuildsClean();
        Assert.Equal("Vraag 2", app.RunProgram());
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var analyzers = project.AnalyzerReferences.Where(IsOurs).SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<Project> FixAsync(Project project, string id, string title)
    {
        var found = (await DiagnoseAsync(project)).Single(diagnostic => diagnostic.Id == id);
        var path = found.Location.GetLineSpan().Path;
        var document = project.AdditionalDocuments.Concat<TextDocument>(project.Documents).Single(document => Path.GetFullPath(document.FilePath!) == Path.GetFullPath(path, Path.GetDirectoryName(project.FilePath)!));
        var actions = new List<CodeAction>();
        foreach (var provider in Providers(project).Where(provider => provider.FixableDiagnosticIds.Contains(id)))
        {
            await provider.RegisterCodeFixesAsync(document is Document source
                ? new CodeFixContext(source, found, (action, _) => actions.Add(action), default)
                : new CodeFixContext(document, found, (action, _) => actions.Add(action), default));
        }

        var action = Assert.Single(actions, action => action.Title == title);
        var solution = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return solution.GetProject(project.Id)!;
    }

    /// <summary>As an editor finds them: types with the attribute in the package's assemblies.</summary>
    private static IEnumerable<CodeFixProvider> Providers(Project project) =>
        project.AnalyzerReferences.Where(IsOurs).OfType<AnalyzerFileReference>()
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static bool IsOurs(AnalyzerReference reference) => Path.GetFileName(reference.FullPath)?.StartsWith("DocDsl", StringComparison.Ordinal) == true;

    private static string Print(Diagnostic diagnostic, Consumer app)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{Path.GetRelativePath(app.Folder, Path.GetFullPath(place.Path, app.Folder)).Replace('\\', '/')}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
