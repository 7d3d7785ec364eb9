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
        var text = new StringBuilder("document,group,number,id,label,part,state,question,answer,status,by,value,evidence\r\n");
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
            Append(
                text,
                [
                    document.Name,
                    null,
                    null,
                    null,
                    answer.Label,
                    null,
                    null,
                    null,
                    answer.Text,
                    StatusOf(answer),
                    answer.By,
                    null,
                    EvidenceOf([answer]),
                ]
            );
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
                EvidenceOf(answers),
            ]
        );

    private static string EvidenceOf(IEnumerable<Answer> answers) =>
        string.Join("; ", answers.SelectMany(answer => answer.Evidence).Select(EvidenceText.Of).Distinct());

    private static string StateOf(Question question) =>
        question.Match(answered: _ => "answered", open: _ => "open", withdrawn: _ => "withdrawn", notApplicable: _ => "not-applicable");

    private static string StatusOf(Answer answer) => answer.Status.ToString().ToLowerInvariant();

    private static void Append(StringBuilder text, string?[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        value = WithoutFormulas(value);
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// What begins like a formula gets an apostrophe before it: spreadsheets would calculate it. A cell also begins after a semicolon, a
    /// tab or a line break, where the settings of the machine make a semicolon or a tab what separates cells: then the quotation marks
    /// within a row mean nothing.
    /// </summary>
    private static string WithoutFormulas(string value)
    {
        var safe = default(StringBuilder);
        var done = 0;
        for (var (i, isStart, isLine) = (0, true, false); i < value.Length; i++)
        {
            var c = value[i];
            if (isStart && IsFormula(c) && !(isLine && IsItem(value, i)))
            {
                safe = (safe ?? new StringBuilder()).Append(value, done, i - done).Append('\'');
                done = i;
            }

            isLine = c is '\n' or '\r' || (isLine && IsBlank(c));
            isStart = c is ';' or '\t' or '\n' or '\r' || (isStart && IsBlank(c));
        }

        return safe?.Append(value, done, value.Length - done).ToString() ?? value;
    }

    /// <summary>The signs that begin a formula, and their wide and small forms, which spreadsheets take for them.</summary>
    private static bool IsFormula(char c) =>
        c
            is '='
                or '+'
                or '-'
                or '@'
                or '\uFF1D'
                or '\uFF0B'
                or '\uFF0D'
                or '\uFF20'
                or '\uFE66'
                or '\uFE62'
                or '\uFE63'
                or '\uFE6B'
                or '\u2212';

    /// <summary>Whether a line is an item of a list, and could do no harm as a formula: it calls and names nothing.</summary>
    private static bool IsItem(string value, int i)
    {
        var line = value.AsSpan(i);
        var end = line.IndexOfAny('\r', '\n');
        return line[0] is '-' or '+' && line.Length > 1 && line[1] == ' ' && (end < 0 ? line : line[..end]).IndexOfAny("(|!;\t") < 0;
    }

    /// <summary>What spreadsheets skip, or do not show, before a formula.</summary>
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
