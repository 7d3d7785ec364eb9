using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Bodies of Markdown as paragraphs, lists, tables and code of Word.</summary>
/// <param name="text">Writes notes and references.</param>
/// <param name="links">Where links to documents lead.</param>
internal sealed partial class WordMarkdown(WordText text, ReferenceLinks links)
{
    private const int Indent = 425;

    private readonly WordWriter _writer = text.Writer;
    private readonly Stack<int> _levels = new();
    private string _style = WordStyle.Normal;
    private int _level;

    /// <summary>In how many lists the blocks are.</summary>
    private int _depth;

    /// <summary>Writes blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="style">The style of their paragraphs.</param>
    /// <param name="level">Of the headings among them: below that of what they belong to.</param>
    public void Write(IEnumerable<Block> blocks, string style, int level)
    {
        (_style, _level, _depth) = (style, level, 0);
        _levels.Clear();
        WriteBlocks(blocks);
    }

    private void WriteBlocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                while (_levels.TryPeek(out var last) && last >= heading.Level)
                {
                    _levels.Pop();
                }

                _writer.Begin(WordStyle.Heading(_level + _levels.Count));
                _levels.Push(heading.Level);
                WriteInlines(heading.Inline);
                break;
            case ParagraphBlock paragraph:
                Begin(isJoined: IsIntroduction(paragraph));
                WriteInlines(paragraph.Inline);
                break;
            case HtmlBlock html:
                WriteHtml(html.Lines.ToString());
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                WriteTable(table);
                break;
            case QuoteBlock quote:
                WriteQuote(quote);
                break;
            case ThematicBreakBlock:
                Begin();
                _writer.Words("* * *");
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock other:
                WriteBlocks(other);
                break;
            case LeafBlock other:
                Begin();
                _writer.Words(other.Lines.ToString());
                break;
        }
    }

    /// <summary>Whether a list belongs to the sentence above it.</summary>
    private static bool IsIntroduction(ParagraphBlock paragraph) =>
        paragraph.Parent is { } parent && parent.IndexOf(paragraph) is var at && at + 1 < parent.Count && parent[at + 1] is ListBlock;

    private void Begin(bool isJoined = false) => _writer.Begin(_style, isJoined, indent: _depth * Indent);

    private void WriteQuote(QuoteBlock quote)
    {
        var style = _style;
        _style = WordStyle.Quote;
        if (quote is AlertBlock alert)
        {
            Begin(isJoined: true);
            _writer.Words(HtmlMarkdown.AlertWordOf(alert.Kind.ToString()), WordLook.Strong);
        }

        WriteBlocks(quote);
        _style = style;
    }

    private void WriteCode(CodeBlock code)
    {
        _writer.Begin(WordStyle.Code, indent: _depth * Indent);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
            {
                _writer.Break();
            }

            _writer.Words(code.Lines.Lines[i].Slice.ToString());
        }
    }

    private void WriteList(ListBlock list)
    {
        var level = Math.Min(_depth, WordNumbering.MaxLevel);
        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var id = list.IsOrdered
            ? text.Numbering.Numbers(list.OrderedDelimiter.ToString(), level, start)
            : text.Numbering.Bullets(list.BulletType.ToString());
        foreach (var item in list.OfType<ListItemBlock>())
        {
            _writer.Begin(_style, list: (id, level));
            var rest = item.AsEnumerable();
            if (item is [ParagraphBlock { Inline: { } words }, ..])
            {
                WriteInlines(words);
                rest = item.Skip(1);
            }

            _depth++;
            WriteBlocks(rest);
            _depth--;
        }
    }

    private void WriteTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        if (columns is 0 or > WordTables.MaxColumns)
        {
            WriteBlocks(rows.SelectMany(row => row.OfType<TableCell>()));
            return;
        }

        var depth = _depth;
        _depth = 0;
        text.WriteTable(
            WordStyle.Table,
            WordTables.WidthsOf(columns),
            rows.Select(row => new WordRow(row.IsHeader, columns, column => WriteCell(table, row, column)))
        );
        _depth = depth;
    }

    private void WriteCell(Table table, TableRow row, int column)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        _writer.Begin(_style);
        text.Align(
            alignment switch
            {
                TableColumnAlign.Right => "r",
                TableColumnAlign.Center => "m",
                _ => null,
            }
        );
        if (column >= row.Count || row[column] is not TableCell cell)
        {
            return;
        }

        var rest = cell.AsEnumerable();
        if (cell is [ParagraphBlock { Inline: { } words }, ..])
        {
            WriteInlines(words);
            rest = cell.Skip(1);
        }

        WriteBlocks(rest);
    }
}
