using DocDsl.Core.Directives;

namespace DocDsl.Core.Editing;

/// <summary>QA1009: removes the suppression that suppresses nothing.</summary>
internal sealed class UnnecessarySuppressionFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1009"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is { Kind: DirectiveKind.Allow } directive)
        {
            context.Offer(
                "remove-allow",
                "Remove this '@allow'",
                isAutomatic: false,
                reveals: [],
                context.Lines.Remove(directive.Span.Start)
            );
        }
    }
}
