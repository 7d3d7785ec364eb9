using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA8001, QA8002: says that the answer was reviewed today, which somebody must have done: never applied unasked.</summary>
internal sealed class ReviewedTodayFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA8001", "QA8002"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic["today"] is not { } today)
        {
            return;
        }

        var title = $"Reviewed today: '@reviewed {today}'";
        if (context.Diagnostic.Id == "QA8001")
        {
            context.Offer("reviewed-today", title, isAutomatic: false, reveals: [], new TextChange(context.Span, today));
        }
        else if (context.Tree.SectionOf(context.Span) is { } section)
        {
            context.Offer(
                "reviewed-today",
                title,
                isAutomatic: false,
                reveals: [],
                context.Lines.Insert(context.Document.BelowDirectives(section), $"@reviewed {today}")
            );
        }
    }
}
