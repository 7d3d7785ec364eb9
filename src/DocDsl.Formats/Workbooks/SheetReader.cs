using System.Globalization;
using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>Reads the cells of a sheet, one at a time: a sheet as a tree takes twenty times its size.</summary>
internal sealed class SheetReader(WorksheetPart part, SheetIdentity sheet, CellStyles styles, IReadOnlyList<string> strings)
{
    private readonly List<WorkbookRow> _rows = [];
    private readonly List<(int, int)> _hiddenColumns = [];
    private readonly LockedCells _locks = new();
    private readonly List<CellRange> _merged = [];
    private readonly List<CellRange> _formulas = [];
    private readonly List<CellValidation> _validations = [];
    private List<WorkbookCell> _cells = [];
    private CellReference _last;
    private bool _isProtected;
    private bool _hidesRows;

    /// <param name="left">How many cells the workbook may still have.</param>
    public WorkbookSheet Read(ref int left)
    {
        using (var reader = OpenXmlReader.Create(part))
        {
            while (reader.Read())
            {
                if (reader.IsStartElement)
                {
                    Read(reader, ref left);
                }
            }
        }

        var rows = _rows.ConvertAll(row => row.Number);
        return new WorkbookSheet
        {
            Name = sheet.Name,
            Index = sheet.Index,
            Path = part.Uri.OriginalString.TrimStart('/'),
            IsHidden = sheet.IsHidden,
            IsProtected = _isProtected,
            Rows = _rows,
            Notes = Notes(),
            HasDrawings = part.DrawingsPart is not null,
            Validations = _validations,
            MergedRanges = _merged,
            MergedIndex = Index(rows, _merged.Select(range => (range, range))),
            FormulaIndex = Index(rows, _formulas.Select(range => (range, range))),
            ValidationIndex = Index(
                rows,
                _validations.SelectMany(validation => validation.Ranges, (validation, range) => (range, validation))
            ),
            HiddenColumns = _hiddenColumns,
            Locks = _locks,
        };
    }

    private void Read(OpenXmlReader reader, ref int left)
    {
        switch (reader.LocalName)
        {
            case "sheetFormatPr":
                _hidesRows = Is(reader, "zeroHeight");
                break;
            case "col" when reader.LoadCurrentElement() is Column column:
                ReadColumn(column);
                break;
            case "row":
                ReadRow(reader);
                break;
            case "c" when reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell:
                ReadCell(cell, ref left);
                break;
            case "sheetProtection":
                _isProtected = Is(reader, "sheet");
                break;
            case "mergeCell" when CellRange.Parse(Attribute(reader, "ref") ?? "") is { IsSingle: false } range:
                _merged.Add(range);
                break;
            case "dataValidation" when reader.LoadCurrentElement() is { } validation:
                AddValidation(validation);
                break;
        }
    }

    private void ReadColumn(Column column)
    {
        var (first, last) = ((int)(column.Min?.Value ?? 0), (int)(column.Max?.Value ?? 0));
        if (column.Hidden?.Value == true)
        {
            _hiddenColumns.Add((first, last));
        }

        if (!styles.IsLocked(column.Style?.Value ?? 0))
        {
            _locks.AddColumns(first, last, isLocked: false);
        }
    }

    private void ReadRow(OpenXmlReader reader)
    {
        var number = Attribute(reader, "r") is { } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : _last.Row + 1;
        if (number <= _last.Row || number > CellReference.MaxRow)
        {
            throw new ImportException($"The Excel workbook is damaged: row {number} of the sheet '{sheet.Name}' is not in its order.");
        }

        if (Is(reader, "customFormat"))
        {
            _locks.AddRow(number, styles.IsLocked(uint.Parse(Attribute(reader, "s") ?? "0", CultureInfo.InvariantCulture)));
        }

        _last = new CellReference(number, 0);
        _cells = [];
        _rows.Add(new WorkbookRow(number, Is(reader, "hidden") || (_hidesRows && Attribute(reader, "hidden") is null), _cells));
    }

