using Markdig.Syntax;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// What readers call a document: its subject, the first heading of its preamble, or what documents are called in its language.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="Field">The field that has them; null for none.</param>
/// <param name="PreambleLines">How many lines at the beginning of the preamble are these words.</param>
internal sealed record DocumentTitle(string Text, DocumentField? Field, int PreambleLines)
{
    private static readonly string[] s_names = ["title", "subject"];

    /// <summary>The preamble of a Markdown file without the heading that is the title; null for another document.</summary>
    public string? Preamble { get; private init; }

    /// <summary>The title as the heading of a Markdown file has it; null where it is from elsewhere.</summary>
    public string? Markdown { get; private init; }

    public static DocumentTitle Of(QaDocument document)
    {
        if (document.PreambleMarkdown is not { } preamble)
        {
            return OfText(document);
        }

        var title = OfField(document);
        if (
            MarkdownSource.Read(preamble)?.OfType<HeadingBlock>().FirstOrDefault() is { Level: 1 } heading
            && MarkdownSource.WordsOf(heading) is { Length: > 0 } words
            && (title is null || title.Text == words)
        )
        {
            var rest = preamble.Remove(heading.Span.Start, heading.Span.Length).Trim('\r', '\n');
            return (title ?? new DocumentTitle(words, Field: null, PreambleLines: 0)) with
            {
                Preamble = rest,
                Markdown = MarkdownSource.MarkdownOf(preamble, heading),
            };
        }

        return (title ?? Default(document)) with
        {
            Preamble = preamble,
        };
    }

    private static DocumentTitle? OfField(QaDocument document)
    {
        foreach (var name in s_names)
        {
            if (document.FindField(name) is { Value.Length: > 0 } field)
            {
                return new DocumentTitle(field.Value, field, PreambleLines: 0);
            }
        }

        return null;
    }

    private static DocumentTitle OfText(QaDocument document)
    {
        if (OfField(document) is { } title)
        {
            return title;
        }

        if (document.RichPreamble.Paragraphs is [var first, ..])
        {
            var words = TextBlocks.WordsOf(first.Lines[0]).Trim();
            if (words.StartsWith("# ", StringComparison.Ordinal) && words.Trim('#', ' ') is { Length: > 0 } heading)
            {
                return new DocumentTitle(heading, Field: null, PreambleLines: 1);
            }
        }

        return Default(document);
    }

    private static DocumentTitle Default(QaDocument document) =>
        new((document.Language ?? DocumentLanguage.English).Words.Title, Field: null, PreambleLines: 0);
}
