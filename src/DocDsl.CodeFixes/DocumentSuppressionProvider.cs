using System.Collections.Immutable;
using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes;

/// <summary>
/// Suppresses a diagnostic in a document with <c>@allow</c>. Roslyn's own suppressions are pragmas and attributes, which a document
/// cannot have. A provider of its own, since each suppression needs its own reason: there is no fix-all.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DocumentSuppressionProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa" }
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
            var span = new Core.Text.TextSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
            if (SuppressFix.For(model, diagnostic.Id, span) is { } fix)
            {
                var changes = fix.Changes.Select(change => new TextChange(
                    new TextSpan(change.Span.Start, change.Span.Length),
                    change.NewText
                ));
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        _ =>
                            Task.FromResult(
                                document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes))
                            ),
                        fix.Key
                    ),
                    diagnostic
                );
            }
        }
    }
}
