using System.Globalization;
using System.Text;
using DocDsl.Formats.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>A sheet that is made.</summary>
internal sealed class TestSheet(TestWorkbook book, string name, string state)
{
    private readonly SortedDictionary<int, (string Attributes, string Cells)> _rows = [];
    private readonly List<(string Cell, string Text)> _notes = [];
    private readonly List<string> _merged = [];
    private readonly StringBuilder _validations = new();
    private readonly StringBuilder _extended = new();

    public string Name => name;

    public string State => state;

    public string Columns { get; set; } = "";

    public bool IsProtected { get; set; }

    /// <summary>
    /// Adds a row. Cells from A: null is none; words are shared strings; numbers, booleans and dates are such; <c>=B2&amp;"!"|result</c>
    /// is a formula with its result; <c>&lt;c</c> is XML.
    /// </summary>
    public TestSheet Row(int row, params object?[] cells) => Row(row, "", cells);

    public TestSheet HiddenRow(int row, params object?[] cells) => Row(row, "hidden=\"1\"", cells);

    public TestSheet Merge(params string[] ranges)
    {
        _merged.AddRange(ranges);
        return this;
    }

    public TestSheet Note(string cell, string text)
    {
        _notes.Add((cell, text));
        return this;
    }

    /// <summary>A list: <c>"Yes,No"</c> in quotation marks, a range or a name.</summary>
    public TestSheet List(string cells, string formula) =>
        Validation($"type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{cells}\"", formula);

    public TestSheet Validation(string attributes, string formula1, string? formula2 = null)
    {
        var second = formula2 is null ? "" : $"<formula2>{TestWorkbook.Escape(formula2)}</formula2>";
        _validations.Append(
            CultureInfo.InvariantCulture,
            $"<dataValidation {attributes}><formula1>{TestWorkbook.Escape(formula1)}</formula1>{second}</dataValidation>"
        );
        return this;
    }

    /// <summary>A list in the form that Excel writes for one on another sheet.</summary>
    public TestSheet ExtendedList(string cells, string formula)
    {
        _extended.Append(
            CultureInfo.InvariantCulture,
            $"<x14:dataValidation type=\"list\" showErrorMessage=\"1\"><x14:formula1><xm:f>{TestWorkbook.Escape(formula)}</xm:f>"
        );
        _extended.Append(CultureInfo.InvariantCulture, $"</x14:formula1><xm:sqref>{cells}</xm:sqref></x14:dataValidation>");
        return this;
    }

    public string ToXml()
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Append(Columns.Length > 0 ? $"<cols>{Columns}</cols>" : "").Append("<sheetData>");
        foreach (var (row, (attributes, cells)) in _rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\" {attributes}>{cells}</row>");
        }

        xml.Append("</sheetData>").Append(IsProtected ? "<sheetProtection sheet=\"1\"/>" : "");
        if (_merged.Count > 0)
        {
            xml.Append("<mergeCells>").AppendJoin("", _merged.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        }

        if (_validations.Length > 0)
        {
            xml.Append("<dataValidations>").Append(_validations).Append("</dataValidations>");
        }

        if (_extended.Length > 0)
        {
            xml.Append(
                    "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" "
                        + "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" "
                        + "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:dataValidations>"
                )
                .Append(_extended)
                .Append("</x14:dataValidations></ext></extLst>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    public void AddNotes(WorksheetPart part)
    {
        if (_notes.Count > 0)
        {
            var list = new CommentList();
            foreach (var (cell, text) in _notes)
            {
                list.Append(new Comment(new CommentText(new Run(new Text(text)))) { Reference = cell, AuthorId = 0 });
            }

            part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(new Authors(new Author("A")), list);
        }
    }

    private TestSheet Row(int row, string attributes, object?[] cells)
    {
        var xml = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = $"{CellReference.NameOf(i + 1)}{row}";
            xml.Append(
                cells[i] switch
                {
                    null => "",
                    string text when text.StartsWith("<c", StringComparison.Ordinal) => $"<c r=\"{cell}\"{text[2..]}",
                    string text when text.StartsWith('=') =>
                        $"<c r=\"{cell}\" t=\"str\"><f>{TestWorkbook.Escape(text[1..text.IndexOf('|')])}</f>"
                            + $"<v>{text[(text.IndexOf('|') + 1)..]}</v></c>",
                    string text => $"<c r=\"{cell}\" t=\"s\"><v>{book.Share(text)}</v></c>",
                    bool value => $"<c r=\"{cell}\" t=\"b\"><v>{(value ? 1 : 0)}</v></c>",
                    DateTime date => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{cell}\" s=\"1\"><v>{date.ToOADate()}</v></c>"),
                    var number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{cell}\"><v>{number}</v></c>"),
                }
            );
        }

        _rows[row] = (attributes, xml.ToString());
        return this;
    }
}
