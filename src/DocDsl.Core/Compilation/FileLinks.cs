using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Markdown;
using DocDsl.Core.Rules;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The files that links may lead to: a compiler knows the project's documents only, the command and the editor all.</summary>
internal interface ILinkedFiles
{
    /// <summary>Whether the file or folder of a link exists; also where nothing is known about it.</summary>
    bool Exists(FileLink link);

    /// <summary>The anchors of the file of a link; null for a file that is not Markdown, or is not known.</summary>
    DocumentAnchors? AnchorsOf(FileLink link);
}

/// <summary>The links of documents to files (QA4007, QA4008).</summary>
internal static class FileLinks
{
    /// <summary>The links of a document, and its images, to files.</summary>
    public static EquatableArray<FileLink> Of(SyntaxTree tree)
    {
        if (tree.Inlines is not { Links.IsEmpty: false } inlines)
        {
            return default;
        }

        var text = tree.Text.Content;
        var found = new List<FileLink>();

        // A definition of an address may have many links. An address that is its own text is of the web or for mail.
        var seen = new HashSet<TextSpan>();
        foreach (var link in inlines.Links)
        {
            if (
                link.Target.Length == 0
                || link.Target == link.Text
                || !seen.Add(link.Target)
                || LinkTarget.Parse(tree.Text.ToString(link.Target)) is not { Kind: LinkKind.File } target
            )
            {
                continue;
            }

            var sign = text.IndexOf('#', link.Target.Start, link.Target.Length);
            var anchor = target.Anchor.Length > 0 ? AnchorNotFound.SpanOf(text, link.Target) : default;
            var start = link.Target.Start + (text[link.Target.Start] == '<' ? 1 : 0);
            var end = sign >= 0 ? sign : link.Target.End - (text[link.Target.End - 1] == '>' ? 1 : 0);
            found.Add(new FileLink(target.Path, target.Anchor, TextSpan.FromBounds(start, end), anchor));
        }

        return found.Count == 0 ? default : new EquatableArray<FileLink>(found);
    }

    /// <summary>What is wrong with links.</summary>
    /// <param name="links">The links of a document.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    /// <param name="files">What the links may lead to.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<FileLink> links, DiagnosticFilter filter, ILinkedFiles files)
    {
        foreach (var link in links)
        {
            if (Check(link, files) is { } found && filter.Apply(found) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private static Diagnostic? Check(FileLink link, ILinkedFiles files) =>
        !files.Exists(link) ? LinkedFileNotFound.At(link.PathSpan, link.Path)
        : link.Anchor.Length > 0 && files.AnchorsOf(link) is { } anchors && !anchors.Contains(link.Anchor)
            ? AnchorNotFound.In(link.AnchorSpan, link.Anchor, link.Path, anchors)
        : null;
}
