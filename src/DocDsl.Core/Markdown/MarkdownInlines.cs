using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What is within the lines of paragraphs and headings: signs that no reader sees, and links.</summary>
internal sealed class MarkdownInlines
{
    private MarkdownInlines(ImmutableArray<TextSpan> marks, ImmutableArray<MarkdownLink> links)
    {
        Marks = marks;
        Links = links;
    }

    /// <summary>What no reader reads, in order: signs of emphasis and code, addresses of links, tags of HTML, definitions, rules.</summary>
    public ImmutableArray<TextSpan> Marks { get; }

    /// <summary>The links and images, in the order of their beginnings.</summary>
    public ImmutableArray<MarkdownLink> Links { get; }

    /// <summary>Reads all paragraphs and headings of a text, in one pass.</summary>
    public static MarkdownInlines Of(string text, MarkdownBlocks blocks) =>
        new(ImmutableArray<TextSpan>.Empty, ImmutableArray<MarkdownLink>.Empty);
}

/// <summary>A link or an image.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Target">Where it leads, as written: of a link by name the address in its definition.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal readonly record struct MarkdownLink(TextSpan Span, TextSpan Text, TextSpan Target, bool IsImage);
