using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Imports a table whose first row names a column of questions and one of answers: CSV, or values separated by tabs.</summary>
internal static class CsvImporter
{
    private const int MaxHeader = 64 * 1024;

    /// <summary>What messages about its columns call the only sheet of a CSV.</summary>
    private const string SheetName = "CSV";

    private static readonly string[] s_delimiters = [",", ";", "\t"];

    public static bool Detect(ImportSource source) =>
        source.IsText && !source.IsXml && (source.Extension is ".csv" or ".tsv" || Columns(source.Text) is not null);

    public static ImportResult Import(ImportSource source, ImportOptions options)
    {
        if (options.Sheet is not null)
        {
            throw new ImportException("A CSV has no sheets; leave out the name of the sheet.");
        }

        if (options.Maps.Count > 0)
        {
            return ImportMapped(source.Text, options);
        }

        var (columns, delimiter) =
            Columns(source.Text)
            ?? throw new ImportException(
                "The CSV has no columns of questions and answers; its first row must name them, for example 'question' and 'answer'."
            );
        columns.CheckUnique();
        if (OwnCsv.IsOwn(columns.Header))
        {
            var own = new Sheet("a CSV export of DocDsl");
            OwnCsv.AddQuestions(own, columns.Header, Read(source.Text, delimiter, own));
            return SheetWriter.Write(own, options);
        }

        var sheet = new Sheet(FormatOf(delimiter))
        {
            Culture = columns.Culture,
        };
        var rows = Read(source.Text, delimiter, sheet);
        if (rows.Count == 0)
        {
            throw new ImportException("The CSV has a header and no rows.");
        }

        AddQuestions(sheet, columns, rows);
        return SheetWriter.Write(sheet, options);
    }

    /// <summary>Imports what a mapping names, as of a workbook with one sheet.</summary>
    private static ImportResult ImportMapped(string text, ImportOptions options)
    {
        var mappings = WorkbookImporter.MappingsOf(options);
        if (mappings is not [{ Sheet: null }])
        {
            throw new ImportException("A CSV has no sheets; give one mapping, without the name of a sheet.");
        }

        var delimiter = DelimiterOf(text);
        var sheet = new Sheet("");
        var rows = Read(text, delimiter, sheet, skips: 0);
        var workbook = CsvSheet.Of(rows.Select(row => row.Cells), SheetName);
        var found = SheetQuestions.Find(workbook, mappings);
        var result = WorkbookImporter.Import(workbook, found, FormatOf(delimiter), options with { NewType = null });
        var diagnostics = result.Diagnostics.Select(each =>
            each with
            {
                Cell = each.Cell?.Replace(SheetName + "!", "", StringComparison.Ordinal),
            }
        );
        return result with { Diagnostics = [.. sheet.Diagnostics, .. diagnostics] };
    }

    private static string FormatOf(string delimiter) =>
        delimiter == "\t" ? "CSV (separated by tabs)" : $"CSV (separated by '{delimiter}')";

    /// <summary>What separates the values: what makes the first row one of headings, otherwise what it has most of.</summary>
    public static char FindDelimiter(string text) => (Columns(text)?.Delimiter ?? DelimiterOf(text))[0];

    /// <summary>What separates the values: of the first row that has any, what it has most of.</summary>
    private static string DelimiterOf(string text) =>
        s_delimiters.MaxBy(delimiter => text.AsSpan(0, Math.Min(text.Length, MaxHeader)).Count(delimiter[0]))!;

