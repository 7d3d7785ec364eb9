using System.Collections.Immutable;
using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocDsl.CodeFixes;

/// <summary>
/// Suppresses a diagnostic in a document with <c>@allow</c>. Roslyn's own suppressions are pragmas and attributes, which a document
/// cannot have. A provider of its own, since each suppression needs its own reason: there is no fix-all.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DocumentSuppressionProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa", ".md", ".markdown", ".mdx" }
)]
public sealed class DocumentSuppressionProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => SuppressFix.Rules;

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        if (await DocumentModel.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SuppressFix.For(model, diagnostic.Id, DocumentActions.SpanOf(diagnostic)) is { } fix)
            {
                context.RegisterCodeFix(DocumentActions.Create(document, fix.Title, fix.Key, () => text.With(fix)), diagnostic);
            }
        }
    }
}
