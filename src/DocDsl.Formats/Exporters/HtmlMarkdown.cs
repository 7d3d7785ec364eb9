using System.Globalization;
using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// Bodies of Markdown as HTML. It writes elements of its own and encoded words, and nothing of the file as it is: what a body may do in a
/// page is what is written here.
/// </summary>
/// <param name="html">Where they are written.</param>
/// <param name="text">Writes notes and references.</param>
/// <param name="source">The file.</param>
/// <param name="links">Where links to documents lead.</param>
/// <param name="anchors">The names of the page's places.</param>
internal sealed partial class HtmlMarkdown(StringBuilder html, HtmlText text, MarkdownSource source, ReferenceLinks links, Anchors anchors)
{
    private readonly Stack<int> _levels = new();
    private int _level;

    /// <summary>The hosts of the pictures that the page shows, as its policy names them.</summary>
    public SortedSet<string> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether what is written is within a link, in which there is no other.</summary>
    public bool IsInLink { get; set; }

    /// <summary>Writes blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="level">Of the headings among them: below that of what they belong to.</param>
    public void Write(IEnumerable<Block> blocks, int level)
    {
        _level = level;
        _levels.Clear();
        WriteBlocks(blocks);
    }

    /// <summary>Takes a name for a place of the page; false where it is taken.</summary>
    public bool Claim(string name) => !name.Any(char.IsWhiteSpace) && anchors.TryAdd(name);

    private void WriteBlocks(IEnumerable<Block> blocks)
    {
        var raw = new RawHtml(html, this);
        foreach (var block in blocks)
        {
            if (block is HtmlBlock { Lines: var lines })
            {
                raw.WriteBlock(lines.ToString());
            }
            else
            {
                WriteBlock(block);
            }
        }

        raw.End();
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                html.Append("<p>");
                WriteInlines(paragraph.Inline);
                html.Append("</p>\n");
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
            case AlertBlock alert:
                var kind = alert.Kind.ToString();
                html.Append(
                    $"<blockquote class=\"alert {AlertClassOf(kind)}\">\n<p><strong>{HtmlText.Encode(AlertWordOf(kind))}</strong></p>\n"
                );
                WriteBlocks(alert);
                html.Append("</blockquote>\n");
                break;
            case QuoteBlock quote:
                html.Append("<blockquote>\n");
                WriteBlocks(quote);
                html.Append("</blockquote>\n");
                break;
            case ThematicBreakBlock:
                html.Append("<hr>\n");
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock other:
                WriteBlocks(other);
                break;
            case LeafBlock other:
                html.Append($"<p>{HtmlText.EncodeLines(other.Lines.ToString())}</p>\n");
                break;
        }
    }

    /// <summary>The outline of the page has no gaps, whatever levels the file has.</summary>
    private void WriteHeading(HeadingBlock heading)
    {
        while (_levels.TryPeek(out var last) && last >= heading.Level)
        {
            _levels.Pop();
        }

        var level = Invariant(Math.Min(6, _level + _levels.Count));
        _levels.Push(heading.Level);
        var name = source.TakeSlug(MarkdownSource.WordsOf(heading));
        html.Append(name is { Length: > 0 } && anchors.TryAdd(name) ? $"<h{level} id=\"{HtmlText.Encode(name)}\">" : $"<h{level}>");
        WriteInlines(heading.Inline);
        html.Append($"</h{level}>\n");
    }

    private void WriteCode(CodeBlock code)
    {
        var language = code is FencedCodeBlock { Info: { Length: > 0 and <= 40 } info } && info.All(IsOfLanguage) ? info : null;
        html.Append(language is null ? "<pre><code>" : $"<pre><code class=\"language-{HtmlText.Encode(language)}\">");
        for (var i = 0; i < code.Lines.Count; i++)
        {
            html.Append(HtmlText.Encode(code.Lines.Lines[i].Slice.ToString())).Append('\n');
        }

        html.Append("</code></pre>\n");

        static bool IsOfLanguage(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '.' or '_' or '-';
    }

    private void WriteList(ListBlock list)
    {
        var isFromOne = !list.IsOrdered || list.OrderedStart is null or "1" || !int.TryParse(list.OrderedStart, out _);
        html.Append(
            !list.IsOrdered ? "<ul>\n"
            : isFromOne ? "<ol>\n"
            : $"<ol start=\"{Invariant(int.Parse(list.OrderedStart!, CultureInfo.InvariantCulture))}\">\n"
        );
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var isTask = item is [ParagraphBlock { Inline.FirstChild: TaskList }, ..];
            html.Append(isTask ? "<li class=\"task\">" : "<li>");
            if (!list.IsLoose && item is [ParagraphBlock { Inline: { } words }, ..])
            {
                WriteInlines(words);
                html.Append(item.Count > 1 ? "\n" : "");
                WriteBlocks(item.Skip(1));
            }
            else
            {
                WriteBlocks(item);
            }

            html.Append("</li>\n");
        }

        html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void WriteTable(Table table)
    {
        html.Append("<table>\n");
        var isBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            html.Append(
                row.IsHeader ? "<thead>\n<tr>"
                : isBody ? "<tr>"
                : "<tbody>\n<tr>"
            );
            isBody |= !row.IsHeader;
            var column = 0;
            foreach (var cell in row.OfType<TableCell>())
            {
                var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
                column++;
                var name = row.IsHeader ? "th" : "td";
                html.Append($"<{name}{(row.IsHeader ? " scope=\"col\"" : "")}{ClassOf(alignment)}>");
                if (cell is [ParagraphBlock { Inline: var words }])
                {
                    WriteInlines(words);
                }
                else
                {
                    WriteBlocks(cell);
                }

                html.Append($"</{name}>");
            }

            html.Append(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        html.Append(isBody ? "</tbody>\n</table>\n" : "</table>\n");
    }

    private static string ClassOf(TableColumnAlign? alignment) =>
        alignment switch
        {
            TableColumnAlign.Right => " class=\"r\"",
            TableColumnAlign.Center => " class=\"m\"",
            _ => "",
        };

    /// <summary>The word above an alert: "Note".</summary>
    public static string AlertWordOf(string kind) =>
        kind.Length < 2 ? kind : char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant();

    private static string AlertClassOf(string kind) =>
        kind.ToLowerInvariant() is var known && known is "warning" or "caution" or "important" ? known : "note";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
