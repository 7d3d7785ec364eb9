using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>The web addresses of documents.</summary>
internal static partial class WebAddresses
{
    /// <summary>The addresses in a text, in order: from <c>http://</c> or <c>https://</c> to what cannot be of it.</summary>
    public static IEnumerable<(TextSpan Span, Uri Address)> In(string text) => In(text, new TextSpan(0, text.Length));

    /// <summary>
    /// The addresses that a document shows or names, in order: in its text, its fields and its evidence; of Markdown where its links lead
    /// too. Not those in comments and in code.
    /// </summary>
    public static IReadOnlyList<(TextSpan Span, Uri Address)> In(SemanticModel model)
    {
        var tree = model.Tree;
        var text = tree.Text.Content;
        var found = new SortedDictionary<int, (TextSpan Span, Uri Address)>();
        if (tree.Blocks is not { } blocks)
        {
            foreach (var element in tree.Elements.Where(element => element.Kind != ElementKind.Comment))
            {
                AddAll(element.Span);
            }

            return [.. found.Values];
        }

        foreach (var link in tree.Inlines!.Links)
        {
            if (
                LinkTarget.Parse(tree.Text.ToString(link.Target)) is { Kind: LinkKind.Web } target
                && Uri.TryCreate(target.Path, UriKind.Absolute, out var address)
                && address.Host.Length > 0
            )
            {
                found.TryAdd(link.Target.Start, (link.Target, address));
            }
        }

        var taken = SpanSet.Create([.. tree.Inlines.Links.Select(link => link.Span)]);
        foreach (var block in blocks.Blocks)
        {
            if (
                block.Kind
                is MarkdownBlockKind.Paragraph
                    or MarkdownBlockKind.Heading
                    or MarkdownBlockKind.Definition
                    or MarkdownBlockKind.Html
            )
            {
                AddBlock(TextSpan.FromBounds(blocks.FirstLine(block).ContentStart, blocks.LastLine(block).End));
            }
        }

        for (var i = 0; i < tree.DirectiveTable.Length; i++)
        {
            AddAll(tree.Directive(i).ArgumentSpan);
        }

        return [.. found.Values];

        void AddAll(TextSpan span)
        {
            foreach (var (place, address) in In(text, span))
            {
                found.TryAdd(place.Start, (place, address));
            }
        }

        void AddBlock(TextSpan span)
        {
            var (isCode, at) = (false, span.Start);
            foreach (var (place, address) in In(text, span))
            {
                for (; at < place.Start; at++)
                {
                    isCode ^= text[at] == '`';
                }

                if (!isCode && !taken.Contains(place.Start))
                {
                    found.TryAdd(place.Start, (place, address));
                }
            }
        }
    }

    private static IEnumerable<(TextSpan Span, Uri Address)> In(string text, TextSpan span)
    {
        for (var match = Address().Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            var address = match.Value;

            // What closes a sentence or a bracket around the address is none of it.
            var end = address.AsSpan().TrimEnd(".,;:!?'\"’”»*`").Length;
            while (end > 0 && address[end - 1] == ')' && address.AsSpan(0, end).Count(')') > address.AsSpan(0, end).Count('('))
            {
                end--;
            }

            if (Uri.TryCreate(address[..end], UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            {
                yield return (new TextSpan(match.Index, end), uri);
            }
        }
    }

    [GeneratedRegex(@"https?://[^\s<>\[\]|""`]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
