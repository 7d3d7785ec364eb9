using System.Globalization;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>What a column has, by the words that head it in practice.</summary>
internal static class HeadingWords
{
    /// <summary>
    /// The names of columns in questionnaires, besides those of any list of questions; in small letters, most telling first.
    /// </summary>
    private static readonly (SheetRole Role, string[] Names)[] s_names =
    [
        (SheetRole.Question, [.. FieldNames.Question, "question/request", "control question", "question description", "requirement"]),
        (
            SheetRole.Answer,
            [
                .. FieldNames.Answer,
                "vendor answer",
                "vendor answers",
                "vendor response",
                "supplier answer",
                "supplier response",
                "csp caiq answer",
                "your answer",
                "your response",
                "uw antwoord",
                "antwoord leverancier",
                "ihre antwort",
                "antwort des anbieters",
            ]
        ),
        (SheetRole.Id, [.. FieldNames.Label, "control id", "vraag id", "frage id", "question number", "ques num"]),
        (SheetRole.Number, FieldNames.Number),
        (SheetRole.Group, [.. FieldNames.Group, "ccm domain title", "control domain", "subject", "domein"]),
        (
            SheetRole.Comment,
            [
                .. FieldNames.Comment,
                "additional information",
                "additional info",
                "vendor comments",
                "csp implementation description (optional/recommended)",
                "csp implementation description",
                "aanvullende informatie",
                "zusätzliche informationen",
                "informations complémentaires",
            ]
        ),
        (SheetRole.Evidence, ["evidence", "bewijs", "bewijsstuk", "bewijsstukken", "nachweis", "nachweise", "preuve", "preuves"]),
    ];

    /// <summary>What a heading says that its column has, and how telling it is, 0 most; null where it says nothing.</summary>
    public static IEnumerable<(SheetRole Role, int Rank)> Of(string heading)
    {
        var name = FieldNames.Normal(heading);
        var key = QuestionColumns.KeyOf(heading);
        foreach (var (role, names) in s_names)
        {
            var rank = Array.IndexOf(names, name);
            rank = rank < 0 && key.Length > 0 ? Array.IndexOf(names, key) : rank;
            if (rank >= 0)
            {
                yield return (role, rank);
            }
        }

        if (ImportPatterns.Current.Columns.TryGetValue(key, out var kind) && RoleOf(kind) is { } other)
        {
            yield return (other, 100);
        }
    }

    /// <summary>The language of the headings of a sheet, where a word is one of only one; null otherwise.</summary>
    public static string? CultureOf(SheetColumns columns) =>
        columns.HeaderRow == 0
            ? null
            : columns
                .All.Select(column => FieldNames.Culture.GetValueOrDefault(FieldNames.Normal(columns.HeadingOf(column))))
                .FirstOrDefault(culture => culture is not null);

    /// <summary>Whether two headings are the same, whatever their case and the ends of their lines are.</summary>
    public static bool AreSame(string left, string right) =>
        string.Compare(Sheet.OneLine(left), Sheet.OneLine(right), CultureInfo.InvariantCulture, CompareOptions.IgnoreCase) == 0;

    private static SheetRole? RoleOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Question => SheetRole.Question,
            ColumnKind.Answer => SheetRole.Answer,
            ColumnKind.Number => SheetRole.Number,
            ColumnKind.Group => SheetRole.Group,
            ColumnKind.Remark => SheetRole.Comment,
            _ => null,
        };
}
