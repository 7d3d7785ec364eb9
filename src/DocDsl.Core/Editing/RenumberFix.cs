namespace DocDsl.Core.Editing;

/// <summary>QA2001, QA2002, QA2003, QA2009: numbers the questions from here on, and all that names them.</summary>
internal sealed class RenumberFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA2001", "QA2002", "QA2003", "QA2009"];

    public override void Offer(FixContext context)
    {
        if (Renumbering.From(context.Document, context.Span) is { } renumbering)
        {
            context.Offer("renumber", renumbering.Title, isAutomatic: false, reveals: [], renumbering.Changes);
        }
    }
}
