using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DocDsl.Formats.Exporters;

/// <summary>Texts of a document as HTML: paragraphs, lists, tables and code, with links for notes and references.</summary>
/// <param name="html">Where they are written.</param>
/// <param name="words">The page's words.</param>
/// <param name="anchors">The places of the page.</param>
/// <param name="links">Where references lead.</param>
internal sealed class HtmlText(StringBuilder html, PageWords words, Anchors anchors, ReferenceLinks links)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<DocumentNote, (int Times, string First)> _marked = new(ReferenceEqualityComparer.Instance);

    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>Words of several lines; a line end is a blank.</summary>
    public static string EncodeLines(string text) => string.Join('\n', text.Split('\n').Select(Encode));

    /// <summary>The first mark of a note in the text so far; null where there is none.</summary>
    public string? MarkOf(DocumentNote note) => _marked.TryGetValue(note, out var marked) ? marked.First : null;

    /// <summary>Writes blocks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="skip">How many lines are left out at the beginning: a heading shows them.</param>
    public void Write(RichText text, int skip = 0)
    {
        foreach (var block in TextBlocks.Of(text))
        {
            switch (block)
            {
                case TextBlock.Paragraph paragraph when skip > 0:
                    var rest = paragraph.Lines.Skip(skip).ToList();
                    skip = 0;
                    if (rest.Count > 0)
                    {
                        WriteParagraph(rest);
                    }

                    break;
                default:
                    Write(block, depth: 0);
                    break;
            }
        }
    }

    /// <summary>Lines as one element has them, with line breaks between.</summary>
    public void WriteLines(IReadOnlyList<RichLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            WriteIndentation(lines[i]);
            WriteLine(lines[i]);
            html.Append(i + 1 < lines.Count ? "<br>\n" : "");
        }
    }

    public void WriteLine(RichLine line)
    {
        var before = "";
        foreach (var run in line.Runs)
        {
            if (run.Note is null && run.Reference is null)
            {
                WriteMarkup(run.Text);
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
    /// <param name="isInLink">Whether it is in a link, in which there is no other.</param>
    public void WritePlace(RichRun run, string before, bool isInLink = false)
    {
        if (run.Note is { } note)
        {
            var times = _marked.TryGetValue(note, out var marked) ? marked.Times + 1 : 1;
            var mark = anchors.Add($"r-{anchors[note]}-{Invariant(times)}");
            _marked[note] = (times, marked.First ?? mark);
            html.Append("<sup class=\"mark\">");
            html.Append(isInLink ? "" : $"<a id=\"{mark}\" href=\"#{anchors[note]}\" aria-label=\"{words.Notes} {Encode(note.Id)}\">");
            html.Append(Encode(note.Id)).Append(isInLink ? "</sup>" : "</a></sup>");
        }
        else if (links.Of(run, before) is var link && link.Address is { } address && !isInLink)
        {
            html.Append($"<a href=\"{Encode(address)}\">{Encode(link.Words)}</a>");
        }
        else if (link.Address is not null || link.IsUnlinked)
        {
            html.Append(Encode(link.Words));
        }
        else
        {
            html.Append($"<span class=\"broken\">{Encode(run.Text)} <small>({words.NotFound})</small></span>");
        }
    }

    /// <summary>Words, of which some may be marked as Markdown does: as code, as strong, as a link.</summary>
    private void WriteMarkup(string text)
    {
        foreach (var part in TextMarkup.Split(text))
        {
            switch (part.Kind)
            {
                case TextMarkupKind.Code:
                    html.Append($"<code>{Encode(part.Text)}</code>");
                    break;
                case TextMarkupKind.Strong:
                    html.Append("<strong>");
                    WriteWords(part.Text);
                    html.Append("</strong>");
                    break;
                case TextMarkupKind.Link:
                    html.Append($"<a href=\"{Encode(part.Address!)}\">{Encode(part.Text)}</a>");
                    break;
                default:
                    WriteWords(part.Text);
                    break;
            }
        }
    }

    /// <summary>Words, in which web and mail addresses are links.</summary>
    public void WriteWords(string text)
    {
        foreach (var part in TextLinks.Split(text))
        {
            html.Append(part.Address is null ? Encode(part.Text) : $"<a href=\"{Encode(part.Address)}\">{Encode(part.Text)}</a>");
        }
    }

    private void Write(TextBlock block, int depth)
    {
        switch (block)
        {
            case TextBlock.Paragraph { Lines: var lines }:
                WriteParagraph(lines);
                break;
            case TextBlock.ItemList list:
                WriteList(list, depth);
                break;
            case TextBlock.Table table:
                WriteTable(table);
                break;
            case TextBlock.Code { Lines: var lines }:
                html.Append("<pre><code>");
                foreach (var line in lines)
                {
                    WriteLine(line);
                    html.Append('\n');
                }

                html.Append("</code></pre>\n");
                break;
        }
    }

    private void WriteParagraph(IReadOnlyList<RichLine> lines)
    {
        html.Append("<p>");
        WriteLines(lines);
        html.Append("</p>\n");
    }

    private void WriteList(TextBlock.ItemList list, int depth)
    {
        html.Append(list.Numbers is null ? "<ul>\n" : "<ol>\n");
        for (var i = 0; i < list.Items.Count; i++)
        {
            html.Append(list.Numbers is { } numbers ? $"<li value=\"{Invariant(numbers[i])}\">" : "<li>");
            WriteLines(list.Items[i].Lines);
            foreach (var inner in TextBlocks.Of(list.Items[i].Inner, depth + 1))
            {
                html.Append('\n');
                Write(inner, depth + 1);
            }

            html.Append("</li>\n");
        }

        html.Append(list.Numbers is null ? "</ul>\n" : "</ol>\n");
    }

    private void WriteTable(TextBlock.Table table)
    {
        html.Append("<table>\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cell = row == 0 ? "th" : "td";
            html.Append(row == 0 ? "<thead>\n<tr>" : "<tr>");
            for (var column = 0; column < Math.Max(table.Rows[row].Count, table.Alignments.Count); column++)
            {
                var alignment = column < table.Alignments.Count ? table.Alignments[column] : null;
                html.Append($"<{cell}{(row == 0 ? " scope=\"col\"" : "")}{(alignment is null ? "" : $" class=\"{alignment}\"")}>");
                if (column < table.Rows[row].Count)
                {
                    WriteLine(Trimmed(table.Rows[row][column]));
                }

                html.Append($"</{cell}>");
            }

            html.Append(row == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
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

    /// <summary>Blanks that begin a line of an inner list; a page shows only one of them otherwise.</summary>
    private void WriteIndentation(RichLine line)
    {
        var text = line.Runs.Count == 0 ? "" : line.Runs[0].Text;
        var blanks = text.Length - text.AsSpan().TrimStart().Length;
        for (var i = 1; i < blanks; i++)
        {
            html.Append("&#160;");
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
