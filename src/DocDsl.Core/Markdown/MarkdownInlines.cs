using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What is within the lines of blocks: signs that no reader sees, links, and characters that are written by name.</summary>
/// <param name="marks">What no reader reads.</param>
/// <param name="links">The links and images.</param>
/// <param name="codes">Code within lines.</param>
/// <param name="entities">Characters that are written by name or number.</param>
internal sealed class MarkdownInlines(
    ImmutableArray<TextSpan> marks,
    ImmutableArray<MarkdownLink> links,
    ImmutableArray<TextSpan> codes,
    ImmutableArray<TextSpan> entities
)
{
    /// <summary>What no reader reads, in order: signs of emphasis and code, addresses of links, tags of HTML, definitions, rules.</summary>
    public ImmutableArray<TextSpan> Marks { get; } = marks;

    /// <summary>The links and images, in the order of their beginnings.</summary>
    public ImmutableArray<MarkdownLink> Links { get; } = links;

    /// <summary>Code within lines, without its signs, in order.</summary>
    public ImmutableArray<TextSpan> Codes { get; } = codes;

    /// <summary>What may be a character by its name or number, <c>&amp;amp;</c>, in order; not in code.</summary>
    public ImmutableArray<TextSpan> Entities { get; } = entities;

    /// <summary>Reads all blocks of a text, in one pass.</summary>
    public static MarkdownInlines Of(string text, MarkdownBlocks blocks) => MarkdownInlineParser.Parse(text, blocks);
}
