using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// A row for each question, as spreadsheets read it, with all its answers; and one for each part, where parts are answered apart.
/// </summary>
internal static class CsvExporter
{
    public static string Export(QaDocument document)
    {
        var text = new StringBuilder("document,group,number,id,label,part,state,question,answer,status,by,value\r\n");
        foreach (var question in document.Questions)
        {
            var value = (question as AnsweredQuestion)?.InvariantValue?.Text;
            AddRow(text, question, question.Label, part: null, StateOf(question), question.Text, question.Answers, value);
            if (question.Answers.Count > 1 || question.Parts.Any(part => part is AnsweredPart { InvariantValue: not null }))
            {
                AddParts(text, question);
            }
        }

        foreach (var answer in document.Answers.Where(answer => answer.Questions.Count == 0))
        {
            Append(text, [document.Name, null, null, null, answer.Label, null, null, null, answer.Text, StatusOf(answer), answer.By, null]);
        }

        return text.ToString();
    }

    private static void AddParts(StringBuilder text, Question question)
    {
        foreach (var part in question.Parts)
        {
            var answered = part as AnsweredPart;
            AddRow(
                text,
                question,
                part.Label,
                part.Letter.ToString(),
                answered is null ? "open" : "answered",
                part.Text,
                answered is null ? [] : [answered.Answer],
                answered?.InvariantValue?.Text
            );
        }
    }

    private static void AddRow(
        StringBuilder text,
        Question question,
        string label,
        string? part,
        string state,
        string words,
        IReadOnlyList<Answer> answers,
        string? value
    ) =>
        Append(
            text,
            [
                question.Document.Name,
                question.Group?.Title,
                question.Number?.ToString(CultureInfo.InvariantCulture),
                question.Id,
                label,
                part,
                state,
                words,
                string.Join("\n\n", answers.Select(answer => answer.Text).Where(answer => answer.Length > 0)),
                string.Join("; ", answers.Select(StatusOf).Distinct()),
                string.Join("; ", answers.Select(answer => answer.By).OfType<string>().Distinct()),
                value,
            ]
        );

    private static string StateOf(Question question) =>
        question.Match(answered: _ => "answered", open: _ => "open", withdrawn: _ => "withdrawn");

    private static string StatusOf(Answer answer) => answer.Status.ToString().ToLowerInvariant();

    private static void Append(StringBuilder text, string?[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that begins like a formula gets an apostrophe before it: spreadsheets would calculate it.</summary>
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        value = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
