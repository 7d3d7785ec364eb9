using Markdig.Syntax;

namespace DocDsl.Formats.Exporters;

/// <summary>The first paragraph of a question that is one line of Markdown: a heading may have it as it is.</summary>
/// <param name="Words">As readers see it.</param>
/// <param name="Markdown">As the file has it.</param>
/// <param name="Rest">What follows; empty where nothing does.</param>
internal sealed record MarkdownHeadline(string Words, string Markdown, string Rest)
{
    /// <summary>Null where the text begins otherwise.</summary>
    public static MarkdownHeadline? Of(string markdown)
    {
        var end = markdown.IndexOf('\n');
        var line = (end < 0 ? markdown : markdown[..end]).Trim();
        var rest = end < 0 ? "" : markdown[(end + 1)..].TrimStart('\r', '\n');

        // Alone and as a heading the line must have the same words.
        return
            MarkdownSource.Read(markdown) is [ParagraphBlock { Inline: not null } first, ..]
            && MarkdownSource.Read("# " + line) is [HeadingBlock heading]
            && MarkdownSource.WordsOf(first) is { Length: > 0 } words
            && words == MarkdownSource.WordsOf(heading)
            ? new MarkdownHeadline(words, line, rest)
            : null;
    }

    /// <summary>The words of the headings of a body.</summary>
    public static IEnumerable<string> HeadingsOf(string markdown) =>
        (MarkdownSource.Read(markdown)?.Descendants<HeadingBlock>() ?? []).Select(MarkdownSource.WordsOf);
}
