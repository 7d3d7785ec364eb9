using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA3001: adds the missing answer's heading where this document puts its answers, and below it a placeholder: an answer that is not
/// written yet stays an error (QA3005), at the very line where it is to be written.
/// </summary>
internal sealed class AddAnswerFix : FixProvider
{
    public const string Key = "add-answer";

    public override IReadOnlyList<string> Rules => ["QA3001"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.SectionOf(context.Span) is not { } asked)
        {
            return;
        }

        var questions = context.Document.QuestionsUnder(context.Span).Where(question => question.IsForgotten).ToArray();
        if (questions.Length == 0)
        {
            return;
        }

        var last = context.Tree.LastSectionOf(questions[0]);
        var place = AnswersTogether(context, questions[0], last) ?? last;
        var position = context.Tree.EndOfWords(place);
        var heading = context.Document.AnswerHeadings.For(
            asked,
            questions,
            isDirectlyBelow: place.Index == last.Index && place.Index == asked.Index
        );
        context.Offer(
            Key,
            heading.Length == 0 ? "Add the answer" : $"Add '{heading}'",
            isAutomatic: false,
            reveals: ["QA3005", "QA3006", "QA3010"],
            context.InsertPlaceholder(position, heading)
        );
    }

    /// <summary>The answer to the previous question, if answers are separate from their questions; null if they follow them.</summary>
    private static SectionSyntax? AnswersTogether(FixContext context, QuestionSymbol question, SectionSyntax section) =>
        context.Document.AnswerBefore(question) is { } answer && answer.HeadingSpan.Start > section.Span.Start
            ? context.Tree.SectionAt(answer.HeadingSpan.Start)
            : null;
}
