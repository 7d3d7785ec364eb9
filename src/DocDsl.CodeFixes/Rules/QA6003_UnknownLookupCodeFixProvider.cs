using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.CodeFixes.Rules;

/// <summary>
/// QA6003: looks up the nearest question of the document: <c>letter[5]</c> for <c>letter[9]</c>, <c>letter.Kosten</c> for
/// <c>letter["kostn"]</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownLookupCodeFixProvider))]
public sealed class UnknownLookupCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("QA6003");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var lookup = root
                ?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .FirstAncestorOrSelf<ExpressionSyntax>(node => node is ElementAccessExpressionSyntax or InvocationExpressionSyntax);
            var (document, before, after) = lookup switch
            {
                ElementAccessExpressionSyntax access => (access.Expression, access.Expression + "[", "]"),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => (method.Expression, method + "(", ")"),
                _ => default,
            };
            var code =
                document is null ? null
                : diagnostic.Properties.TryGetValue("property", out var property) ? $"{document}.{property}"
                : diagnostic.Properties.TryGetValue("nearest", out var nearest) ? before + nearest + after
                : null;
            if (code is null)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Change to '{code}'",
                    cancellation => ReplaceAsync(context.Document, lookup!, code, cancellation),
                    nameof(UnknownLookupCodeFixProvider)
                ),
                diagnostic
            );
        }
    }

    private static async Task<Document> ReplaceAsync(
        Document document,
        ExpressionSyntax lookup,
        string code,
        CancellationToken cancellation
    )
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.Replace(lookup.Span, code));
    }
}
