using System.Globalization;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Imports the rows of a CSV export of DocDsl, whose columns have the names of directives: the same questions and answers.
/// </summary>
internal static class OwnCsv
{
    private static readonly string[] s_signs = ["document", "number", "id", "label", "part", "state", "question", "answer", "boundTo"];

    /// <summary>Columns whose cells are arguments of directives, one a line, and what they are below.</summary>
    private static readonly string[] s_answerDirectives = ["promise", "fulfils", "supersedes", "reviewed", "corrects"];

    /// <summary>What follows from the other columns, or from other documents.</summary>
    private static readonly string[] s_derived = ["fulfilled", "supersededBy", "answeredBy"];

    /// <summary>What no directive could give back.</summary>
    private static readonly string[] s_left = ["sameAs", "reviewAgain"];

    public static bool IsOwn(string[] header) => s_signs.All(header.Contains);

    public static void AddQuestions(Sheet sheet, string[] header, List<(string[] Cells, int Line)> cells)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            columns.TryAdd(header[i], i);
        }

        List<Row> rows = [.. cells.Select(row => new Row(columns, row.Cells, row.Line))];
        sheet.Culture = rows.Select(row => row["culture"]).FirstOrDefault(culture => culture.Length > 0);
        var group = "";
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row["state"].Length == 0)
            {
                // An answer to a question that does not exist: its words are put at the document's end, and it is reported.
                sheet.Source.Add((row["answer"], row.Line));
                continue;
            }

            List<Row> parts = [];
            while (i + 1 < rows.Count && rows[i + 1]["part"].Length > 0)
            {
                parts.Add(rows[++i]);
            }

            var title = Sheet.OneLine(row["group"]);
            if (title != group)
            {
                sheet.Items.Add(new SheetGroup(row.Line, title));
                sheet.Source.Add((title, row.Line));
                group = title;
            }

            sheet.Items.Add(QuestionOf(sheet, row, parts));
        }

        sheet.Numbering = NumberingOf(sheet);
        ReportLeft(sheet, header, rows);
    }

    private static SheetQuestion QuestionOf(Sheet sheet, Row row, List<Row> parts)
    {
        var (text, label, id) = (row["question"], Sheet.OneLine(row["label"]), row["id"]);
        var number =
            int.TryParse(row["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
                ? value
                : default(int?);
        var isLabel = number is null && SheetLines.IsLabel(label) && !text.StartsWith(label, StringComparison.Ordinal);
        var isApart = parts.Exists(part => part["answer"] != row["answer"]);
        sheet.Source.Add((text, row.Line));
        sheet.Source.AddRange(isApart ? parts.Select(part => (part["answer"], part.Line)).Distinct() : [(row["answer"], row.Line)]);
        List<string> directives = [.. ReasonOf(row), .. ExpectationOf(row, "")];
        foreach (var part in parts)
        {
            directives.AddRange(ExpectationOf(part, $"#{number}{part["part"]} "));
        }

        List<string> answers = isApart ? [] : [.. DirectivesOf(row), .. ValueOf(row, "")];
        if (!isApart)
        {
            answers.AddRange(parts.SelectMany(part => ValueOf(part, $"#{number}{part["part"]} ")));
        }

        AddNotes(sheet, row);
        // The comment is the end of the answer.
        var (answer, comment) = (row["answer"], isApart ? "" : row["comment"]);
        var isComment = comment.Length > 0 && answer.EndsWith(comment, StringComparison.Ordinal);
        return new SheetQuestion(row.Line, text, isApart ? "" : isComment ? answer[..^comment.Length].TrimEnd() : answer)
        {
            Remark = isComment ? ("Comment", comment) : null,
            Number = number,
            Label = isLabel ? label : null,
            IsLabelShown = isLabel,
            Id = id.Length > 0 && !(isLabel && id == label) ? id : null,
            Directives = directives,
            AnswerDirectives = answers,
            PartAnswers = isApart ? PartAnswersOf(parts, number, id) : [],
        };
    }

    /// <summary>An answer to each part, or to several that have the same.</summary>
    private static List<(string, string, IReadOnlyList<string>)> PartAnswersOf(List<Row> parts, int? number, string id) =>
        [
            .. parts
                .Where(part => part["answer"].Length > 0)
                .GroupBy(part => part["answer"], StringComparer.Ordinal)
                .Select(same =>
                    (
                        string.Join(", ", same.Select(part => $"{number?.ToString(CultureInfo.InvariantCulture) ?? id}{part["part"]}")),
                        same.Key,
                        (IReadOnlyList<string>)
                            [.. DirectivesOf(same.First()), .. same.SelectMany(part => ValueOf(part, $"#{number}{part["part"]} "))]
                    )
                ),
        ];

    private static IEnumerable<string> ReasonOf(Row row) =>
        (row["state"], Sheet.OneLine(row["reason"])) switch
        {
            ("open", { Length: > 0 } reason) => ["open " + reason],
            ("withdrawn", { Length: > 0 } reason) => ["withdrawn " + reason],
            ("not-applicable", { Length: > 0 } reason) => ["na " + DraftWriter.Quote(reason)],
            ("optional", _) => ["optional"],
            _ => [],
        };

    private static IEnumerable<string> ExpectationOf(Row row, string place) =>
        row["valueKind"].Length > 0 ? [$"expect {place}{row["valueKind"]}"] : [];

    private static IEnumerable<string> ValueOf(Row row, string place)
    {
        if (row["value"].Length > 0 && row["valueWords"].Length > 0)
        {
            var fact = row["boundTo"].Length > 0 ? " is " + row["boundTo"] : "";
            yield return $"value {place}{row["value"]} from {DraftWriter.Quote(Sheet.OneLine(row["valueWords"]))}{fact}";
        }
    }

    private static IEnumerable<string> DirectivesOf(Row row)
    {
        if (row["status"] is "partial" or "refused" or "postponed" or "referred")
        {
            yield return "status " + row["status"];
        }

        if (row["by"].Length > 0)
        {
            yield return "by " + DraftWriter.Quote(Sheet.OneLine(row["by"]));
        }

        foreach (var evidence in row["evidence"].Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            yield return "evidence " + evidence;
        }

        foreach (var name in s_answerDirectives)
        {
            foreach (var line in row[name].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return $"{name} {line}";
            }
        }
    }

    /// <summary>The notes, each once; where their signs were in the text is not in the table.</summary>
    private static void AddNotes(Sheet sheet, Row row)
    {
        foreach (var line in row["notes"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('[') && line.IndexOf("] ", StringComparison.Ordinal) is > 1 and var end && line[1..end] is var id)
            {
                if (!sheet.Notes.Exists(note => note.Id == id))
                {
                    sheet.Notes.Add((id, line[(end + 2)..]));
                    sheet.Source.Add((line[(end + 2)..], row.Line));
                }
            }
        }
    }

    private static string? NumberingOf(Sheet sheet)
    {
        List<int?> numbers = [.. sheet.Questions.Select(question => question.Number)];
        return numbers.Contains(null) || numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Cast<int?>()) ? null
            : numbers.Distinct().Count() < numbers.Count ? "per-group"
            : "any";
    }

    private static void ReportLeft(Sheet sheet, string[] header, List<Row> rows)
    {
        HashSet<string> known = [.. Exporters.CsvExporter.Columns.Except(s_left), .. s_derived];
        foreach (var name in header.Where(name => !known.Contains(name)).Distinct())
        {
            if (rows.FindAll(row => row[name].Length > 0) is { Count: > 0 } left)
            {
                sheet.Report(left[0].Line, $"The column '{Sheet.OneLine(name)}' was left out, which has {left.Count} cells", 0.7);
            }
        }
    }

    private sealed record Row(Dictionary<string, int> Columns, string[] Cells, int Line)
    {
        /// <summary>A cell as the document has it; empty where there is none.</summary>
        public string this[string column] =>
            Columns.TryGetValue(column, out var at) && at < Cells.Length ? Sheet.Clean(Exporters.CsvText.WithFormulas(Cells[at])) : "";
    }
}
