using DocDsl.Semantics;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Editing;

/// <summary>QA1003: the mark moves to where it holds: below its heading, to the section it is about, or out.</summary>
internal sealed class MoveMarkFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1003"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.MarkAt(context.Span.Start) is { } mark)
        {
            OfferMove(context, mark);
        }
        else if (context.Tree.SectionOf(context.Span) is { } section)
        {
            OfferRemoval(context, section);
        }
    }

    private static void OfferMove(FixContext context, MarkSyntax mark)
    {
        var section = context.Tree.SectionAt(mark.Span.Start);
        if (mark.Kind == MarkKind.Document)
        {
            var first = context.Tree.Section(0).Marks.FirstOrDefault(other => other.Kind == MarkKind.Document);
            var isFirst = section.Kind == SectionKind.Header && first.Span == mark.Span;
            if (!isFirst && context.Tree.Section(0).Marks.Any(other => other.Kind == MarkKind.Document))
            {
                context.Offer("remove-mark", "Remove this '@document'", isAutomatic: false, reveals: null, context.Lines.Remove(mark.Span.Start));
            }
            else
            {
                Move(context, mark, position: context.Lines.StartOf(0), "Move '@document' to the top of the file");
            }

            return;
        }

        if (MarkTable.Of(mark.Kind) is not { } info)
        {
            return;
        }

        if ((info.Places & (MarkPlaces)(1 << (int)section.Kind)) != 0)
        {
            Move(context, mark, context.Tree.BelowMarks(section), $"Move '@{info.Name}' below the heading");
        }
        else if ((info.Places & Partner(section.Kind)) != 0 && FindPartner(context, section) is { } partner)
        {
            Move(context, mark, context.Tree.BelowMarks(partner), $"Move '@{info.Name}' to {(partner.Kind == SectionKind.Question ? "the question" : "its answer")}");
        }

        if (section.Kind != SectionKind.Header && (info.Places & MarkPlaces.Header) != 0 && (info.Places & (MarkPlaces)(1 << (int)section.Kind)) == 0)
        {
            Move(context, mark, context.Tree.BelowMarks(context.Tree.Section(0)), $"Move '@{info.Name}' to the header");
        }
    }

    /// <summary>An answered question that is marked open: the answer is there, so the mark is out of date.</summary>
    private static void OfferRemoval(FixContext context, SectionSyntax section)
    {
        foreach (var mark in section.Marks.Where(mark => mark.Kind is MarkKind.Open or MarkKind.Withdrawn))
        {
            context.Offer("remove-mark", $"Remove '@{mark.Name}', since there is an answer", isAutomatic: false, reveals: [], context.Lines.Remove(mark.Span.Start));
        }
    }

    private static void Move(FixContext context, MarkSyntax mark, int position, string title) =>
        context.Offer(
            "move-mark",
            title,
            isAutomatic: true,
            reveals: [],
            context.Lines.Remove(mark.Span.Start),
            context.Lines.Insert(position, context.Tree.Text.ToString(mark.Span)));

    private static MarkPlaces Partner(SectionKind kind) => kind switch
    {
        SectionKind.Question => MarkPlaces.Answer,
        SectionKind.Answer => MarkPlaces.Question,
        _ => MarkPlaces.None,
    };

    /// <summary>The answer of the section's question, or the question of its answer, where there is one of each.</summary>
    private static SectionSyntax? FindPartner(FixContext context, SectionSyntax section)
    {
        var model = context.Model;
        if (section.Kind == SectionKind.Question)
        {
            var answers = model.Questions.Where(question => question.HeadingSpan == section.HeadingSpan).Select(question => question.Answer).Distinct().ToArray();
            return answers is [{ } answer] ? context.Tree.SectionOf(answer.HeadingSpan) : null;
        }

        var headings = model.Answers.Where(answer => answer.HeadingSpan == section.HeadingSpan)
            .SelectMany(answer => answer.Questions).Select(question => question.HeadingSpan).Distinct().ToArray();
        return headings.Length == 1 ? context.Tree.SectionOf(headings[0]) : null;
    }
}
