using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>QA1004: closes the block where it ends anyway, or removes the <c>@end</c> that closes none.</summary>
internal sealed class BlockFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1004"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is not { } directive)
        {
            return;
        }

        if (directive.Kind == DirectiveKind.End)
        {
            context.Offer("remove-end", "Remove '@end'", isAutomatic: true, reveals: [], context.Lines.Remove(directive.Span.Start));
            return;
        }

        var end = directive.Element + 1;
        var firstGap = -1;
        for (var i = end; i < context.Tree.ElementTable.Length && context.Tree.ElementTable[i].Block != BlockKind.None; i++)
        {
            if (context.Tree.ElementTable[i].Kind != ElementKind.Blank)
            {
                end = i + 1;
            }
            else if (firstGap < 0 && i > directive.Element + 1)
            {
                firstGap = i;
            }
        }

        var whole = context.Lines.Insert(context.Tree.StartOfElement(end), "@end");
        var isLong = firstGap > 0 && firstGap < end;
        var title = isLong ? $"Close '@{directive.Name}' after its last line" : $"Close '@{directive.Name}'";
        context.Offer("close-block", title, isAutomatic: !isLong, reveals: [], whole);
        if (isLong)
        {
            context.Offer(
                "close-block-early",
                $"Close '@{directive.Name}' after its first paragraph",
                isAutomatic: false,
                reveals: null,
                context.Lines.Insert(context.Tree.StartOfElement(firstGap), "@end")
            );
        }
    }
}
