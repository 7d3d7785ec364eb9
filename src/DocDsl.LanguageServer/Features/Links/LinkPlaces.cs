using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
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
        if (EvidenceAt(document, document.Text.ToOffset(position)) is { } evidence)
        {
            return PlaceOf(document, evidence, store);
        }

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
            return PlaceOf(document, path, target.Anchor, store);
        }

        return null;
    }

    /// <summary>The file at an offset that an answer rests on; null where there is none.</summary>
    public static EvidenceTarget? EvidenceAt(Document document, int offset) =>
        document
            .Model?.Answers.SelectMany(answer => answer.Evidence)
            .FirstOrDefault(evidence =>
                evidence.Kind == EvidenceTargetKind.File && evidence.Span.Start <= offset && offset <= evidence.Span.End
            );

    /// <summary>The file, or the heading in it, that an answer rests on; null where it is not one to read.</summary>
    public static Location? PlaceOf(Document document, EvidenceTarget evidence, DocumentStore store) =>
        document.EvidenceFiles?.StateOf(evidence.Path) == FileState.Found
            ? PlaceOf(document, document.FileOfLink(evidence.Path), evidence.Anchor, store)
            : null;

    private static Location? PlaceOf(Document document, string? path, string anchor, DocumentStore store)
    {
        var other =
            path is null || Directory.Exists(path) ? null
            : path == document.Path ? document
            : store.Load(path);
        var place = other is null ? null : document.AnchorsOf(other.Path)?.Find(anchor);
        return other?.LocationOf(place ?? default);
    }
}
