namespace DocDsl.Cli.Reports;

/// <summary>
/// HTML within Markdown. A block of HTML without a blank line is what no sign of a document can end, whatever reads the Markdown: in a
/// table of Markdown, a message could be a link, a heading or a picture.
/// </summary>
internal static class Html
{
    /// <summary>One line of words, for the content of an element.</summary>
    public static string Line(string text) => Printable.Line(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The same as code, in which forges make no links of names after <c>@</c>.</summary>
    public static string Code(string text) => $"<code>{Line(text)}</code>";
}
