using System.Collections.Immutable;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocDsl.CodeFixes.Rules;

/// <summary>QA6012: the answer says what the code says now, where its words have the value itself.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(BoundValueCodeFixProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa", ".md", ".markdown", ".mdx" }
)]
public sealed class BoundValueCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ContradictedFact.Rule.Id);

    /// <returns>Null: each answer is to be read again.</returns>
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
            if (
                diagnostic.Properties.TryGetValue("actual", out var actual)
                && actual is not null
                && BoundWords.ChangesFor(model, DocumentActions.SpanOf(diagnostic), actual) is { IsEmpty: false } changes
            )
            {
                context.RegisterCodeFix(
                    DocumentActions.Create(
                        document,
                        $"Change the answer to '{changes[0].NewText}'",
                        nameof(BoundValueCodeFixProvider),
                        () => text.With(changes)
                    ),
                    diagnostic
                );
            }
        }
    }
}
