using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>QA1003: moves the directive to where it is allowed: below its heading, to the section it is about, or out.</summary>
internal sealed class MoveDirectiveFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1003"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is { } directive)
        {
            OfferMove(context, directive);
        }
        else if (context.Tree.SectionOf(context.Span) is { } section)
        {
            OfferRemoval(context, section);
        }
    }

    private static void OfferMove(FixContext context, DirectiveSyntax directive)
    {
        var section = context.Tree.SectionAt(directive.Span.Start);
        if (directive.Kind == DirectiveKind.Document)
        {
            if (context.Document.DocumentDirective is { } first && first.Span != directive.Span)
            {
                context.Offer(
                    "remove-directive",
                    "Remove this '@document'",
                    isAutomatic: false,
                    reveals: null,
                    context.Lines.Remove(directive.Span.Start)
                );
            }
            else
            {
                Move(context, directive, position: context.Lines.StartOf(0), "Move '@document' to the top of the file");
            }

            return;
        }

        if (directive.Kind == DirectiveKind.Answers && section.Kind == SectionKind.Header)
        {
            context.Offer(
                "remove-directive",
                "Remove '@answers'",
                isAutomatic: false,
                reveals: null,
                context.Lines.Remove(directive.Span.Start)
            );
            return;
        }

        if (DirectiveList.Of(directive.Kind) is not { } info)
        {
            return;
        }

        if (info.IsAllowedIn(section.Kind))
        {
            Move(context, directive, context.Document.BelowDirectives(section), $"Move '@{info.Name}' below the heading");
        }
        else if ((info.Locations & Partner(section.Kind)) != 0 && FindPartner(context, section) is { } partner)
        {
            Move(
                context,
                directive,
                context.Document.BelowDirectives(partner),
                $"Move '@{info.Name}' to {(partner.Kind == SectionKind.Question ? "the question" : "its answer")}"
            );
        }

        if (section.Kind != SectionKind.Header && info.IsAllowedIn(SectionKind.Header) && !info.IsAllowedIn(section.Kind))
        {
            Move(context, directive, context.Document.BelowDirectives(context.Tree.Section(0)), $"Move '@{info.Name}' to the header");
        }
    }

    /// <summary>An answered question with a reason why it has no answer: the answer is there, so the directive is out of date.</summary>
    private static void OfferRemoval(FixContext context, SectionSyntax section)
    {
        foreach (var directive in section.Directives.Where(directive => directive.Arguments is ReasonArguments))
        {
            context.Offer(
                "remove-directive",
                $"Remove '@{directive.Name}', because there is an answer",
                isAutomatic: false,
                reveals: [],
                context.Lines.Remove(directive.Span.Start)
            );
        }
    }

    private static void Move(FixContext context, DirectiveSyntax directive, int position, string title) =>
        context.Offer(
            "move-directive",
            title,
            isAutomatic: true,
            reveals: [],
            context.Lines.Remove(directive.Span.Start),
            context.Lines.Insert(position, context.Tree.Text.ToString(directive.Span))
        );

    private static DirectiveLocations Partner(SectionKind kind) =>
        kind switch
        {
            SectionKind.Question => DirectiveLocations.Answer,
            SectionKind.Answer => DirectiveLocations.Question,
            _ => DirectiveLocations.None,
        };

    /// <summary>The answer of the section's question, or the question of its answer, where there is one of each.</summary>
    private static SectionSyntax? FindPartner(FixContext context, SectionSyntax section)
    {
        if (section.Kind == SectionKind.Question)
        {
            var answers = context.Document.QuestionsUnder(section.HeadingSpan).Select(question => question.Answer).Distinct().ToArray();
            return answers is [{ } answer] ? context.Tree.SectionOf(answer.HeadingSpan) : null;
        }

        var headings = context
            .Document.AnswersUnder(section.HeadingSpan)
            .SelectMany(answer => answer.Questions)
            .Select(question => question.HeadingSpan)
            .Distinct()
            .ToArray();
        return headings.Length == 1 ? context.Tree.SectionOf(headings[0]) : null;
    }
}
