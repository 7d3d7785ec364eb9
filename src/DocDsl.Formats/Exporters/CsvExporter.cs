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
        var text = new StringBuilder("document,group,number,id,label,part,state,question,answer,status,by,value,evidence,boundTo\r\n");
        foreach (var question in document.Questions)
        {
            var value = (question as AnsweredQuestion)?.InvariantValue;
            AddRow(text, question, question.Label, part: null, StateOf(question), question.Text, question.Answers, value);
            if (question.Answers.Count > 1 || question.Parts.Any(part => part is AnsweredPart { InvariantValue: not null }))
            {
                AddParts(text, question);
            }
        }

        foreach (var answer in document.Answers.Where(answer => answer.Questions.Count == 0))
        {
            CsvText.Append(
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
                    null,
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
                answered?.InvariantValue
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
        InvariantValue? value
    ) =>
        CsvText.Append(
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
                value?.Text,
                EvidenceOf(answers),
                value?.BoundTo?.ToString(),
            ]
        );

    private static string EvidenceOf(IEnumerable<Answer> answers) =>
        string.Join("; ", answers.SelectMany(answer => answer.Evidence).Select(EvidenceText.Of).Distinct());

    private static string StateOf(Question question) =>
        question.Match(answered: _ => "answered", open: _ => "open", withdrawn: _ => "withdrawn", notApplicable: _ => "not-applicable");

    private static string StatusOf(Answer answer) => answer.Status.ToString().ToLowerInvariant();
}
