using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>Decides which cells of a table get which words of a document's answers.</summary>
internal sealed class AnswerCells
{
    private readonly QaDocument _document;
    private readonly IReadOnlyList<SheetQuestions> _sheets;
    private readonly bool _is1904;
    private readonly List<FillNote> _notes = [];
    private readonly Dictionary<WorkbookSheet, Dictionary<CellReference, CellContent>> _cells = [];

    private AnswerCells(QaDocument document, IReadOnlyList<SheetQuestions> sheets, bool is1904)
    {
        _document = document;
        _sheets = sheets;
        _is1904 = is1904;
    }

    /// <summary>What is not written, and what is to be known besides, in the order of the table.</summary>
    public IReadOnlyList<FillNote> Notes => _notes;

    /// <summary>How many questions of the table have an answer, in whole or in part.</summary>
    public int Answered { get; private set; }

    /// <summary>The sheets in which something changes.</summary>
    public IEnumerable<WorkbookSheet> Sheets => _cells.Keys;

    /// <summary>What is written into a sheet; nothing that is there already.</summary>
    public IReadOnlyDictionary<CellReference, CellContent> In(WorkbookSheet sheet) => _cells[sheet];

    /// <exception cref="ImportException">A sheet has no column for answers.</exception>
    public static AnswerCells Find(QaDocument document, IReadOnlyList<SheetQuestions> sheets, bool is1904)
    {
        var cells = new AnswerCells(document, sheets, is1904);
        cells.Place();
        return cells;
    }

    private void Place()
    {
        foreach (var sheet in _sheets.Where(sheet => sheet.Columns[SheetRole.Answer] == 0 && sheet.Columns[SheetRole.Value] == 0))
        {
            throw new ImportException(
                $"It is not certain which column of the sheet '{sheet.Sheet.Name}' the answers go into; say it, for example "
                    + "--map \"question B answer C from row 2\"."
            );
        }

        var rows = _sheets.SelectMany(sheet => sheet.Rows).ToList();
        var match = AnswerMatch.Find(rows.ConvertAll(PlaceOf), _document.Questions);
        for (var i = 0; i < rows.Count; i++)
        {
            if (match.Places[i].Question is { } question)
            {
                Place(rows[i], match.Places[i].Place, question);
            }
            else
            {
                AddNote(null, rows[i], $"the document has no question '{NameOf(rows[i])}'", isProblem: true);
            }
        }

        foreach (var question in match.Others)
        {
            _notes.Add(new FillNote(question, null, $"the table has no question '{Short(question.Label)}'", IsProblem: true));
        }
    }

    private AnswerPlace PlaceOf(SheetQuestionRow row) =>
        new()
        {
            Key = row.Key,
            Id = row.Id,
            Number = row.NumberValue,
            Question = row.Question,
            HasWords = HasWords(row),
            HasComment = row.CellOf(SheetRole.Comment) is not null,
            Validation = row.Sheet.ValidationAt(ValueCell(row)),
            Is1904 = _is1904,
        };

    private static bool HasWords(SheetQuestionRow row) =>
        row.CellOf(SheetRole.Value) is not null && row.CellOf(SheetRole.Answer) is not null;

    private static CellReference ValueCell(SheetQuestionRow row) => row.CellOf(SheetRole.Value) ?? row.CellOf(SheetRole.Answer)!.Value;

    private void Place(SheetQuestionRow row, AnswerPlace place, Question question)
    {
        if (!AnswerMatch.AsksTheSame(place, question))
        {
            AddNote(question, row, $"the table asks '{NameOf(row)}' in other words", isProblem: false);
        }

        if (AnswerWords.Of(question, place) is not { } answer)
        {
            AddNote(question, row, $"'{Short(question.Label)}' is not answered{Labels.ReasonOf(question)}", isProblem: false);
            return;
        }

        if (place.Validation is { IsList: true, AllowedValues: null } or { Kind: "custom" })
        {
            AddNote(question, row, "only Excel can tell what the cell allows: that was not checked", isProblem: false);
        }

        if (answer.Problem is { } problem)
        {
            AddNote(question, row, problem, isProblem: true);
        }

        var isWritten =
            Put(row, ValueCell(row), answer.Value, answer.IsNumber, question)
            | (HasWords(row) && Put(row, row.CellOf(SheetRole.Answer)!.Value, answer.Words, isNumber: false, question));
        Answered += isWritten ? 1 : 0;
        if (row.CellOf(SheetRole.Comment) is { } comment)
        {
            Put(row, comment, answer.Comment, isNumber: false, question);
        }

        if (row.CellOf(SheetRole.Evidence) is { } evidence)
        {
            var all = question.Answers.SelectMany(each => each.Evidence).Select(EvidenceText.Of).Distinct();
            Put(row, evidence, string.Join("\n", all), isNumber: false, question);
        }
    }

    /// <returns>Whether the cell has the text now.</returns>
    private bool Put(SheetQuestionRow row, CellReference cell, string text, bool isNumber, Question question)
    {
        var sheet = row.Sheet;
        if (text.Length == 0)
        {
            return false;
        }

        var cells = _cells.GetValueOrDefault(sheet);
        var reason =
            sheet.HasFormulaAt(cell) ? "a formula determines it"
            : sheet.IsProtected && sheet.IsLocked(cell) ? "the sheet is protected, and the cell is locked"
            : cell.Row != row.Row && cells?.ContainsKey(cell) == true ? "it is merged with that of a question that is answered there"
            : null;
        if (reason is not null)
        {
            _notes.Add(new FillNote(question, NameOf(sheet, cell), reason, IsProblem: true));
            return false;
        }

        if (!IsThere(sheet, cell, text, isNumber))
        {
            (cells ?? (_cells[sheet] = []))[cell] = new CellContent(cell, text, isNumber);
        }

        return true;
    }

    private static bool IsThere(WorkbookSheet sheet, CellReference cell, string text, bool isNumber) =>
        sheet.Cell(cell) is { } there
        && there.Kind == (isNumber ? CellKind.Number : CellKind.Text)
        && there.Text == text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private void AddNote(Question? question, SheetQuestionRow row, string message, bool isProblem) =>
        _notes.Add(new FillNote(question, NameOf(row.Sheet, ValueCell(row)), message, isProblem));

    private static string NameOf(WorkbookSheet sheet, CellReference cell) =>
        sheet.Path.Length == 0 ? cell.ToString() : $"{sheet.Name}!{cell}";

    private static string NameOf(SheetQuestionRow row) => row.Id.Length > 0 ? row.Id : Short(row.Question);

    private static string Short(string text) => Importers.Structured.SheetWriter.Short(text);
}
