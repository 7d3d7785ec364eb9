using DocDsl.Formats;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Preview;

/// <param name="Html">The whole page, as <c>docdsl export --format html</c> writes it.</param>
/// <param name="Anchors">In the order of their lines: which element shows what begins there.</param>
internal sealed record PreviewResult(string Html, PreviewAnchor[] Anchors);

/// <param name="Line">Zero-based.</param>
/// <param name="Id">The element's id in the page.</param>
internal sealed record PreviewAnchor(int Line, string Id);

/// <summary>The document as a page, to be shown beside the text.</summary>
internal static class PreviewFeature
{
    public static PreviewResult? Get(Document document)
    {
        if (document.IsType || !document.IsServed)
        {
            return null;
        }

        var parsed = document.Project.Parse(document.Text, document.Text.Path);
        var page = parsed.ToHtmlPage(document.Project.DocumentsNamedIn(parsed));
        return new PreviewResult(page.ToHtml(), [.. page.Anchors.Select(anchor => new PreviewAnchor(anchor.Place.Line - 1, anchor.Id))]);
    }
}
