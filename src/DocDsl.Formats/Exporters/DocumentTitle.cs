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

    public static DocumentTitle Of(QaDocument document)
    {
        foreach (var name in s_names)
        {
            if (document.FindField(name) is { Value.Length: > 0 } field)
            {
                return new DocumentTitle(field.Value, field, PreambleLines: 0);
            }
        }

        if (document.RichPreamble.Paragraphs is [var first, ..])
        {
            var words = TextBlocks.WordsOf(first.Lines[0]).Trim();
            if (words.StartsWith("# ", StringComparison.Ordinal) && words.Trim('#', ' ') is { Length: > 0 } heading)
            {
                return new DocumentTitle(heading, Field: null, PreambleLines: 1);
            }
        }

        return new DocumentTitle((document.Language ?? DocumentLanguage.English).Words.Title, Field: null, PreambleLines: 0);
    }
}
