namespace DocDsl.Formats.Importers;

/// <summary>The rows of a table of questions and answers, as the lines of a document.</summary>
internal static class QuestionRows
{
    /// <summary>Says what the file was taken for, and what is known from it.</summary>
    public static void Announce(Draft draft, QuestionColumns columns, string kind)
    {
        draft.Diagnostics.Add(new ImportDiagnostic(0, $"Read as {kind}", 1));
        draft.Culture ??= columns.Language is { } language ? language.Imports.Culture ?? language.Tag : null;
    }

    /// <summary>Adds the rows of a table to a document.</summary>
    public static void AddTo(DraftBuilder builder, QuestionColumns columns, List<QuestionRow> rows)
    {
        foreach (var (text, part, report, _) in Lines(columns, rows))
        {
            var line = builder.Line(text);
            line.Part = part;
            line.Role = DraftRole.Known;
            if (report is not null)
            {
                builder.Draft.Report(line, report, 0.75);
            }
        }
    }

    /// <summary>The lines that the rows become, with what is to be reviewed at them.</summary>
    public static IEnumerable<(string Text, DraftPart Part, string? Review, QuestionRow Row)> Lines(
        QuestionColumns columns,
        List<QuestionRow> rows
    )
    {
        var isOtherSaid = false;
        var group = "";
        foreach (var row in Joined(columns, rows))
        {
            var message = row.Review ?? ReviewOf(row);
            foreach (var (text, part) in row.Lines(columns, group))
            {
                yield return (text, part, message, row);
                message = null;
                group = part == DraftPart.Group ? text : group;
            }
        }

        string? ReviewOf(QuestionRow row)
        {
            if (row.IsHeader || row.Title is not null)
            {
                return null;
            }

            if (row.IsEmpty(columns.Question))
            {
                return "The row has no question";
            }

            if (row.IsEmpty(columns.Answer) && row.HasRemark(columns))
            {
                return "The cell of the answer is empty; the words beside it were read as the answer";
            }

            var other = Array.FindIndex(columns.Kinds, kind => kind == ColumnKind.Other);
            for (; !isOtherSaid && other >= 0; other = Array.FindIndex(columns.Kinds, other + 1, kind => kind == ColumnKind.Other))
            {
                if (!row.IsEmpty(other))
                {
                    isOtherSaid = true;
                    return $"The column '{columns.Headings[other]}' is neither of questions nor of answers; its words are in '@aside'";
                }
            }

            return null;
        }
    }

    /// <summary>A row without a question goes on with the row above: a cell over several rows, or a row that was continued.</summary>
    private static List<QuestionRow> Joined(QuestionColumns columns, List<QuestionRow> rows)
    {
        var joined = new List<QuestionRow>();
        foreach (var row in rows)
        {
            var isRow = !row.IsHeader && row.Title is null;
            if (isRow && row.IsBlank)
            {
                continue;
            }

            if (
                isRow
                && row.IsEmpty(columns.Question)
                && (columns.Number < 0 || row.IsContinued || row.IsEmpty(columns.Number))
                && joined is [.., { IsHeader: false, Title: null } above]
            )
            {
                above.Append(row);
                above.Review ??= row.IsContinued ? null : "The row below has no question; its words were added to this row";
                continue;
            }

            joined.Add(row);
        }

        return joined;
    }
}
