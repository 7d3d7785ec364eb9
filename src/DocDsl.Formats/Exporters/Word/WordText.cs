using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Texts of a document as paragraphs, lists, tables and code of Word, with links for references and marks of notes.</summary>
/// <param name="writer">Writes them.</param>
/// <param name="numbering">The lists of the file.</param>
/// <param name="notes">The notes of the file.</param>
/// <param name="words">The words of the document's language.</param>
/// <param name="links">Where references lead.</param>
internal sealed partial class WordText(
    WordWriter writer,
    WordNumbering numbering,
    WordNotes notes,
    PageWords words,
    ReferenceLinks links
)
{
    private const int Indent = 425;

    public WordWriter Writer => writer;

    public WordNumbering Numbering => numbering;

    /// <summary>Writes blocks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style of its paragraphs.</param>
    /// <param name="skip">How many lines are left out at the beginning: a heading shows them.</param>
    /// <param name="partStyle">The style of the parts of a question; null where it has none.</param>
    public void Write(RichText text, string style, int skip = 0, string? partStyle = null)
    {
        foreach (var block in TextBlocks.Of(text))
        {
            var rest = block;
            if (skip > 0 && block is TextBlock.Paragraph paragraph)
            {
                rest = paragraph with { Lines = [.. paragraph.Lines.Skip(skip)] };
                skip = 0;
            }

            Write(rest, style, partStyle, depth: 0);
        }
    }

    /// <summary>Lines of one paragraph, with line breaks between.</summary>
    public void WriteLines(IReadOnlyList<RichLine> lines, bool isTrimmed = false)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            WriteLine(lines[i], isTrimmed);
            if (i + 1 < lines.Count)
            {
                writer.Break();
            }
        }
    }

    public void WriteLine(RichLine line, bool isTrimmed = false)
    {
        var before = "";
        foreach (var run in line.Runs)
        {
            if (run.Note is null && run.Reference is null)
            {
                WriteMarkup(isTrimmed && before.Length == 0 ? run.Text.TrimStart() : run.Text);
            }
            else
            {
                WritePlace(run, before);
            }

            before = run.Note is null ? run.Text : before;
        }
    }

    /// <summary>The mark of a note, or a reference.</summary>
    /// <param name="run">It.</param>
    /// <param name="before">The words before it in its line.</param>
    /// <param name="look">How it looks.</param>
    public void WritePlace(RichRun run, string before, WordLook look = WordLook.None)
    {
        if (run.Note is { } note)
        {
            notes.WriteMark(writer, note);
        }
        else if (links.Of(run, before) is { Address: { } address } link)
        {
            var isLink = writer.BeginLink(address);
            writer.Words(link.Words, look);
            if (isLink)
            {
                writer.EndLink();
            }
        }
        else
        {
            writer.Words(run.Text, look);
            writer.Words($" ({words.NotFound})", look | WordLook.NotFound);
        }
    }

    /// <summary>Words, of which some may be marked as Markdown does.</summary>
    private void WriteMarkup(string text)
    {
        foreach (var part in TextMarkup.Split(text))
        {
            switch (part.Kind)
            {
                case TextMarkupKind.Code:
                    writer.Words(part.Text, WordLook.Code);
                    break;
                case TextMarkupKind.Link:
                    var isLink = writer.BeginLink(part.Address);
                    writer.Words(part.Text);
                    if (isLink)
                    {
                        writer.EndLink();
                    }

                    break;
                default:
                    writer.LinkedWords(part.Text, part.Kind == TextMarkupKind.Strong ? WordLook.Strong : WordLook.None);
                    break;
            }
        }
    }

    private void Write(TextBlock block, string style, string? partStyle, int depth)
    {
        switch (block)
        {
            case TextBlock.Paragraph { Lines.Count: > 0 } paragraph:
                WriteParagraph(paragraph, style, partStyle, depth);
                break;
            case TextBlock.ItemList list:
                WriteList(list, style, depth);
                break;
            case TextBlock.Table table:
                WriteTable(table, style);
                break;
            case TextBlock.Code { Lines: var lines }:
                writer.Begin(WordStyle.Code, block.IsJoined);
                foreach (var (line, i) in lines.Select((line, i) => (line, i)))
                {
                    if (i > 0)
                    {
                        writer.Break();
                    }

                    WriteCode(line);
                }

                break;
        }
    }

    /// <summary>What is code has no markup; a note or a reference in it is one.</summary>
    private void WriteCode(RichLine line)
    {
        foreach (var run in line.Runs)
        {
            if (run.Note is null && run.Reference is null)
            {
                writer.Words(run.Text);
            }
            else
            {
                WritePlace(run, "");
            }
        }
    }

    /// <summary>A paragraph; each part of a question in it is one of its own.</summary>
    private void WriteParagraph(TextBlock.Paragraph paragraph, string style, string? partStyle, int depth)
    {
        var lines = paragraph.Lines;
        for (var from = 0; from < lines.Count;)
        {
            var sign = partStyle is null ? "" : PartSignOf(lines[from]);
            var end = from + 1;
            while (end < lines.Count && (partStyle is null || PartSignOf(lines[end]).Length == 0))
            {
                end++;
            }

            var isJoined = end < lines.Count || paragraph.IsJoined;
            writer.Begin(sign.Length > 0 ? partStyle! : style, isJoined, indent: depth * Indent);
            if (sign.Length > 0)
            {
                // Its words begin below each other.
                writer.Words(sign.Trim() + "\t");
                WriteLines([WithoutStart(lines[from], sign.Length), .. lines.Skip(from + 1).Take(end - from - 1)], isTrimmed: true);
            }
            else
            {
                WriteLines([.. lines.Skip(from).Take(end - from)], isTrimmed: depth > 0);
            }

            from = end;
        }
    }

    private void WriteList(TextBlock.ItemList list, string style, int depth)
    {
        var level = Math.Min(depth, WordNumbering.MaxLevel);
        var (id, sign) = (0, "");
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (list.Numbers is null)
            {
                id = numbering.Bullets(item.Sign);
            }
            else if (i == 0 || sign != item.Sign || list.Numbers[i] != list.Numbers[i - 1] + 1)
            {
                id = numbering.Numbers(sign = item.Sign, level, list.Numbers[i]);
            }

            writer.Begin(style, isJoined: list.IsJoined && i + 1 == list.Items.Count, (id, level));
            WriteLines(item.Lines, isTrimmed: true);
            foreach (var inner in TextBlocks.Of(item.Inner, depth + 1))
            {
                Write(inner, style, partStyle: null, depth + 1);
            }
        }
    }

    private void WriteTable(TextBlock.Table table, string style)
    {
        var columns = Math.Max(table.Alignments.Count, table.Rows.Max(row => row.Count));
        if (columns > WordTables.MaxColumns)
        {
            foreach (var row in table.Rows)
            {
                writer.Begin(style);
                foreach (var (cell, i) in row.Select((cell, i) => (cell, i)))
                {
                    writer.Words(i > 0 ? " | " : "");
                    WriteLine(Trimmed(cell));
                }
            }

            return;
        }

        WriteTable(
            WordStyle.Table,
            WordTables.WidthsOf(columns),
            table.Rows.Select(
                (cells, row) =>
                    new WordRow(
                        IsHeader: row == 0,
                        columns,
                        column =>
                        {
                            writer.Begin(style);
                            Align(column < table.Alignments.Count ? table.Alignments[column] : null);
                            if (column < cells.Count)
                            {
                                WriteLine(Trimmed(cells[column]));
                            }
                        }
                    )
            )
        );
    }

    /// <summary>Writes a table, whose rows write their cells.</summary>
    public void WriteTable(string style, int[] widths, IEnumerable<WordRow> rows)
    {
        var table = WordTables.Create(writer.StyleOf(style), widths, hasHeader: style == WordStyle.Table);
        foreach (var row in rows)
        {
            var element = Element("tr", Element("trPr", Element("cantSplit"), row.IsHeader ? Element("tblHeader") : null));
            for (var column = 0; column < row.Cells; column++)
            {
                var cell = Element("tc", Element("tcPr", Element("tcW", Attribute("w", widths[column]), Attribute("type", "dxa"))));
                writer.Open(cell);
                row.Write(column);
                writer.Close();
                element.Add(cell);
            }

            table.Add(element);
        }

        writer.Add(table);
    }

    /// <summary>Sets the paragraph of a cell as its column is: <c>r</c> for right, <c>m</c> for the middle.</summary>
    public void Align(string? alignment)
    {
        if (alignment is not null)
        {
            writer.Paragraph.Element(W + "pPr")!.Add(Value("jc", alignment == "r" ? "right" : "center"));
        }
    }

    private static RichLine Trimmed(RichLine cell)
    {
        var runs = cell.Runs.ToList();
        if (runs.Count > 0)
        {
            runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        }

        return new RichLine(runs);
    }

    private static string PartSignOf(RichLine line) =>
        line.Runs[0] is { Note: null, Reference: null, Text: var text } && PartSign().Match(text) is { Success: true } match
            ? match.Value
            : "";

    private static RichLine WithoutStart(RichLine line, int length) =>
        new([line.Runs[0] with { Text = line.Runs[0].Text[length..] }, .. line.Runs.Skip(1)]);

    [GeneratedRegex(@"^\s*\(?[a-z]\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex PartSign();
}

/// <summary>A row of a table.</summary>
/// <param name="IsHeader">Whether it is repeated on each page.</param>
/// <param name="Cells">How many it has.</param>
/// <param name="Write">Writes the cell of a column.</param>
internal sealed record WordRow(bool IsHeader, int Cells, Action<int> Write);
