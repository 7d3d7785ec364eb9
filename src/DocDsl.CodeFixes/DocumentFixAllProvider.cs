using DocDsl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocDsl.CodeFixes;

/// <summary>One kind of fix in all documents of a project or a solution. Roslyn's own fix-all knows files of C# alone.</summary>
internal sealed class DocumentFixAllProvider : FixAllProvider
{
    public static readonly DocumentFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // The context is not for later: its cancellation belongs to the menu.
        var (key, ids) = (fixAllContext.CodeActionEquivalenceKey, fixAllContext.DiagnosticIds);
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects.ToArray() : [fixAllContext.Project];
        return Task.FromResult<CodeAction?>(CodeAction.Create("Fix all in documents", cancellation => ApplyAsync(fixAllContext.Solution, projects, key, ids, cancellation), key));
    }

    private static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Project> projects, string? key, ICollection<string> ids, CancellationToken cancellation)
    {
        foreach (var document in projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (document.FilePath?.EndsWith(".qa", StringComparison.OrdinalIgnoreCase) != true
                || await DocumentModel.ReadAsync(document, cancellation).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            var corrected = Fixes.ApplyAll(model, (finding, fix) => fix.Key == key && ids.Contains(finding.Id));
            if (!ReferenceEquals(corrected, model.Tree.Text))
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Id, Microsoft.CodeAnalysis.Text.SourceText.From(corrected.Content, text.Encoding, text.ChecksumAlgorithm));
            }
        }

        return solution;
    }
}
