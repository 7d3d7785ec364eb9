using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA7004: moves the question, with its answer where that follows it, to the place that it has in the set.</summary>
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

        var lines = context.Tree.Text.ToString(block).TrimEnd('\r', '\n').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        context.Offer(
            Key,
            $"Move question {response.Set.Questions[place].Name} to its place",
            isAutomatic: false,
            reveals: [],
            new TextChange(TextSpan.FromBounds(block.Start, end), ""),
            AddQuestionFix.Insert(context, at.Position, [.. at.Heading, .. lines])
        );
    }
}
