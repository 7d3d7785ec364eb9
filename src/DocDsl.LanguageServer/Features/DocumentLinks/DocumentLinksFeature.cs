using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.LanguageServer.Features.DocumentLinks;

/// <param name="Target">A web address, or a file.</param>
internal sealed record DocumentLink(Range Range, string Target);

/// <summary>Web addresses anywhere, and the file that <c>@source</c> names, if it exists.</summary>
internal static partial class DocumentLinksFeature
{
    public static DocumentLink[]? Get(Document document)
    {
        var links = new List<DocumentLink>();
        foreach (var match in Address().EnumerateMatches(document.Text.Content))
        {
            var span = new TextSpan(match.Index, match.Length);
            var address = document.Text.ToString(span);

            // What closes a sentence or a bracket around the address is none of it.
            var end = address.AsSpan().TrimEnd(".,;:!?'\"’”»").Length;
            end = end > 0 && address[end - 1] == ')' && !address[..end].Contains('(') ? end - 1 : end;
            if (Uri.TryCreate(address[..end], UriKind.Absolute, out var uri))
            {
                links.Add(new DocumentLink(document.Text.ToRange(new TextSpan(span.Start, end)), uri.AbsoluteUri));
            }
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

    [GeneratedRegex(@"https?://[^\s<>\[\]""]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
