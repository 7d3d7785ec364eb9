using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA7003: the id of the set that is nearly the one that <c>@id</c> gives, and that no question has; or that of the question with these
/// words.
/// </summary>
internal sealed class NearestSetIdFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA7003"];

    public override void Offer(FixContext context)
    {
        if (
            context.Diagnostic["nearest"] is { } nearest
            && context
                .Document.QuestionsUnder(context.Tree.SectionAt(context.Span.Start).HeadingSpan)
                .FirstOrDefault(question => question.HasOwnId)
                is { } question
        )
        {
            context.Offer(
                "nearest-set-id",
                $"Change to '{nearest}'",
                isAutomatic: false,
                reveals: ["QA7002", "QA7004", "QA7005", "QA3008", "QA3010"],
                IdChanges.Rename(context.Document, question, nearest)
            );
        }
    }
}
