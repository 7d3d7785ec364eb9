using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>What a document says, in a form in which it can be compared with what came back from Word.</summary>
internal static partial class WordRoundTrip
{
    /// <summary>Questions and answers with their numbers, labels, groups, parts, states and notes, each on lines of its own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isMarkdown">Whether it is compared with a file of Markdown, whose marks are none of its words.</param>
    public static string Of(QaDocument document, bool isMarkdown = false)
    {
        var text = new StringBuilder();
        foreach (var question in document.Questions)
        {
            text.Append($"{question.Number} [{question.Group?.Title}] {question.State} ");
            text.Append($"({string.Concat(question.Parts.Select(part => part.Letter))}) {Words(question.RichText, isMarkdown)}\n");
            foreach (var answer in question.Answers)
            {
                text.Append($"  {answer.Status} {answer.By}: {Words(answer.RichText, isMarkdown)}\n");
            }
        }

        foreach (var answer in document.Answers.Where(answer => answer.Questions.Count == 0))
        {
            text.Append($"! {Words(answer.RichText, isMarkdown)}\n");
        }

        return text.ToString();
    }

    /// <summary>The words, with the text of each note at its place; signs of lists and of markup are none.</summary>
    private static string Words(RichText text, bool isMarkdown)
    {
        var words = new StringBuilder();
        foreach (var line in text.Paragraphs.SelectMany(paragraph => paragraph.Lines))
        {
            foreach (var run in line.Runs)
            {
                words.Append(run.Note is { } note ? $" <{Squash(note.Text, isMarkdown)}> " : run.Text);
            }

            words.Append(' ');
        }

        return Squash(words.ToString(), isMarkdown);
    }

    private static string Squash(string text, bool isMarkdown) =>
        isMarkdown
            ? string.Join(' ', Word().Matches(Address().Replace(text, "]")).Select(word => word.Value))
            : string.Join(
                ' ',
                text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => !word.All(c => c is '-' or '*' or '•' or '–' or '|' or ':' or '`' or '~' or '+' or '#'))
            );

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^()\s]*\)|\]\[[^\[\]]*\]|\[[x ]\]|[☑☐]")]
    private static partial Regex Address();
}
