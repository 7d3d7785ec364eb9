using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using OneLineText = DocDsl.Formats.Importers.Structured.Sheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>
/// The questions of a sheet, in its order. Imports and exports both read them here, so that they agree which row has which.
/// </summary>
internal sealed class SheetQuestions
{
    private static readonly SheetRole[] s_ofAnswers = [SheetRole.Answer, SheetRole.Value, SheetRole.Comment, SheetRole.Evidence];

    private readonly List<SheetQuestionRow> _rows = [];
    private readonly List<WorkbookCell> _titles = [];
    private readonly List<WorkbookCell> _besideTitles = [];
    private readonly List<WorkbookRow> _others = [];
    private readonly List<WorkbookRow> _hidden = [];
    private readonly List<WorkbookRow> _headings = [];

    private SheetQuestions(SheetColumns columns)
    {
        Columns = columns;
        Read();
    }

    public SheetColumns Columns { get; }

    public WorkbookSheet Sheet => Columns.Sheet;

    public IReadOnlyList<SheetQuestionRow> Rows => _rows;

    /// <summary>Cells that are titles of groups, on rows of their own.</summary>
    public IReadOnlyList<WorkbookCell> Titles => _titles;

    /// <summary>The other cells of these rows: often the headings of columns once more.</summary>
    public IReadOnlyList<WorkbookCell> BesideTitles => _besideTitles;

    /// <summary>Whether a mapping names the columns.</summary>
    public bool IsMapped { get; private init; }

    /// <summary>
    /// What the column of a role is headed: in the row of headings, or beside the titles of groups; null where it is not.
    /// </summary>
    public string? NameOf(SheetRole role) => NameOf(Columns[role]);

    /// <inheritdoc cref="NameOf(SheetRole)"/>
    public string? NameOf(int column)
    {
        var heading =
            Columns.HeaderRow > 0 ? Sheet.TextAt(new CellReference(Columns.HeaderRow, column))
            : _besideTitles.Find(cell => cell.Reference.Column == column)?.Text ?? "";
        var name = string.Concat(OneLineText.OneLine(heading).Where(sign => sign is not ('{' or '}' or ':'))).Trim();
        return name.Length is > 0 and <= 80 ? name : null;
    }

    /// <summary>The rows above the first that may have a question, without that of the headings.</summary>
    public IEnumerable<WorkbookRow> Above =>
        Sheet.Rows.TakeWhile(row => row.Number < Columns.FirstRow).Where(row => row.Number != Columns.HeaderRow && row.Cells.Count > 0);

    /// <summary>The rows below the last that the mapping names.</summary>
    public IEnumerable<WorkbookRow> Below => Sheet.Rows.Where(row => row.Number > Columns.LastRow && row.Cells.Count > 0);

    /// <summary>Rows with words that have no question.</summary>
    public IReadOnlyList<WorkbookRow> Others => _others;

    /// <summary>Hidden rows with words, whose questions are not asked.</summary>
    public IReadOnlyList<WorkbookRow> Hidden => _hidden;

    /// <summary>Rows that have the headings of the columns once more.</summary>
    public IReadOnlyList<WorkbookRow> RepeatedHeadings => _headings;

    /// <summary>The sheets with questions: those that mappings describe, or all visible ones with a row of headings.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="mappings">What is said about it; none to find the headings.</param>
    /// <param name="sheet">The name of the only sheet to look for headings in; null for all.</param>
    /// <exception cref="ImportException">There is no such sheet or column, or no question.</exception>
    public static IReadOnlyList<SheetQuestions> Find(Workbook workbook, IReadOnlyList<SheetMapping> mappings, string? sheet = null)
    {
        var columns =
            mappings.Count > 0
                ? [.. mappings.Select(mapping => SheetColumns.Of(SheetOf(workbook, mapping, sheet), mapping))]
                : Headed(workbook, sheet);
        var found = columns.ConvertAll(each => new SheetQuestions(each) { IsMapped = mappings.Count > 0 });
        if (found.Find(each => each.Rows.Count == 0) is { } empty && (mappings.Count > 0 || found.TrueForAll(each => each.Rows.Count == 0)))
        {
            throw new ImportException(
                $"The sheet '{empty.Sheet.Name}' has no question in column {CellReference.NameOf(empty.Columns[SheetRole.Question])} "
                    + $"from row {empty.Columns.FirstRow}."
            );
        }

        found.RemoveAll(each => each.Rows.Count == 0);
        SheetKeys.Assign(found);
        return found;
    }

    private static List<SheetColumns> Headed(Workbook workbook, string? sheet)
    {
        var sheets = sheet is null ? workbook.Sheets.Where(each => !each.IsHidden) : [Named(workbook, sheet)];
        var found = sheets.Select(SheetColumns.Find).OfType<SheetColumns>().ToList();
        return found.Count > 0
            ? found
            : throw new ImportException(
                (sheet is null ? "No sheet has a row" : $"The sheet '{sheet}' has no row")
                    + " with headings such as 'Question' and 'Answer'; say which columns they are, for example "
                    + $"--map \"question B answer C from row 2\". {Names(workbook)}"
            );
    }