    /// <summary>The columns of the first row, and what separates them; null where they are not of questions and answers.</summary>
    private static (CsvColumns Columns, string Delimiter)? Columns(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, MaxHeader)).IndexOfAny('\n', '\r');
        var first = text[..(end < 0 ? Math.Min(text.Length, MaxHeader) : end)];
        foreach (var delimiter in s_delimiters.Where(each => first.Contains(each, StringComparison.Ordinal)))
        {
            using var parser = Parser(text.Length > MaxHeader ? text[..MaxHeader] : text, delimiter, bad: null);
            if (parser.Read() && new CsvColumns(parser.Record!) is { AreTelling: true } columns)
            {
                return (columns, delimiter);
            }
        }

        return null;
    }

    private static List<(string[] Cells, int Line)> Read(string text, string delimiter, Sheet sheet, int skips = 1)
    {
        var rows = new List<(string[], int)>();
        var bad = 0;
        try
        {
            using var parser = Parser(text, delimiter, () => bad++);
            for (; skips > 0; skips--)
            {
                parser.Read();
            }

            for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
            {
                TextLimits.Check(rows.Count);
                rows.Add((parser.Record!, line));
            }
        }
        catch (CsvHelperException problem)
        {
            throw new ImportException("The CSV cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }

        if (bad > 0)
        {
            sheet.Report(0, $"Quotation marks within {bad} cells are not doubled; compare these cells with the file", 0.6);
        }

        return rows;
    }

    private static CsvParser Parser(string text, string delimiter, Action? bad) =>
        new(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter,
                BadDataFound = _ => bad?.Invoke(),
                IgnoreBlankLines = true,
                MaxFieldSize = 0,
            }
        );

    private static void AddQuestions(Sheet sheet, CsvColumns columns, List<(string[] Cells, int Line)> rows)
    {
        var groups = new List<(string Title, List<SheetItem> Items)>();
        var byTitle = new Dictionary<string, int>(StringComparer.Ordinal);
        var isMoved = false;
        var others = columns.Others.ToDictionary(column => column, _ => (Count: 0, Line: 0));
        var longer = 0;
        foreach (var (cells, line) in rows)
        {
            sheet.Source.AddRange(cells.Select(cell => (cell, line)));
            foreach (var column in columns.Others.Where(column => Cell(column).Length > 0))
            {
                others[column] = (others[column].Count + 1, others[column].Line == 0 ? line : others[column].Line);
                sheet.Omitted.Add(Cell(column));
            }

            if (cells.Skip(columns.Header.Length).Any(cell => cell.Length > 0))
            {
                longer = longer == 0 ? line : longer;
                sheet.Omitted.AddRange(cells.Skip(columns.Header.Length));
            }

            var title = Sheet.OneLine(Cell(columns.Group));
            var question = QuestionOf(line);
            if (question is null)
            {
                continue;
            }

            if (!byTitle.TryGetValue(title, out var group))
            {
                group = byTitle[title] = groups.Count;
                groups.Add((title, title.Length > 0 ? [new SheetGroup(line, title)] : []));
            }
            else
            {
                sheet.Omitted.Add(title);
                isMoved |= group != groups.Count - 1;
            }

            groups[group].Items.Add(question);

            string Cell(int column) => column >= 0 && column < cells.Length ? Sheet.Clean(cells[column]) : "";

            SheetQuestion? QuestionOf(int at)
            {
                var (text, label, number) = (
                    Cell(columns.Question),
                    Sheet.OneLine(Cell(columns.Label)),
                    Sheet.OneLine(Cell(columns.Number))
                );
                var answer = Cell(columns.Answer);
                if (text.Length == 0)
                {
                    if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                    {
                        sheet.Omit(
                            at,
                            "The row has no question and was left out",
                            0.5,
                            [title, label, number, answer, Cell(columns.Comment)]
                        );
                    }

                    return null;
                }

                var name = label.Length > 0 ? label : number;
                var isNumber = int.TryParse(
                    number.Length > 0 ? number : label,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var value
                );
                var isLabel = SheetLines.IsName(name) || SheetLines.IsLabel(name);
                if (name.Length > 0 && !isNumber && !isLabel)
                {
                    text = $"{name} {text}";
                }

                var comment = Cell(columns.Comment);
                return new SheetQuestion(at, DataText.QuestionOf(text), answer)
                {
                    Label = isLabel && !(isNumber && label.Length == 0) ? name : null,
                    Number = isNumber && value > 0 ? value : null,
                    Remark = comment.Length > 0 ? (Sheet.OneLine(columns.Header[columns.Comment]), comment) : null,
                };
            }
        }

        // A group cannot be left for none, so that what is in no group comes first.
        sheet.Items.AddRange(groups.OrderBy(group => group.Title.Length > 0).SelectMany(group => group.Items));
        foreach (var (column, (count, line)) in others.Where(other => other.Value.Count > 0))
        {
            sheet.Report(line, $"The column '{Sheet.OneLine(columns.Header[column])}' was left out, which has {count} cells", 0.7);
        }

        if (longer > 0)
        {
            sheet.Report(longer, "The row has more cells than the header; these were left out", 0.5);
        }

        if (isMoved)
        {
            sheet.Report(0, "The questions of each group were put together, in the order of the groups", 0.9);
        }
    }
}
