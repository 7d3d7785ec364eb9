using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.CodeFixes.Rules;

/// <summary>
/// <c>letter.Kosten</c> for <c>letter.Question4</c>, which does not exist since question 4 has the id <c>kosten</c>. It answers the
/// compiler's own errors, so that no rule has to look at every name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NumberedQuestionCodeFixProvider))]
public sealed class NumberedQuestionCodeFixProvider : CodeFixProvider
{
    // A member that an instance, a type or the type of a pattern does not have, and a name that does not exist: in a document's own code.
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS1061", "CS0117", "CS0103");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (
                NameAt(root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } name
                || !Naming.TryReadNumber(name.Identifier.ValueText, out var number)
                || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
                || Library.Of(model.Compilation) is not { } library
                || OwnerOf(name, model) is not { } owner
                || library.NumbersOf(owner).FirstOrDefault(named => named.Number == number).Property is not { } property
            )
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Change to '{property}'",
                    async cancellation =>
                    {
                        var text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                        return context.Document.WithText(text.Replace(name.Span, property));
                    },
                    nameof(NumberedQuestionCodeFixProvider)
                ),
                diagnostic
            );
        }
    }

    private static IdentifierNameSyntax? NameAt(SyntaxNode? node) =>
        node is MemberBindingExpressionSyntax binding ? binding.Name as IdentifierNameSyntax : node as IdentifierNameSyntax;

    /// <summary>The type in which the compiler looked for the name: a document's or a group's.</summary>
    private static INamedTypeSymbol? OwnerOf(IdentifierNameSyntax name, SemanticModel model) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => TypeOf(access.Expression, model),
            MemberBindingExpressionSyntax { Parent: var whole } => TypeOf(
                whole?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
                model
            ),
            NameColonSyntax { Parent.Parent.Parent: PatternSyntax pattern } => model.GetTypeInfo(pattern).ConvertedType as INamedTypeSymbol,
            MemberAccessExpressionSyntax { Parent: ExpressionColonSyntax { Parent.Parent.Parent: PatternSyntax pattern } } => model
                .GetTypeInfo(pattern)
                .ConvertedType as INamedTypeSymbol,
            _ => model.GetEnclosingSymbol(name.SpanStart)?.ContainingType,
        };

    private static INamedTypeSymbol? TypeOf(ExpressionSyntax? expression, SemanticModel model) =>
        expression is null
            ? null
            : model.GetTypeInfo(expression).Type as INamedTypeSymbol ?? model.GetSymbolInfo(expression).Symbol as INamedTypeSymbol;
}
