using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>What the styles of cells say about their numbers, and which are locked.</summary>
internal sealed class CellStyles
{
    private readonly List<(bool IsDate, int? Percentage, bool IsLocked)> _formats = [];
    private readonly bool _is1904;

    public CellStyles(WorkbookStylesPart? part, bool is1904)
    {
        _is1904 = is1904;
        if (part is null)
        {
            return;
        }

        var codes = new Dictionary<uint, string>();
        var isOfCells = false;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(CellFormats))
            {
                isOfCells = reader.IsStartElement;
            }
            else if (!reader.IsStartElement)
            {
                continue;
            }
            else if (reader.ElementType == typeof(NumberingFormat))
            {
                var format = (NumberingFormat)reader.LoadCurrentElement()!;
                codes[format.NumberFormatId?.Value ?? 0] = format.FormatCode?.Value ?? "";
            }
            else if (isOfCells && reader.ElementType == typeof(CellFormat))
            {
                var format = (CellFormat)reader.LoadCurrentElement()!;
                var id = format.NumberFormatId?.Value ?? 0;
                var code = codes.GetValueOrDefault(id);
                _formats.Add(
                    (NumberFormats.IsDate(id, code), NumberFormats.Percentage(id, code), format.Protection?.Locked?.Value ?? true)
                );
            }
        }
    }

    public bool IsLocked(uint style) => style >= _formats.Count || _formats[(int)style].IsLocked;

    /// <summary>What a cell shows of a number.</summary>
    public (string Text, CellKind Kind) Show(string number, uint style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return (number, CellKind.Text);
        }

        var (isDate, percentage, _) = style < _formats.Count ? _formats[(int)style] : (false, null, true);
        return isDate && NumberFormats.Date(value, _is1904) is { } date ? (date, CellKind.Date)
            : percentage is { } decimals ? (NumberFormats.Percentage(value, decimals), CellKind.Number)
            : (NumberFormats.Number(value), CellKind.Number);
    }
}
