using System.Collections.Immutable;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.CodeFixes;

/// <summary>QA6003: looks up the nearest question that is there: <c>letter[5]</c> for <c>letter[9]</c>, <c>letter.Kosten</c> for <c>letter["kostn"]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LookupCodeFixProvider))]
public sealed class LookupCodeFixProvider : CodeFixProvider
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
            var lookup = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ElementAccessExpressionSyntax>();
            if (lookup is null || !diagnostic.Properties.TryGetValue(LookupAnalyzer.Nearest, out var nearest) || nearest is null)
            {
                continue;
            }

            var code = diagnostic.Properties.ContainsKey(LookupAnalyzer.IsProperty) ? $"{lookup.Expression}.{nearest}" : $"{lookup.Expression}[{nearest}]";
            context.RegisterCodeFix(
                CodeAction.Create($"Change to '{code}'", cancellation => ReplaceAsync(context.Document, lookup, code, cancellation), nameof(LookupCodeFixProvider)),
                diagnostic);
        }
    }

    private static async Task<Document> ReplaceAsync(Document document, ElementAccessExpressionSyntax lookup, string code, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.Replace(lookup.Span, code));
    }
}
