using System.Collections.Immutable;
using DocDsl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocDsl.CodeFixes;

/// <summary>The fixes of <see cref="Fixes"/> in documents, as an editor of C# offers them.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DocumentCodeFixProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa" })]
public sealed class DocumentCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Fixes.Rules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DocumentFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var model = await DocumentModel.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var finding in model.Diagnostics.Where(finding => finding.Id == diagnostic.Id && finding.Span.Start == diagnostic.Location.SourceSpan.Start && finding.Span.Length == diagnostic.Location.SourceSpan.Length))
            {
                foreach (var fix in Fixes.For(model, finding))
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellation => ApplyAsync(document, fix, cancellation), fix.Key), diagnostic);
                }
            }
        }
    }

    private static async Task<Solution> ApplyAsync(TextDocument document, Fix fix, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changes = fix.Changes.Select(change => new Microsoft.CodeAnalysis.Text.TextChange(new Microsoft.CodeAnalysis.Text.TextSpan(change.Span.Start, change.Span.Length), change.NewText));
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes));
    }
}
