using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;

namespace DocDsl.Formats.Workbooks;

/// <summary>The columns of a sheet that a mapping names, or that its row of headings names.</summary>
internal sealed class SheetColumns
{
    /// <summary>Instructions above the headings are shorter.</summary>
    private const int MaxHeaderRow = 200;

    private readonly Dictionary<SheetRole, int> _columns = [];

    private SheetColumns(WorkbookSheet sheet) => Sheet = sheet;

    public WorkbookSheet Sheet { get; }

    /// <summary>The row of headings; 0 where there is none.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>The first row that may have a question.</summary>
    public int FirstRow { get; private set; }

    public int LastRow { get; private set; } = CellReference.MaxRow;

    public IReadOnlyCollection<int> All => _columns.Values;

    /// <summary>The column of a role, from 1; 0 where there is none.</summary>
    public int this[SheetRole role] => _columns.GetValueOrDefault(role);

    /// <summary>What a column is headed; its letters where it has no heading.</summary>
    public string HeadingOf(int column) =>
        HeaderRow > 0 && Importers.Structured.Sheet.OneLine(Sheet.TextAt(new CellReference(HeaderRow, column))) is { Length: > 0 } heading
            ? heading
            : CellReference.NameOf(column);

    /// <summary>The columns below the first row that heads questions and answers; null where there is none.</summary>
    /// <exception cref="ImportException">Two columns of that row have one heading.</exception>
    public static SheetColumns? Find(WorkbookSheet sheet)
    {
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= MaxHeaderRow).Where(row => !row.IsHidden))
        {
            var columns = new SheetColumns(sheet) { HeaderRow = row.Number, FirstRow = row.Number + 1 };
            foreach (var (role, column) in Roles(sheet, row))
            {
                columns._columns[role] = column;
            }

            if (columns[SheetRole.Question] > 0 && columns[SheetRole.Answer] > 0)
            {
                foreach (var column in columns._columns.Values)
                {
                    CheckUnique(sheet, row, row.Cell(column)!.Text, column);
                }

                return columns;
            }
        }

        return null;
    }

    /// <summary>The columns that a mapping names.</summary>
    /// <exception cref="ImportException">The sheet does not have them.</exception>
    public static SheetColumns Of(WorkbookSheet sheet, SheetMapping mapping)
    {
        var columns = new SheetColumns(sheet) { LastRow = mapping.LastRow ?? CellReference.MaxRow };
        var named = mapping.Columns.Where(column => column.Heading is not null).Select(column => column.Heading!).ToList();
        if (named.Count > 0)
        {
            columns.HeaderRow = HeaderOf(sheet, named, mapping.FirstRow).Number;
        }

        foreach (var column in mapping.Columns)
        {
            columns._columns[column.Role] = column.Heading is { } heading
                ? CheckUnique(sheet, sheet.Row(columns.HeaderRow)!, heading, 0)
                : column.Number;
        }

        if (columns._columns.GroupBy(each => each.Value).FirstOrDefault(group => group.Count() > 1) is { } shared)
        {
            var roles = shared.Select(each => $"'{SheetMapping.WordOf(each.Key)}'");
            throw new ImportException(
                $"{string.Join(" and ", roles)} have the same column of the sheet '{sheet.Name}', {CellReference.NameOf(shared.Key)}."
            );
        }

        if (columns.HeaderRow == 0)
        {
            columns.HeaderRow = mapping.FirstRow is { } first
                ? columns.HasHeadings(sheet.Row(first - 1)) ? first - 1 : 0
                : HeaderAbove(sheet, columns);
        }

        columns.FirstRow = mapping.FirstRow ?? columns.HeaderRow + 1;
        columns.CheckPresent();
        return columns;
    }

    /// <summary>Whether a sheet has the headings that a mapping names.</summary>
    public static bool HasHeadings(WorkbookSheet sheet, SheetMapping mapping) =>
        sheet.Rows.TakeWhile(row => row.Number <= MaxHeaderRow)
            .Any(row =>
                mapping.Columns.All(column =>
                    column.Heading is not { } heading || row.Cells.Any(cell => HeadingWords.AreSame(cell.Text, heading))
                )
            );

    private static Dictionary<SheetRole, int> Roles(WorkbookSheet sheet, WorkbookRow row)
    {
        var found = row
            .Cells.Where(cell => !sheet.IsColumnHidden(cell.Reference.Column))
            .SelectMany(cell => HeadingWords.Of(cell.Text).Select(each => (each.Role, each.Rank, cell.Reference.Column)))
            .OrderBy(each => each.Rank)
            .ThenBy(each => each.Column);
        var roles = new Dictionary<SheetRole, int>();
        foreach (var (role, _, column) in found)
        {
            if (!roles.ContainsValue(column))
            {
                roles.TryAdd(role, column);
            }
        }

        return roles;
    }

    private static WorkbookRow HeaderOf(WorkbookSheet sheet, List<string> headings, int? firstRow)
    {
        var rows = sheet.Rows.TakeWhile(row => row.Number <= Math.Max(MaxHeaderRow, firstRow ?? 0) && !(row.Number >= firstRow));
        var best = rows.Select(row => (Row: row, Missing: Missing(row))).MinBy(each => each.Missing.Count);
        if (best.Row is null || best.Missing.Count == headings.Count)
        {
            throw new ImportException($"The sheet '{sheet.Name}' has no row with the headings {Quoted(headings)}.");
        }

        return best.Missing.Count == 0
            ? best.Row
            : throw new ImportException(
                $"The sheet '{sheet.Name}' has no column {Quoted(best.Missing)}; row {best.Row.Number} has the headings "
                    + $"{Quoted(best.Row.Cells.Select(cell => Importers.Structured.Sheet.OneLine(cell.Text)))}."
            );

        List<string> Missing(WorkbookRow row) =>
            [.. headings.Where(heading => !row.Cells.Any(cell => HeadingWords.AreSame(cell.Text, heading)))];
    }

    /// <summary>The column of a heading, which must be the heading of one only.</summary>
    private static int CheckUnique(WorkbookSheet sheet, WorkbookRow row, string heading, int column)
    {
        var same = row
            .Cells.Where(cell => HeadingWords.AreSame(cell.Text, heading) && !(column > 0 && sheet.IsColumnHidden(cell.Reference.Column)))
            .ToList();
        return same.Count == 1
            ? same[0].Reference.Column
            : throw new ImportException(
                $"The sheet '{sheet.Name}' has {same.Count} columns '{Importers.Structured.Sheet.OneLine(heading)}', "
                    + $"{string.Join(" and ", same.Select(cell => CellReference.NameOf(cell.Reference.Column)))}; "
                    + "say by letters which is meant, for example --map \"question B answer C\"."
            );
    }

    private static int HeaderAbove(WorkbookSheet sheet, SheetColumns columns) =>
        sheet.Rows.TakeWhile(row => row.Number <= MaxHeaderRow)
            .FirstOrDefault(row =>
                row.Cell(columns[SheetRole.Question]) is { } cell
                && HeadingWords.Of(cell.Text).Any(each => each.Role == SheetRole.Question)
                && columns.HasHeadings(row)
            )
            ?.Number ?? 0;

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    /// <summary>Whether a row has words in several of the columns, as one of headings has.</summary>
    private bool HasHeadings(WorkbookRow? row) =>
        row is not null && _columns.Values.Count(column => row.Cell(column) is not null) >= Math.Min(2, _columns.Count);

    /// <summary>What is asked must be there; what is to be written may still be empty.</summary>
    private void CheckPresent()
    {
        foreach (var role in new[] { SheetRole.Question, SheetRole.Id, SheetRole.Number, SheetRole.Group })
        {
            var column = this[role];
            if (column > 0 && !Sheet.Rows.Any(row => row.Number >= FirstRow && row.Number <= LastRow && row.Cell(column) is not null))
            {
                throw new ImportException(
                    $"The sheet '{Sheet.Name}' has nothing in column {CellReference.NameOf(column)} ('{SheetMapping.WordOf(role)}') "
                        + $"from row {FirstRow}."
                );
            }
        }
    }
}