    private static WorkbookSheet SheetOf(Workbook workbook, SheetMapping mapping, string? sheet)
    {
        if ((mapping.Sheet ?? sheet) is { } name)
        {
            return Named(workbook, name);
        }

        var sheets = workbook.Sheets.Where(each => !each.IsHidden && each.Rows.Any(row => row.Cells.Count > 0)).ToList();
        if (sheets.Count > 1)
        {
            var hasNames = mapping.Columns.Any(column => column.Heading is not null);
            sheets = sheets.FindAll(each => hasNames ? SheetColumns.HasHeadings(each, mapping) : SheetColumns.Find(each) is not null);
        }

        return sheets.Count == 1
            ? sheets[0]
            : throw new ImportException($"It is not certain which sheet has the questions; name it before the columns. {Names(workbook)}");
    }

    private static WorkbookSheet Named(Workbook workbook, string name) =>
        workbook.Find(name) ?? throw new ImportException($"The workbook has no sheet '{name}'. {Names(workbook)}");

    private static string Names(Workbook workbook) =>
        "Its sheets are "
        + string.Join(", ", workbook.Sheets.Select(sheet => $"'{sheet.Name}'{(sheet.IsHidden ? " (hidden)" : "")}"))
        + ".";

    private void Read()
    {
        var group = "";
        foreach (var row in Sheet.Rows.Where(row => row.Number >= Columns.FirstRow && row.Number <= Columns.LastRow && row.Cells.Count > 0))
        {
            if (row.IsHidden)
            {
                _hidden.Add(row);
            }
            else if (TitleOf(row) is { } title)
            {
                group = OneLineText.OneLine(title.Text);
                _titles.Add(title);
                _besideTitles.AddRange(row.Cells.Where(cell => cell != title));
            }
            else if (Text(row, SheetRole.Question) is not { Length: > 0 } question)
            {
                _others.Add(row);
            }
            else if (IsRepeatedHeading(row))
            {
                _headings.Add(row);
            }
            else
            {
                group = OneLineText.OneLine(Text(row, SheetRole.Group)) is { Length: > 0 } named ? named : group;
                AddQuestion(row, question, group);
            }
        }
    }

    private void AddQuestion(WorkbookRow row, string question, string group) =>
        _rows.Add(
            new SheetQuestionRow
            {
                Sheet = Sheet,
                Row = row.Number,
                Id = OneLineText.OneLine(Text(row, SheetRole.Id)),
                Number = OneLineText.OneLine(Text(row, SheetRole.Number)),
                Group = group,
                Question = question,
                Cells = SheetMapping
                    .Roles.Where(role => Columns[role.Role] > 0)
                    .ToDictionary(role => role.Role, role => CellOf(row, role.Role)),
            }
        );

    /// <summary>
    /// The cell with the title of a group, if the row has one and no question: words that are merged over several of the columns, or that
    /// are in a column of ids, groups or questions, alone or beside the headings of columns.
    /// </summary>
    private WorkbookCell? TitleOf(WorkbookRow row)
    {
        var at = new CellReference(row.Number, Columns[SheetRole.Question]);
        if (Sheet.MergedAt(at) is { } merged && Columns.All.Count(column => merged.Contains(at with { Column = column })) > 1)
        {
            return merged.First.Row == row.Number ? row.Cell(merged.First.Column) : null;
        }

        var question = Text(row, SheetRole.Question);
        var first = row.Cells[0];
        if (question.Length == 0)
        {
            var isOfAnswer = s_ofAnswers.Any(role => Columns[role] == first.Reference.Column);
            var isBeforeAnswer = first.Reference.Column < Columns[SheetRole.Answer] || Columns[SheetRole.Answer] == 0;
            var begins = (Sheet.MergedAt(first.Reference)?.First ?? first.Reference).Row == row.Number;
            return isBeforeAnswer && !isOfAnswer && begins ? first : null;
        }

        var hasIds = Columns[SheetRole.Id] > 0 || Columns[SheetRole.Number] > 0;
        return
            hasIds
            && row.Cells.Count == 1
            && Text(row, SheetRole.Id).Length + Text(row, SheetRole.Number).Length == 0
            && Sheet.ValidationAt(CellOf(row, SheetRole.Answer)) is null
            ? first
            : null;
    }

    private bool IsRepeatedHeading(WorkbookRow row) =>
        Columns.HeaderRow > 0
        && Columns.All.All(column =>
            HeadingWords.AreSame(
                Sheet.TextAt(new CellReference(row.Number, column)),
                Sheet.TextAt(new CellReference(Columns.HeaderRow, column))
            )
        );

    /// <summary>
    /// What the cell of a role shows. An id or a group may be merged over the rows of several questions; a question that is merged over
    /// several rows is asked in the first.
    /// </summary>
    private string Text(WorkbookRow row, SheetRole role)
    {
        var cell = CellOf(row, role);
        return cell.Column == 0 || (role == SheetRole.Question && cell.Row != row.Number) ? "" : OneLineText.Clean(Sheet.TextAt(cell));
    }

    private CellReference CellOf(WorkbookRow row, SheetRole role)
    {
        var cell = new CellReference(row.Number, Columns[role]);
        return cell.Column > 0 && Sheet.MergedAt(cell) is { } merged ? merged.First : cell;
    }
}
