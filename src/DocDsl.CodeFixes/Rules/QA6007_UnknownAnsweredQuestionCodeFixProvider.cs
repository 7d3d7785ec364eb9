using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes.Rules;

/// <summary>QA6007: the question that <c>[Answers]</c> probably means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownAnsweredQuestionCodeFixProvider))]
public sealed class UnknownAnsweredQuestionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("QA6007");

    /// <returns>Null: each question is a fact of its own, to be looked at.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue("nearest", out var nearest) && nearest is not null)
            {
                var change = new TextChange(diagnostic.Location.SourceSpan, SymbolDisplay.FormatLiteral(nearest, quote: true));
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to '{nearest}'",
                        _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))),
                        nameof(UnknownAnsweredQuestionCodeFixProvider)
                    ),
                    diagnostic
                );
            }
        }
    }
}
