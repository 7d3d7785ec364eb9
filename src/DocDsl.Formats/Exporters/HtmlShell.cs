namespace DocDsl.Formats.Exporters;

/// <summary>The head of every page: its policy allows its own two style sheets, by their hashes, and nothing else but pictures.</summary>
internal static class HtmlShell
{
    /// <param name="language">Of the page.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="paperTitle">Above each printed page.</param>
    /// <param name="pictures">Where pictures may be from.</param>
    /// <param name="links">The links of the head, each with its line end.</param>
    /// <param name="more">What the second style sheet has besides.</param>
    public static string Head(
        string language,
        string title,
        string paperTitle,
        IReadOnlyCollection<string>? pictures = null,
        string links = "",
        string more = ""
    )
    {
        var paper = more.ReplaceLineEndings("\n") + HtmlStyle.PaperOf(paperTitle);
        var styles = $"'sha256-{HtmlStyle.Hash}' 'sha256-{HtmlStyle.HashOf(paper)}'";
        var images = pictures is { Count: > 0 } ? $" img-src {string.Join(' ', pictures)};" : "";
        var policy = $"default-src 'none'; style-src {styles};{images} base-uri 'none'; form-action 'none'";
        return $"""
            <!doctype html>
            <html lang="{HtmlText.Encode(language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{HtmlText.Encode(title)}</title>
            {links}<style>{HtmlStyle.Css}</style>
            <style>{paper}</style>
            </head>

            """.ReplaceLineEndings("\n");
    }
}
