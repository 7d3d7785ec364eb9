using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>Determines the values of validations that are lists: written in them, in cells, or in cells that have a name.</summary>
internal sealed class ValidationLists(IReadOnlyList<WorkbookSheet> sheets, IEnumerable<DefinedName> names)
{
    /// <summary>A list of more values is no choice.</summary>
    private const int MaxValues = 2000;

    /// <summary>A name that stands for a name, and so on.</summary>
    private const int MaxNames = 8;

    private readonly ILookup<string, (int? Sheet, string Formula)> _names = names
        .Where(name => name.Name?.Value is not null)
        .ToLookup(name => name.Name!.Value!, name => ((int?)name.LocalSheetId?.Value, name.Text.Trim()), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<(string, WorkbookSheet), IReadOnlyList<string>?> _found = [];

    public void Resolve()
    {
        foreach (var sheet in sheets)
        {
            foreach (var validation in sheet.Validations.Where(validation => validation.IsList))
            {
                if (!_found.TryGetValue((validation.Formula1, sheet), out var values))
                {
                    _found[(validation.Formula1, sheet)] = values = ValuesOf(validation.Formula1, sheet, 0);
                }

                validation.AllowedValues = values;
            }
        }
    }

    private IReadOnlyList<string>? ValuesOf(string formula, WorkbookSheet sheet, int depth)
    {
        formula = formula.TrimStart('=').Trim();
        if (formula is ['"', .., '"'])
        {
            return Some(formula[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Split(',').Select(value => value.Trim()));
        }

        var bang = formula.LastIndexOf('!');
        var on = bang < 0 ? sheet : Find(formula[..bang]);
        if (on is not null && CellRange.Parse(formula[(bang + 1)..]) is { } range)
        {
            return Cells(on, range);
        }

        var own = (on ?? sheet).Index;
        var named = _names[formula[(bang + 1)..]].OrderByDescending(name => name.Sheet == own).ToList();
        return named is [var (at, meaning), ..] && (at is null || at == own) && depth < MaxNames
            ? ValuesOf(meaning, on ?? sheet, depth + 1)
            : null;
    }

    private WorkbookSheet? Find(string name)
    {
        name = name is ['\'', .., '\''] ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;
        return sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<string>? Cells(WorkbookSheet sheet, CellRange range)
    {
        var values = new List<string>();
        for (var i = sheet.FirstRow(range.First.Row); i < sheet.Rows.Count && sheet.Rows[i].Number <= range.Last.Row; i++)
        {
            values.AddRange(sheet.Rows[i].Cells.Where(cell => range.Contains(cell.Reference)).Select(cell => cell.Text));
            if (values.Count > MaxValues)
            {
                return null;
            }
        }

        return Some(values);
    }

    private static List<string>? Some(IEnumerable<string> values) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal).Take(MaxValues + 1).ToList()
            is { Count: > 0 and <= MaxValues } list
            ? list
            : null;
}
