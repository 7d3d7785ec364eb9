using DocDsl.Core.Compilation;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SemanticModel = DocDsl.Core.Symbols.SemanticModel;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DocDsl.CodeFixes;

/// <summary>One kind of fix in all documents of a project or a solution. Roslyn's own fix-all knows files of C# alone.</summary>
internal sealed class DocumentFixAllProvider : FixAllProvider
{
    /// <summary>Before the key of an action that fixes all in one document, which in a project is the fix itself.</summary>
    public const string InDocument = "document:";

    public static readonly DocumentFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // The context is not for later: its cancellation belongs to the menu.
        var (key, ids) = (fixAllContext.CodeActionEquivalenceKey?.Replace(InDocument, ""), fixAllContext.DiagnosticIds);
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects.ToArray() : [fixAllContext.Project];
        return Task.FromResult<CodeAction?>(
            CodeAction.Create(
                "Fix all in documents",
                cancellation => ApplyAsync(fixAllContext.Solution, projects, key, ids, cancellation),
                key
            )
        );
    }

    private static async Task<Solution> ApplyAsync(
        Solution solution,
        IEnumerable<Project> projects,
        string? key,
        ICollection<string> ids,
        CancellationToken cancellation
    )
    {
        foreach (var document in projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (
                document.FilePath is not { } path
                || !(DocumentFiles.IsDocument(path) || MarkdownFiles.IsMarkdown(path))
                || await DocumentModel.ReadAsync(document, cancellation).ConfigureAwait(false) is not { } model
            )
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var corrected = FixAll(model, text, key, ids);
            if (corrected != text)
            {
                solution = solution.WithAdditionalDocumentText(document.Id, corrected);
            }
        }

        return solution;
    }

    /// <returns>The text itself where there was nothing to fix.</returns>
    public static SourceText FixAll(SemanticModel model, SourceText text, string? key, ICollection<string> ids)
    {
        var corrected = Fixes.ApplyAll(model, (diagnostic, fix) => fix.Key == key && ids.Contains(diagnostic.Id));
        return ReferenceEquals(corrected, model.Tree.Text)
            ? text
            : SourceText.From(corrected.Content, text.Encoding, text.ChecksumAlgorithm);
    }
}
