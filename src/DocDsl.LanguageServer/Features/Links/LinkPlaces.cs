using DocDsl.Core.Markdown;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Links;

/// <summary>What a link of a file of Markdown leads to: a heading of this file or another, or the first line of a file.</summary>
internal static class LinkPlaces
{
    /// <returns>Null where the cursor is in no link, or the link leads to no place in a text.</returns>
    public static Location? Get(Document document, Position position, DocumentStore store)
    {
        if (document.Model?.Tree is not { Inlines: { Links.IsEmpty: false } inlines } tree)
        {
            return null;
        }

        var offset = document.Text.ToOffset(position);

        // Of an image within a link, the image: it begins last.
        foreach (var link in inlines.Links.Reverse())
        {
            if (!link.Span.Contains(offset) && !link.Target.Contains(offset))
            {
                continue;
            }

            var target = LinkTarget.Parse(tree.Text.ToString(link.Target));
            var path = target.Kind switch
            {
                LinkKind.Anchor => document.Path,
                LinkKind.File => document.FileOfLink(target.Path),
                _ => null,
            };
            var other =
                path is null || Directory.Exists(path) ? null
                : path == document.Path ? document
                : store.Load(path);
            var anchor = other is null ? null : document.AnchorsOf(other.Path)?.Find(target.Anchor);
            return other?.LocationOf(anchor ?? default);
        }

        return null;
    }
}
