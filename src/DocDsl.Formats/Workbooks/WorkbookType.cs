using System.Globalization;
using System.Text;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>Writes the type of a workbook's document: its questions, and where the workbook has them.</summary>
internal static class WorkbookType
{
    /// <param name="name">The name of the type.</param>
    /// <param name="culture">The culture of the document; null where it is not known.</param>
    /// <param name="sheets">The sheets with questions.</param>
    /// <param name="questions">The questions of their rows, in order.</param>
    /// <param name="groupOf">The title of a row's group; empty for none.</param>
    public static string Write(
        string name,
        string? culture,
        IReadOnlyList<SheetQuestions> sheets,
        IReadOnlyList<(SheetQuestionRow Row, SheetQuestion Question)> questions,
        Func<SheetQuestionRow, string> groupOf
    )
    {
        var text = new StringBuilder($"@type {name} extends questionnaire\n");
        if (culture is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"@language {culture[..2]}\n");
        }

        foreach (var sheet in sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"@sheet {MappingOf(sheet.Columns)}\n");
        }

        var group = "";
        foreach (var (row, question) in questions)
        {
            if (groupOf(row) is { Length: > 0 } title && title != group)
            {
                group = title;
                text.Append(CultureInfo.InvariantCulture, $"@group {title}\n");
            }

            var number = question.Number is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} ") : "";
            text.Append(CultureInfo.InvariantCulture, $"@question {number}{row.Key}\n");
            if (Expected(row) is { } kind)
            {
                text.Append(CultureInfo.InvariantCulture, $"@expect {kind}\n");
            }

            foreach (var line in question.Text.Split('\n'))
            {
                text.Append(line.TrimStart().StartsWith('@') ? "@text " : "").Append(line.TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Where a sheet has its questions, by the letters of its columns.</summary>
    public static string MappingOf(SheetColumns columns)
    {
        var mapping = new StringBuilder('"' + columns.Sheet.Name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        foreach (var (word, role, _) in SheetMapping.Roles)
        {
            mapping.Append(columns[role] > 0 ? $" {word} {CellReference.NameOf(columns[role])}" : "");
        }

        mapping.Append(CultureInfo.InvariantCulture, $" from row {columns.FirstRow}");
        return columns.LastRow == CellReference.MaxRow
            ? mapping.ToString()
            : mapping.Append(CultureInfo.InvariantCulture, $" to row {columns.LastRow}").ToString();
    }

    private static Core.Values.ValueType? Expected(SheetQuestionRow row) =>
        SheetExpectations.Of(row.ValidationOf(row.CellOf(SheetRole.Value) is null ? SheetRole.Answer : SheetRole.Value));
}
