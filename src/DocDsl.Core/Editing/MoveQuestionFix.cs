using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA7004: moves the question, with its answer where that follows it, to the place that it has in the set; where questions are numbered in
/// their order, with the numbers that they have then, and the references to them.
/// </summary>
internal sealed class MoveQuestionFix : FixProvider
{
    public const string Key = "move-question";

    public override IReadOnlyList<string> Rules => ["QA7004"];

    public override void Offer(FixContext context)
    {
        if (
            context.Model.Response is not { } response
            || context.Diagnostic["id"] is not { } id
            || response.Set.FindId(id) is not (>= 0 and var place)
            || response.Answers[place].Question is not { } question
            || context.Document.QuestionsUnder(question.HeadingSpan).Skip(1).Any()
            || context.Document.BlockOf(question) is not { } block
            || SetPlace.Find(context.Document, response, place) is not { } at
            || (at.Position >= block.Start && at.Position <= block.End)
        )
        {
            return;
        }

        // The blank lines after it go with it.
        var end = block.End;
        while (end < context.Content.Length && string.IsNullOrWhiteSpace(context.Tree.Text.ToString(context.Lines.Whole(end))))
        {
            end = context.Lines.NextOf(end);
        }

        var title = $"Move question {response.Set.Questions[place].Name} to its place";
        var removal = new TextChange(TextSpan.FromBounds(block.Start, end), "");
        context.Offer(Key, title, isAutomatic: false, reveals: [], removal, Insertion([]));

        // Where questions are numbered in their order, it has another number at its place, and so have those between.
        if (
            at.Near is { } near
            && question.Written is not null
            && Renumbering.Moved(context.Model, question, near, at.IsBefore) is { IsEmpty: false } numbers
            && context.Document.TryClaim("numbers")
        )
        {
            var (inside, outside) = (numbers.Where(IsMoved).ToList(), numbers.Where(change => !IsMoved(change)));
            context.OfferOtherwise(Key, title, isAutomatic: false, reveals: [], [removal, Insertion(inside), .. outside]);
        }

        bool IsMoved(TextChange change) => change.Span.Start >= block.Start && change.Span.End <= block.End;

        TextChange Insertion(IReadOnlyList<TextChange> changes)
        {
            var text = new SourceText(context.Tree.Text.ToString(block))
                .WithChanges([
                    .. changes.Select(change => change with { Span = new TextSpan(change.Span.Start - block.Start, change.Span.Length) }),
                ])
                .Content;
            var lines = text.TrimEnd('\r', '\n').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            return AddQuestionFix.Insert(context, at.Position, [.. at.Heading, .. lines]);
        }
    }
}
