using System.Globalization;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>Says what an import of a workbook decided, at which cell, and what it left out; and which words the source has.</summary>
internal sealed class WorkbookReport(Sheet sheet, Workbook workbook, IReadOnlyList<SheetQuestions> found)
{
    private readonly HashSet<(WorkbookSheet, CellReference)> _merged = [];
    private readonly HashSet<(WorkbookSheet, CellReference)> _used = [];

    /// <summary>Reports what is in no question, first of other sheets, then of those with questions.</summary>
    public void AddLeftOut()
    {
        foreach (var other in workbook.Sheets.Where(each => found.All(one => one.Sheet != each)))
        {
            var cells = other.Rows.SelectMany(row => row.Cells).ToList();
            if (cells.Count > 0)
            {
                Omit(cells);
                var what = other.IsHidden ? "The sheet is hidden" : "The sheet has no row of headings of questions and answers";
                Report($"{other.Name}", $"{what}; its {Cells(cells.Count)} left out", other.IsHidden ? 0.9 : 0.85);
            }
        }

        foreach (var one in found)
        {
            AddLeftOut(one);
        }
    }

    /// <summary>The words of a row that is kept as text.</summary>
    public string TextOf(WorkbookRow row)
    {
        AddSource(row.Cells);
        return string.Join(' ', row.Cells.Select(cell => Sheet.Clean(cell.Text)));
    }

    /// <summary>Notes the words of a question's row as words of the source.</summary>
    public void AddWords(SheetQuestionRow row)
    {
        foreach (var (role, reference) in row.Cells)
        {
            if (row.Sheet.Cell(reference) is not { } cell || !_used.Add((row.Sheet, reference)))
            {
                continue;
            }

            AddSource([cell]);
            if (role is SheetRole.Id or SheetRole.Number or SheetRole.Group)
            {
                // They are names of the document, whose signs may differ, and are given once for several rows.
                sheet.Omitted.Add(cell.Text);
            }
        }
    }

    /// <summary>Reports what a person should look at in the row of a question.</summary>
    public void Check(SheetQuestionRow row)
    {
        var answer = row.TextOf(SheetRole.Answer);
        if (row.HasRepeatedId)
        {
            var (role, name) = row.Id.Length > 0 ? (SheetRole.Id, row.Id) : (SheetRole.Number, row.Number);
            At(row, role, $"A row above has '{name}' too; this question is '{row.Key}'", 0.6);
        }

        foreach (var role in new[] { SheetRole.Answer, SheetRole.Value })
        {
            CheckAllowed(row, role);
        }

        if (answer.Length == 0 && row.TextOf(SheetRole.Value).Length == 0 && row.TextOf(SheetRole.Comment).Length > 0)
        {
            At(row, SheetRole.Answer, "The cell of the answer is empty, and there is a comment; it was taken for the answer", 0.6);
        }

        if (row.CellOf(SheetRole.Answer) is { } cell && cell.Row != row.Row && answer.Length > 0)
        {
            At(row, SheetRole.Answer, $"The cell is merged over several questions; each was given its words", 0.6);
        }
    }

    private void AddLeftOut(SheetQuestions one)
    {
        var (columns, name) = (one.Columns, one.Sheet.Name);
        AddColumns(one);
        foreach (var row in one.Others)
        {
            Omit(row.Cells);
            var words = SheetWriter.Short(string.Join(' ', row.Cells.Select(cell => cell.Text)));
            Report($"{name}!{row.Cells[0].Reference}", $"The row has no question and was left out: '{words}'", 0.5);
        }

        sheet.Omitted.AddRange(one.Titles.Select(cell => cell.Text));
        AddSource(one.Titles);
        Omit(one.BesideTitles, name, "beside titles of groups");
        Omit([.. one.RepeatedHeadings.SelectMany(row => row.Cells)], name, "that repeat the headings of columns");
        Omit([.. one.Hidden.SelectMany(row => row.Cells)], name, $"of {Counted(one.Hidden.Count, "hidden row")}");
        Omit([.. one.Above.Where(row => row.IsHidden).SelectMany(row => row.Cells)], name, "of hidden rows above the questions");
        Omit([.. one.Below.SelectMany(row => row.Cells)], name, $"below row {columns.LastRow}");
        foreach (var (cell, text) in one.Sheet.Notes.OrderBy(note => note.Key))
        {
            Report($"{name}!{cell}", $"The note of the cell was left out: '{SheetWriter.Short(text)}'", 0.85);
        }

        if (one.Sheet.HasDrawings)
        {
            Report(name, "The words of its pictures, shapes and text boxes were not read", 0.85);
        }

        var renamed = one
            .Rows.Where(row => row.Id.Length > 0 && row.Id != row.Key && !row.HasRepeatedId && row.NumberValue is null)
            .ToList();
        if (renamed.Count > 0)
        {
            var message = $"{Counted(renamed.Count, "id")} cannot be written in a document; '{renamed[0].Id}' is '{renamed[0].Key}' there";
            Report($"{name}!{renamed[0].CellOf(SheetRole.Id)}", message, 0.9);
        }

        var unknown = one
            .Rows.SelectMany(row => new[] { row.CellOf(SheetRole.Value), row.CellOf(SheetRole.Answer) })
            .OfType<CellReference>()
            .Where(cell => one.Sheet.ValidationAt(cell) is { IsStrict: true } validation && SheetExpectations.Of(validation) is null)
            .ToList();
        if (unknown.Count > 0)
        {
            var message = unknown.Count == 1
                    ? "What the cell allows is not a kind of value that a document can check, and was left out"
                    : $"What {unknown.Count} cells allow, from here on, is not a kind of value that a document can check, and was left out";
            Report($"{name}!{unknown[0]}", message, 0.85);
        }

        var formulas = one
            .Rows.Select(row => row.Sheet.Cell(row.QuestionCell))
            .Where(cell => cell?.HasFormula == true)
            .ToList();
        if (formulas.Count > 0)
        {
            var message = formulas.Count == 1
                    ? "The question is the result of a formula, as the workbook was last saved"
                    : $"{formulas.Count} questions, from here on, are results of formulas, as the workbook was last saved";
            Report($"{name}!{formulas[0]!.Reference}", message, 0.85);
        }
    }

