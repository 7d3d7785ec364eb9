using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>A row for each question, as spreadsheets read it.</summary>
internal static class CsvExporter
{
    public static string Export(QaDocument document)
    {
        var text = new StringBuilder("document,number,id,label,state,question,answer,status,by,value\r\n");
        foreach (var question in document.Questions)
        {
            var answer = (question as AnsweredQuestion)?.Answer;
            text.AppendJoin(
                    ',',
                    new[]
                    {
                        document.Name,
                        question.Number?.ToString(CultureInfo.InvariantCulture),
                        question.Id,
                        question.Label,
                        question.Match(answered: _ => "answered", open: _ => "open", withdrawn: _ => "withdrawn"),
                        question.Text,
                        answer?.Text,
                        answer?.Status.ToString().ToLowerInvariant(),
                        answer?.By,
                        (question as AnsweredQuestion)?.InvariantValue?.Text,
                    }.Select(Cell)
                )
                .Append("\r\n");
        }

        return text.ToString();
    }

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
