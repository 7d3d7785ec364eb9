using DocDsl.Core.Directives;
using DocDsl.LanguageServer.Documents;
using DocDsl.Workspaces;

namespace DocDsl.LanguageServer.Features.DocumentLinks;

/// <param name="Target">A web address, or a file.</param>
internal sealed record DocumentLink(Range Range, string Target);

/// <summary>Web addresses anywhere, and the file that <c>@source</c> names, if it exists.</summary>
internal static class DocumentLinksFeature
{
    public static DocumentLink[]? Get(Document document)
    {
        var links = new List<DocumentLink>();
        foreach (var (span, address) in WebAddresses.In(document.Text.Content))
        {
            links.Add(new DocumentLink(document.Text.ToRange(span), address.AbsoluteUri));
        }

        foreach (
            var directive in document
                .Model?.Tree.Section(0)
                .Directives.Where(directive => directive.Kind == DirectiveKind.Source && directive.ArgumentSpan.Length > 0)
                ?? []
        )
        {
            if (
                !directive.Argument.AsSpan().ContainsAny('\0', '\r', '\n')
                && Path.GetFullPath(directive.Argument, Path.GetDirectoryName(document.Path)!) is var file
                && File.Exists(file)
            )
            {
                links.Add(new DocumentLink(document.Text.ToRange(directive.ArgumentSpan), FileUri.Of(file)));
            }
        }

        return [.. links];
    }
}
