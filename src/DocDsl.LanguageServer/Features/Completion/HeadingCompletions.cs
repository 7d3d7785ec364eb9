using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;
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
                Propose(heading, "the missing answer", questions.First().Text.Text);
            }
        }

        if ((section.Kind != SectionKind.Header || without.Questions.IsEmpty) && NextQuestion(without) is { } next)
        {
            Propose(next, "the next question", null);
        }

        void Propose(string heading, string detail, string? words)
        {
            if (heading.StartsWith(written, StringComparison.OrdinalIgnoreCase) && context.Items.All(item => item.Label != heading))
            {
                context.Add(
                    line.Start,
                    heading,
                    CompletionKind.Snippet,
                    detail,
                    words is null ? null : Documents.CheckedFile.Shorten(words.Replace('\n', ' ')),
                    insert: above + heading + below,
                    end: line.End
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

    /// <summary>The heading of the last question with the next number; null where questions have none.</summary>
    private static string? NextQuestion(SemanticModel model)
    {
        if (model.Questions.LastOrDefault(question => question.Written is not null) is not { } last)
        {
            return model.Questions.IsEmpty && model.Tree.Language is { } language && model.Numbering != NumberingStyle.None
                ? $"{language.QuestionLabel} 1"
                : null;
        }

        if (
            model.Tree.SectionOf(last.HeadingSpan) is not { } section
            || NumberTokens.OfHeading(model.Tree, section) is not { Count: 1 } tokens
        )
        {
            return model.Tree.Language is { } known ? $"{known.QuestionLabel} {NextNumber(model)}" : $"@question {NextNumber(model)}";
        }

        var heading = model.Tree.Text.ToString(last.HeadingSpan);
        var start = tokens[0].Span.Start - last.HeadingSpan.Start;
        var rest = heading[(start + tokens[0].Span.Length)..];
        return heading[..start] + NextNumber(model) + (rest.Any(char.IsLetter) ? "" : rest);
    }

    /// <summary>The number of the next question: one more than the highest, in a group that numbers its own than the last.</summary>
    public static string NextNumber(SemanticModel model) =>
        (
            (
                model.NumbersPerGroup
                    ? model.Questions.LastOrDefault(question => question.Written is not null)?.Written?.Number ?? 0
                    : model.Questions.Select(question => question.Written?.Number ?? 0).DefaultIfEmpty(0).Max()
            ) + 1
        ).ToString(CultureInfo.InvariantCulture);
}
