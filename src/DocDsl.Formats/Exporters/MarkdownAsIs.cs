using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// A body of a Markdown file in an export to Markdown: as it is, but for references to questions, which only DocDsl knows, and for
/// headings that would not be below that of what they belong to.
/// </summary>
internal static class MarkdownAsIs
{
    /// <summary>The body; null where what follows it would be read as part of it.</summary>
    /// <param name="markdown">The body as the file has it.</param>
    /// <param name="text">The same as the model has it.</param>
    /// <param name="source">The file that has it.</param>
    /// <param name="shownIn">The file that is exported.</param>
    /// <param name="level">The highest level that its headings may have.</param>
    /// <param name="write">Writes a note's sign or a reference, given the words before it.</param>
    public static string? Of(
        string markdown,
        RichText text,
        MarkdownSource source,
        MarkdownSource shownIn,
        int level,
        Func<RichRun, string, string> write
    )
    {
        markdown = markdown.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (source.Read(markdown, text) is not { } blocks || Finished(markdown, blocks) is not { } finished)
        {
            return null;
        }

        var edits = new List<(int Start, int Length, string Text)>();
        foreach (var place in blocks.Descendants<PlaceInline>())
        {
            var before = place.PreviousSibling is LiteralInline literal ? literal.Content.ToString() : "";
            edits.Add((place.Span.Start, place.Span.Length, write(place.Run, before)));
        }

        foreach (var link in blocks.Descendants<LinkInline>().Where(link => source.IsRewritten(link, shownIn)))
        {
            edits.Add((link.Span.Start, link.Span.Length, InLine(link, markdown)));
        }

        var headings = blocks.Descendants<HeadingBlock>().ToList();
        var lower = headings.Count == 0 ? 0 : level - headings.Min(heading => heading.Level);
        edits.AddRange(lower > 0 ? headings.Select(heading => Lowered(markdown, heading, lower)) : []);
        return Edited(finished, edits);
    }

    /// <summary>The definition of a link.</summary>
    public static string Of(LinkReferenceDefinition link) => $"[{link.Label}]: {TargetOf(link.Url, link.Title)}\n";

    /// <summary>A link with its address in the line, where no definition of it is.</summary>
    private static string InLine(LinkInline link, string markdown)
    {
        var (first, last) = (link.FirstChild, link.LastChild);
        var words = first is null ? "" : markdown[first.Span.Start..(last!.Span.End + 1)];
        return $"{(link.IsImage ? "!" : "")}[{words}]({TargetOf(link.Url, link.Title)})";
    }

    private static string TargetOf(string? url, string? title) =>
        $"<{Escaped(url ?? "", "\\<>&")}>" + (string.IsNullOrEmpty(title) ? "" : $" \"{Escaped(title, "\\\"&<")}\"");

    private static string Escaped(string text, string signs) =>
        string.Concat(text.Select(c => signs.Contains(c) ? $"\\{c}" : c.ToString()));

    /// <summary>A code block that the author left open ends with the body.</summary>
    private static string? Finished(string markdown, MarkdownDocument blocks)
    {
        if (blocks.Descendants<LeafBlock>().LastOrDefault() is not { } last || last is not (FencedCodeBlock or HtmlBlock))
        {
            return markdown;
        }

        var fence = last is FencedCodeBlock code ? "\n" + new string(code.FencedChar, code.OpeningFencedCharCount) : "";
        return new[] { markdown, markdown + fence }.FirstOrDefault(text =>
            MarkdownSource.Read(text + "\n\n# End\n") is [.., HeadingBlock { Level: 1 } end] && MarkdownSource.WordsOf(end) == "End"
        );
    }

    private static (int Start, int Length, string Text) Lowered(string markdown, HeadingBlock heading, int levels)
    {
        var level = Math.Min(6, heading.Level + levels);
        if (!heading.IsSetext)
        {
            return (heading.Span.Start, 0, new string('#', level - heading.Level));
        }

        var lines = markdown.Substring(heading.Span.Start, heading.Span.Length).Split('\n', StringSplitOptions.TrimEntries);
        return (heading.Span.Start, heading.Span.Length, $"{new string('#', level)} {string.Join(' ', lines.SkipLast(1))}");
    }

    private static string Edited(string text, List<(int Start, int Length, string Text)> edits)
    {
        var edited = new StringBuilder(text.Length);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).Where(edit => edit.Start >= done))
        {
            edited.Append(text, done, edit.Start - done).Append(edit.Text);
            done = edit.Start + edit.Length;
        }

        return edited.Append(text, done, text.Length - done).ToString();
    }
}