    /// <summary>Reports each column that is none of those of the questions, once.</summary>
    private void AddColumns(SheetQuestions one)
    {
        var others = new SortedDictionary<int, List<WorkbookCell>>();
        foreach (var row in one.Rows)
        {
            foreach (var cell in one.Sheet.Row(row.Row)!.Cells)
            {
                var column = cell.Reference.Column;
                if (!one.Columns.All.Contains(column))
                {
                    (others.TryGetValue(column, out var cells) ? cells : others[column] = []).Add(cell);
                }
            }
        }

        foreach (var (column, cells) in others)
        {
            Omit(cells);
            var hidden = one.Sheet.IsColumnHidden(column) ? "hidden column" : "column";
            var heading = one.NameOf(column) ?? CellReference.NameOf(column);
            Report(
                $"{one.Sheet.Name}!{cells[0].Reference}",
                $"The {hidden} '{heading}' was left out, which has {Counted(cells.Count, "cell")}",
                one.IsMapped || one.Sheet.IsColumnHidden(column) ? 0.85 : 0.7
            );
        }
    }

    private void CheckAllowed(SheetQuestionRow row, SheetRole role)
    {
        var text = row.TextOf(role);
        if (text.Length == 0 || row.Sheet.Cell(row.CellOf(role)!.Value) is not { } cell)
        {
            return;
        }

        if (cell.Kind == CellKind.Error)
        {
            At(row, role, $"The cell shows an error, {text}", 0.4);
        }
        else if (row.ValidationOf(role) is { AllowedValues: { } values } list && list.Allowed(text) is null)
        {
            var allowed = string.Join(", ", values.Take(10)) + (values.Count > 10 ? " …" : "");
            At(row, role, $"'{SheetWriter.Short(text)}' is none of the values that the cell allows: {allowed}", 0.5);
        }
    }

    private void At(SheetQuestionRow row, SheetRole role, string message, double confidence)
    {
        var cell = row.CellOf(role) ?? row.QuestionCell;
        if (_merged.Add((row.Sheet, cell)) || cell.Row == row.Row)
        {
            Report($"{row.Sheet.Name}!{cell}", message, confidence);
        }
    }

    private void Omit(IReadOnlyList<WorkbookCell> cells, string name, string where)
    {
        if (cells.Count > 0)
        {
            Omit(cells);
            var message = $"{Cells(cells.Count)} left out {where}, the first of which is '{SheetWriter.Short(cells[0].Text)}'";
            Report($"{name}!{cells[0].Reference}", message, 0.85);
        }
    }

    private void Omit(IReadOnlyList<WorkbookCell> cells)
    {
        AddSource(cells);
        sheet.Omitted.AddRange(cells.Select(cell => cell.Text));
    }

    private void AddSource(IEnumerable<WorkbookCell> cells) =>
        sheet.Source.AddRange(cells.Select(cell => (cell.Text, cell.Reference.Row)));

    private void Report(string cell, string message, double confidence) =>
        sheet.Diagnostics.Add(new ImportDiagnostic(0, message, confidence) { Cell = Sheet.OneLine(cell) });

    private static string Cells(int count) => Counted(count, "cell") + (count == 1 ? " was" : " were");

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
