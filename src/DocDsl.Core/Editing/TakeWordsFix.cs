using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA7002: takes the words of the set. The answer stays, and a comment with the earlier words says that it must be reviewed: it may
/// answer another question now.
/// </summary>
internal sealed class TakeWordsFix : FixProvider
{
    public const string Key = "take-words";

    public override IReadOnlyList<string> Rules => ["QA7002"];

    public override void Offer(FixContext context)
    {
        if (
            context.Diagnostic["id"] is not { } id
            || context.Model.Response is not { } response
            || response.FindId(id) is not { Question: { Text.IsEmpty: false } question } answer
        )
        {
            return;
        }

        // Questions of a joint heading share their words: the set's words for each, in the order of their numbers.
        var declared = context.Document.QuestionsUnder(question.HeadingSpan).Select(each => response.Find(each)?.Declared).ToList();
        if (
            declared.Contains(null)
            || context
                .Document.QuestionsUnder(question.HeadingSpan)
                .Any(each => !each.Parts.IsEmpty || each.Text.Text != question.Text.Text)
            || (declared.Count > 1 && !context.Document.TryClaim("words of " + question.HeadingSpan))
        )
        {
            return;
        }

        var (tree, lines) = (context.Tree, context.Lines);
        var section = tree.SectionAt(question.HeadingSpan.Start);
        var span = Balanced(context.Content, QuestionCopy.WordsOf(question.Text));
        var isOnHeading = lines.StartOf(span.Start) == lines.StartOf(section.HeadingSpan.Start);
        var words = string.Join(
                isOnHeading || tree.Blocks is not null ? " " : "\n",
                declared.Select(each => QuestionCopy.WordsFor(tree, each!, isOnHeading))
            )
            .Replace("\n", lines.EndAt(span.Start));
        var first = TextSpan.FromBounds(lines.StartOf(section.Span.Start), lines.EndOf(section.Span.Start));
        var comment = QuestionCopy.IndentOf(tree, tree.Text.ToString(first)) + ReviewComment.Write(tree, question.Text.Text);

        // Where the words are no line of their own, the comment is below them.
        var position = context.Document.BelowDirectives(section);
        position = position > span.Start && position < span.End ? lines.NextOf(span.End) : position;
        var title =
            declared.Count == 1
                ? $"Take the words of question {answer.Declared.Name}, and mark the answer for review"
                : $"Take the words of questions {NameList.And(declared.ConvertAll(each => each!.Name))}, and mark the answer for review";
        context.Offer(Key, title, isAutomatic: false, reveals: [], new TextChange(span, words), lines.Insert(position, comment));
        context.OfferOtherwise(
            Key,
            title,
            isAutomatic: false,
            reveals: [],
            new TextChange(span, words),
            lines.Insert(lines.StartOf(section.Span.Start), comment)
        );
    }

    /// <summary>With the signs of emphasis before the words or after them that only half are within.</summary>
    private static TextSpan Balanced(string content, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && IsEmphasis(content[start - 1]) && !(end < content.Length && content[end] == content[start - 1]))
        {
            start--;
        }

        while (end < content.Length && IsEmphasis(content[end]) && !(start > 0 && content[start - 1] == content[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsEmphasis(char c) => c is '*' or '_' or '`';
}
