using System.Collections.Immutable;
using DocDsl.Formats.Exporters;

namespace DocDsl.Formats;

/// <summary>
/// A page in parts, for a host that puts them into a page of its own. It runs no scripts, and needs nothing but the pictures that a
/// document of Markdown shows.
/// </summary>
public sealed record HtmlPage
{
    internal HtmlPage() { }

    /// <summary>The language of the page: <c>nl-NL</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title, as text.</summary>
    public required string Title { get; init; }

    /// <summary>The style sheets: how it looks, and how it is printed. They style elements (<c>body</c>, <c>h1</c>) and classes.</summary>
    public required IReadOnlyList<string> Styles { get; init; }

    /// <summary>What the head has besides, as HTML: links to the translations of the document. Empty for nothing.</summary>
    public string Head { get; init; } = "";

    /// <summary>What is in the body, as HTML.</summary>
    public required string Body { get; init; }

    /// <summary>
    /// The content security policy that allows what the page needs, and nothing else: its style sheets by their hashes, and the hosts of
    /// its pictures. For the header of that name, or as <see cref="ToHtml"/> has it.
    /// </summary>
    public string ContentSecurityPolicy
    {
        get
        {
            var styles = string.Join(' ', Styles.Select(style => $"'sha256-{HtmlStyle.HashOf(style)}'"));
            var images = PictureSources.Count > 0 ? $" img-src {string.Join(' ', PictureSources)};" : "";
            return $"default-src 'none'; style-src {styles};{images} base-uri 'none'; form-action 'none'";
        }
    }

    /// <summary>Where pictures may be from.</summary>
    internal IReadOnlyCollection<string> PictureSources { get; init; } = [];

    /// <summary>Where in the page questions and answers are, in the order of the text.</summary>
    internal ImmutableArray<HtmlAnchor> Anchors { get; init; } = [];

    /// <summary>The whole page; lines end with <c>\n</c>.</summary>
    public string ToHtml()
    {
        var styles = string.Concat(Styles.Select(style => $"<style>{style}</style>\n"));
        var head = $"""
            <!doctype html>
            <html lang="{HtmlText.Encode(Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{HtmlText.Encode(Title)}</title>
            """.ReplaceLineEndings("\n");
        return $"{head}\n{Head}{styles}</head>\n<body>\n{Body}</body>\n</html>\n";
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