    private void ReadCell(Cell cell, ref int left)
    {
        var reference = new CellReference(_last.Row, _last.Column + 1);
        if (
            cell.CellReference?.Value is { } text
            && (!CellReference.TryParse(text, out reference) || reference.Row != _last.Row || reference.Column <= _last.Column)
        )
        {
            throw new ImportException($"The Excel workbook is damaged: the cell '{text}' of the sheet '{sheet.Name}' is not in its order.");
        }

        _last = reference;
        var style = cell.StyleIndex?.Value ?? 0;
        _locks.Add(reference, styles.IsLocked(style));
        if (cell.CellFormula?.Reference?.Value is { } covered && cell.CellFormula.FormulaType?.Value != CellFormulaValues.Shared)
        {
            _formulas.AddRange(CellRange.Parse(covered) is { } range ? [range] : []);
        }

        var (shown, kind) = Show(cell, style);
        if (shown.Length == 0 && cell.CellFormula is null)
        {
            return;
        }

        if (--left < 0)
        {
            throw new ImportException($"The Excel workbook has more than {Workbook.MaxCells / 1_000_000} million cells.");
        }

        _cells.Add(new WorkbookCell(reference, shown, kind, cell.CellFormula is not null));
    }

    private (string Text, CellKind Kind) Show(Cell cell, uint style)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return type == CellValues.InlineString ? (CellText.Of(cell.InlineString), CellKind.Text)
            : value.Length == 0 ? ("", CellKind.Text)
            : type == CellValues.SharedString ? (Shared(value), CellKind.Text)
            : type == CellValues.Boolean ? (value is "1" or "true" ? "TRUE" : "FALSE", CellKind.Boolean)
            : type == CellValues.Error ? (value, CellKind.Error)
            : type == CellValues.String ? (CellText.Decode(value), CellKind.Text)
            : type == CellValues.Date ? (value.Replace("T00:00:00", "", StringComparison.Ordinal), CellKind.Date)
            : styles.Show(value, style);
    }

    private string Shared(string index) =>
        int.TryParse(index.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count
            ? strings[at]
            : throw new ImportException(
                $"The Excel workbook is damaged: a cell of the sheet '{sheet.Name}' names text {index}, which is missing."
            );

    /// <summary>Of both forms: Excel writes a list on another sheet into an extension, with the same names in another namespace.</summary>
    private void AddValidation(OpenXmlElement element)
    {
        var attributes = element.GetAttributes().ToDictionary(attribute => attribute.LocalName, attribute => attribute.Value ?? "");
        var (formula1, formula2) = (Child("formula1"), Child("formula2"));
        var ranges = (attributes.GetValueOrDefault("sqref") ?? Child("sqref"))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(CellRange.Parse)
            .OfType<CellRange>()
            .ToList();
        if (attributes.GetValueOrDefault("type") is { } kind and not "none")
        {
            _validations.Add(
                new CellValidation
                {
                    Kind = kind,
                    Operator = attributes.GetValueOrDefault("operator", "between"),
                    Formula1 = formula1,
                    Formula2 = formula2,
                    IsStrict =
                        attributes.GetValueOrDefault("showErrorMessage") is "1" or "true"
                        && attributes.GetValueOrDefault("errorStyle", "stop") == "stop",
                    Ranges = ranges,
                }
            );
        }

        string Child(string child) => element.ChildElements.FirstOrDefault(each => each.LocalName == child)?.InnerText.Trim() ?? "";
    }

    private Dictionary<CellReference, string> Notes()
    {
        var notes = new Dictionary<CellReference, string>();
        foreach (var comment in part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? [])
        {
            if (CellReference.TryParse(comment.Reference?.Value, out var cell))
            {
                notes[cell] = CellText.Of(comment.CommentText);
            }
        }

        return notes;
    }

    private static RangeIndex<T> Index<T>(List<int> rows, IEnumerable<(CellRange Range, T Value)> values)
        where T : class
    {
        var index = new RangeIndex<T>();
        foreach (var (range, value) in values)
        {
            index.Add(rows, range, value);
        }

        return index;
    }

    private static bool Is(OpenXmlReader reader, string attribute) => Attribute(reader, attribute) is "1" or "true";

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
