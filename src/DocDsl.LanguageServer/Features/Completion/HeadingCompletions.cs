using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>
/// At the beginning of a line: the heading of the answer that is missing, and of the next question, as this document writes them.
/// </summary>
internal static class HeadingCompletions
{
    /// <summary>The longest beginning of a heading.</summary>
    private const int MaxBeginningLength = 40;

    /// <summary>The largest number of items; the client requests completion again as more is typed.</summary>
    private const int MaxItems = 50;

    public static void Add(CompletionContext context)
    {
        var written = context.Before.TrimStart();
        if (written.Length > MaxBeginningLength || context.IsInBlock || context.Without is not { } without)
        {
            return;
        }

        // A heading is below a blank line, and its text is on the line below it.
        var content = context.Document.Text.Content;
        var lines = new Lines(content);
        var end = lines.EndAt(context.Offset);
        var below =
            content[context.Line.End..].Length == 0 || lines.EndOf(lines.NextOf(context.Line.End)) == lines.NextOf(context.Line.End)
                ? end
                : "";
        var text = context.Document.Text;
        var number = text.GetLinePosition(context.Line.Start).Line;
        var before = number == 0 ? default : text.GetLine(number - 1);
        var above = number == 0 || content.AsSpan(before.Start, before.Length).IsWhiteSpace() ? "" : end;

        var line = context.Line;
        var section = without.Tree.SectionAt(line.Start);
        if (section.Kind == SectionKind.Closing)
        {
            return;
        }

        var digits = written[written.AsSpan().TrimEnd("0123456789").Length..];
        var unanswered = Unanswered(without, line.Start)
            .Where(questions =>
                digits.Length == 0
                || questions.Any(question =>
                    question.Written?.Number.ToString(CultureInfo.InvariantCulture).StartsWith(digits, StringComparison.Ordinal) == true
                )
            )
            .Take(MaxItems + 1)
            .ToArray();
        context.IsIncomplete = unanswered.Length > MaxItems;
        var headings = new FixedDocument(without).AnswerHeadings;
        foreach (var questions in unanswered.Take(MaxItems))
        {
            if (
                without.Tree.SectionOf(questions.Key) is { } asked
                && headings.For(asked, [.. questions], isDirectlyBelow: section.Index == asked.Index)
                    is { Length: > 0 } heading
            )
            {
                Propose(heading, "the missing answer", questions.First().Text.Text, []);
            }
        }

        if (section.Kind != SectionKind.Header || without.Questions.IsEmpty)
        {
            foreach (var next in NextQuestion.Headings(without, line.Start))
            {
                Propose(next.Heading, next.Detail, null, next.Room);
                AddPair(next);
            }
        }

        void AddPair((string Heading, string Detail, ImmutableArray<TextChange> Room) next)
        {
            // Its answer's heading is that which the document would give it.
            var with = Fixes.Reparse(without, [new TextChange(new TextSpan(line.Start, 0), above + next.Heading + end + "?" + end)]);
            if (
                !next.Heading.StartsWith(written, StringComparison.OrdinalIgnoreCase)
                || with.Questions.FirstOrDefault(question => question.HeadingSpan.Start >= line.Start) is not { } question
                || with.Tree.SectionOf(question.HeadingSpan) is not { } asked
                || new FixedDocument(with).AnswerHeadings.For(asked, [question], isDirectlyBelow: true) is not { Length: > 0 } answer
            )
            {
                return;
            }

            var placeholder = Placeholder.ForAnswer(without.Tree.Language);
            context.Add(
                line.Start,
                $"{next.Heading} … {answer}",
                CompletionKind.Snippet,
                "question and answer",
                next.Room.IsEmpty ? null : next.Detail,
                insert: string.Join(end, above + next.Heading, "", "", answer, placeholder) + below,
                snippet: string.Join(end, above + next.Heading, "$1", "", answer, $"${{0:{placeholder}}}") + below,
                end: line.End,
                filter: next.Heading,
                also: context.Moved(next.Room)
            );
        }

        void Propose(string heading, string detail, string? words, IReadOnlyList<TextChange> room)
        {
            var first = words is null ? null : CompletionContext.FirstWords(words);
            if (heading.StartsWith(written, StringComparison.OrdinalIgnoreCase) && context.Items.All(item => item.Label != heading))
            {
                context.Add(
                    line.Start,
                    heading,
                    CompletionKind.Snippet,
                    detail,
                    first,
                    insert: above + heading + below,
                    end: line.End,
                    description: first ?? detail,
                    also: context.Moved(room)
                );
            }
        }
    }

    /// <summary>The questions before a place that have no answer, by heading; those of the section itself first.</summary>
    public static IEnumerable<IGrouping<TextSpan, QuestionSymbol>> Unanswered(SemanticModel model, int place) =>
        model
            .Questions.Where(question => question.IsForgotten && question.HeadingSpan.Start < place)
            .GroupBy(question => question.HeadingSpan)
            .OrderByDescending(group => group.Key == model.Tree.SectionAt(place).HeadingSpan)
            .ThenBy(group => group.Key.Start);
}
