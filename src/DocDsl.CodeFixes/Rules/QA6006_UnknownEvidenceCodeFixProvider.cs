using System.Collections.Immutable;
using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes.Rules;

/// <summary>QA4012, QA6006, QA6009: the file, code or test that was probably meant, in the document that names it.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UnknownEvidenceCodeFixProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa", ".md", ".markdown", ".mdx" }
)]
public sealed class UnknownEvidenceCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = EvidenceFix.Rules;

    /// <returns>Null: each name is a fact of its own, to be looked at.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue("nearest", out var nearest) && nearest is not null)
            {
                var change = new TextChange(diagnostic.Location.SourceSpan, nearest);
                context.RegisterCodeFix(
                    DocumentActions.Create(
                        document,
                        $"Change to '{nearest}'",
                        nameof(UnknownEvidenceCodeFixProvider),
                        () => text.WithChanges(change)
                    ),
                    diagnostic
                );
            }
        }
    }
}
