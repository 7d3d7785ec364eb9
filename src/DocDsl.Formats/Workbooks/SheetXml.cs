using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Workbooks;

/// <summary>
/// Changes cells in the XML of a sheet, and not one character besides: a library that reads and writes the sheet would write all of it
/// anew, in its own way.
/// </summary>
internal sealed class SheetXml
{
    private readonly string _xml;
    private readonly string _prefix;
    private readonly Queue<CellContent> _cells;
    private readonly StringBuilder _text = new();
    private readonly List<(int First, int Last, string Style)> _columns = [];
    private int _done;

    /// <summary>The row that is being read, or was read last.</summary>
    private int _row;
    private string? _rowStyle;
    private int _column;

    private SheetXml(string xml, string prefix, IEnumerable<CellContent> cells)
    {
        _xml = xml;
        _prefix = prefix;
        _cells = new Queue<CellContent>(cells.OrderBy(cell => cell.Reference));
    }

    /// <summary>The sheet with these contents.</summary>
    /// <param name="xml">The XML of a worksheet, which is known to be well-formed.</param>
    /// <param name="cells">What is written; each cell at most once.</param>
    public static string With(string xml, IEnumerable<CellContent> cells)
    {
        var root = XmlTag.All(xml).First().Name;
        var colon = root.IndexOf(':', StringComparison.Ordinal);
        return new SheetXml(xml, root[..(colon + 1)], cells).Write();
    }

    private string Write()
    {
        var tags = XmlTag.All(_xml).GetEnumerator();
        while (tags.MoveNext())
        {
            var tag = tags.Current;
            if (Is(tag, "col"))
            {
                AddColumn(tag);
            }
            else if (Is(tag, "sheetData"))
            {
                if (tag.Kind == XmlTagKind.Empty)
                {
                    WriteInside(tag, () => WriteRowsBefore(int.MaxValue));
                }
                else
                {
                    WriteRows(tags);
                }

                break;
            }
        }

        return _text.Append(_xml, _done, _xml.Length - _done).ToString();
    }

    private bool Is(XmlTag tag, string name) =>
        tag.Name.Length == _prefix.Length + name.Length
        && tag.Name.StartsWith(_prefix, StringComparison.Ordinal)
        && tag.Name.EndsWith(name, StringComparison.Ordinal);

    private void AddColumn(XmlTag tag)
    {
        if (Number(tag, "min") is { } first && Number(tag, "max") is { } last && tag.Attribute(_xml, "style") is { } style)
        {
            _columns.Add((first, last, style));
        }
    }

    private void WriteRows(IEnumerator<XmlTag> tags)
    {
        while (tags.MoveNext() && !Is(tags.Current, "sheetData"))
        {
            var tag = tags.Current;
            if (!Is(tag, "row") || tag.Kind == XmlTagKind.End)
            {
                continue;
            }

            // Without a number a row is the next one, and so is a cell.
            var row = Number(tag, "r") ?? _row + 1;
            CopyTo(tag.Start);
            WriteRowsBefore(row);
            _row = row;
            _rowStyle = tag.Attribute(_xml, "customFormat") is "1" or "true" ? tag.Attribute(_xml, "s") : null;
            if (tag.Kind == XmlTagKind.Start)
            {
                WriteCells(tags);
            }
            else if (IsNext(row))
            {
                WriteInside(tag, () => WriteCellsBefore(int.MaxValue));
            }
        }

        CopyTo(tags.Current.Start);
        WriteRowsBefore(int.MaxValue);
    }

    private void WriteCells(IEnumerator<XmlTag> tags)
    {
        _column = 0;
        while (tags.MoveNext() && !Is(tags.Current, "row"))
        {
            var tag = tags.Current;
            if (!Is(tag, "c"))
            {
                continue;
            }

            _column = CellReference.TryParse(tag.Attribute(_xml, "r"), out var reference) ? reference.Column : _column + 1;
            var end = tag.Kind == XmlTagKind.Empty ? tag.End : EndOfCell(tags);
            if (!IsNext(_row))
            {
                continue;
            }

            CopyTo(tag.Start);
            WriteCellsBefore(_column);
            if (IsNext(_row) && _cells.Peek().Reference.Column == _column)
            {
                // The kind of its value, and what belongs to a value that is no longer there.
                Append(_cells.Dequeue(), tag.Attributes(_xml).Where(attribute => attribute.Name is not ("t" or "vm" or "cm")));
                _done = end;
            }
        }

        if (IsNext(_row))
        {
            CopyTo(tags.Current.Start);
            WriteCellsBefore(int.MaxValue);
        }
    }

    private int EndOfCell(IEnumerator<XmlTag> tags)
    {
        while (tags.MoveNext() && !(Is(tags.Current, "c") && tags.Current.Kind == XmlTagKind.End)) { }

        return tags.Current.End;
    }

    private bool IsNext(int row) => _cells.TryPeek(out var cell) && cell.Reference.Row == row;

    /// <summary>Rows that the sheet does not have yet.</summary>
    private void WriteRowsBefore(int row)
    {
        while (_cells.TryPeek(out var cell) && cell.Reference.Row < row)
        {
            (_row, _rowStyle) = (cell.Reference.Row, null);
            _text.Append(CultureInfo.InvariantCulture, $"<{_prefix}row r=\"{_row}\">");
            WriteCellsBefore(int.MaxValue);
            _text.Append(CultureInfo.InvariantCulture, $"</{_prefix}row>");
        }
    }

    /// <summary>Cells that the row does not have yet: they look as the row or the column does.</summary>
    private void WriteCellsBefore(int column)
    {
        while (IsNext(_row) && _cells.Peek().Reference.Column < column)
        {
            var cell = _cells.Dequeue();
            var style = _rowStyle ?? _columns.Find(each => each.First <= cell.Reference.Column && cell.Reference.Column <= each.Last).Style;
            Append(cell, style is null ? [("r", cell.Reference.ToString())] : [("r", cell.Reference.ToString()), ("s", style)]);
        }
    }

    private void Append(CellContent cell, IEnumerable<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(_prefix).Append('c');
        foreach (var (name, value) in attributes)
        {
            // The value as it was written may have one sign of quotation, and then not the other.
            var quote = value.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
            _text.Append(' ').Append(name).Append('=').Append(quote).Append(value).Append(quote);
        }

        if (cell.IsNumber)
        {
            _text.Append(CultureInfo.InvariantCulture, $"><{_prefix}v>{cell.Text}</{_prefix}v></{_prefix}c>");
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $" t=\"inlineStr\"><{_prefix}is><{_prefix}t xml:space=\"preserve\">");
            CellXml.AppendTo(_text, cell.Text);
            _text.Append(CultureInfo.InvariantCulture, $"</{_prefix}t></{_prefix}is></{_prefix}c>");
        }
    }

    /// <summary>An empty element with something in it.</summary>
    private void WriteInside(XmlTag tag, Action content)
    {
        CopyTo(tag.End - 2);
        _text.Append('>');
        content();
        _text.Append(CultureInfo.InvariantCulture, $"</{tag.Name}>");
        _done = tag.End;
    }

    private void CopyTo(int end)
    {
        _text.Append(_xml, _done, end - _done);
        _done = end;
    }

    private int? Number(XmlTag tag, string name) =>
        int.TryParse(tag.Attribute(_xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
