using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA1007: corrects a line that is almost a heading: moves the words after the numbers into an aside, joins a list of numbers that
/// goes on in the next line, or numbers an answer heading.
/// </summary>
internal sealed class NearHeadingFix : FixProvider
{
    private const int MaxLines = 3;

    public override IReadOnlyList<string> Rules => ["QA1007"];

    public override void Offer(FixContext context)
    {
        if (context.Content[context.Span.Start] == '@')
        {
            return;
        }

        foreach (var language in context.Tree.Language is { } known ? new[] { known } : Language.All.AsEnumerable())
        {
            OfferJoin(context, language);
            OfferCut(context, language);
        }

        OfferNumber(context);
    }

    private static void OfferJoin(FixContext context, Language language)
    {
        var joined = context.Content.Substring(context.Span.Start, context.Span.Length);
        var position = context.Lines.NextOf(context.Span.End);
        for (var lines = 1; lines < MaxLines && position < context.Content.Length; lines++)
        {
            var end = context.Lines.EndOf(position);
            joined += " " + context.Content.Substring(position, end - position).Trim();
            if (IsHeading(joined, language))
            {
                context.Offer(
                    "join-heading",
                    $"Join to '{joined}'",
                    isAutomatic: true,
                    reveals: null,
                    new TextChange(TextSpan.FromBounds(context.Span.Start, end), joined)
                );
                return;
            }

            position = context.Lines.NextOf(position);
        }
    }

    private static void OfferCut(FixContext context, Language language)
    {
        for (var end = context.Span.End - 1; end > context.Span.Start; end--)
        {
            var heading = context.Content.Substring(context.Span.Start, end - context.Span.Start);
            if (char.IsWhiteSpace(context.Content[end]) && IsHeading(heading, language))
            {
                var rest = context.Content.Substring(end, context.Span.End - end).Trim();
                context.Offer(
                    "cut-heading",
                    $"Change to the heading '{heading}' and the aside '{rest}'",
                    isAutomatic: true,
                    reveals: null,
                    new TextChange(TextSpan.FromBounds(end, context.Span.End), context.Lines.EndAt(end) + "@aside " + rest)
                );
                return;
            }
        }
    }

    private static void OfferNumber(FixContext context)
    {
        var heading = context.Content.Substring(context.Span.Start, context.Span.Length);
        if (
            context.Tree.Language is not { } language
            || heading.Any(char.IsDigit)
            || !language.Headings.Any(form => form.IsAnswer && heading.StartsWith(form.Keyword, StringComparison.Ordinal))
        )
        {
            return;
        }

        if (context.Document.UnansweredBefore(context.Span.Start) is { } question)
        {
            var numbered = $"{language.AnswerLabel} {question.Number!.Value.ToString(CultureInfo.InvariantCulture)}";
            context.Offer(
                "number-heading",
                $"Change to '{numbered}'",
                isAutomatic: false,
                reveals: null,
                new TextChange(context.Span, numbered)
            );
        }
    }

    private static bool IsHeading(string line, Language language)
    {
        var numbers = default(PooledList<QuestionNumber>);
        var match = HeadingParser.Match(line.AsSpan(), language, ref numbers, out _);
        numbers.ToImmutableAndFree();
        return match == HeadingMatch.Heading;
    }
}
