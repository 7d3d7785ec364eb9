using System.Globalization;
using DocDsl.Editing;
using DocDsl.Semantics;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>At the beginning of a line: the heading of the answer that is missing, and of the next question, as this document writes them.</summary>
internal static class HeadingCompletions
{
    /// <summary>Longer than this no heading begins.</summary>
    private const int LongestBeginning = 40;

    public static void Add(CompletionContext context)
    {
        var written = context.Before.TrimStart();
        if (context.Document.Model is not { } model || written.Length > LongestBeginning || model.Tree.SectionAt(context.Line.Start) is { Kind: SectionKind.Closing })
        {
            return;
        }

        // The line itself may be a heading already: the proposals are those for a document without it.
        var line = context.Line;
        var without = written.Length == 0 ? model : Fixes.Reparse(model, [new TextChange(line, "")]);
        var section = without.Tree.SectionAt(Math.Min(line.Start, without.Tree.Text.Length));
        var unanswered = without.Questions.Where(question => question.State == QuestionState.Unanswered).GroupBy(question => question.HeadingSpan).ToArray();
        foreach (var questions in unanswered.OrderByDescending(group => group.Key == section.HeadingSpan).ThenBy(group => group.Key.Start))
        {
            if (without.Tree.SectionOf(questions.Key) is { } asked && AnswerHeading.For(without, asked, [.. questions], isDirectlyBelow: section.Index == asked.Index) is { Length: > 0 } heading)
            {
                Propose(heading, "the answer that is missing", questions.First().Text.Text);
            }
        }

        if (NextQuestion(without) is { } next)
        {
            Propose(next, "the next question", null);
        }

        void Propose(string heading, string detail, string? words)
        {
            if (heading.StartsWith(written, StringComparison.OrdinalIgnoreCase) && context.Items.All(item => item.Label != heading))
            {
                context.Add(line.Start, heading, CompletionKind.Snippet, detail, words is null ? null : Documents.CheckedFile.Shorten(words.Replace('\n', ' ')), insert: heading + "\n", end: line.End);
            }
        }
    }

    /// <summary>The heading of the last question with the next number; null where questions have none.</summary>
    private static string? NextQuestion(SemanticModel model)
    {
        if (model.Questions.LastOrDefault(question => question.Written is not null) is not { } last)
        {
            return model.Questions.IsEmpty && model.Tree.Language is { } language && model.Numbering != NumberingStyle.None ? $"{language.QuestionLabel} 1" : null;
        }

        if (model.Tree.SectionOf(last.HeadingSpan) is not { } section || NumberTokens.OfHeading(model.Tree, section) is not { Count: 1 } tokens)
        {
            return model.Tree.Language is { } known ? $"{known.QuestionLabel} {Next(model, last)}" : $"@question {Next(model, last)}";
        }

        var heading = model.Tree.Text.ToString(last.HeadingSpan);
        var start = tokens[0].Span.Start - last.HeadingSpan.Start;
        var rest = heading[(start + tokens[0].Span.Length)..];
        return heading[..start] + Next(model, last) + (rest.Any(char.IsLetter) ? "" : rest);
    }

    private static string Next(SemanticModel model, QuestionSymbol last) =>
        ((model.NumbersPerGroup ? last.Written!.Value.Number : model.Questions.Max(question => question.Written?.Number ?? 0)) + 1).ToString(CultureInfo.InvariantCulture);
}
