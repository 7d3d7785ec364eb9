using System.Collections.Immutable;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// The reader's texts of a document, once all that is excluded from them is known. Each is made when it is first asked for, and then is
/// always the same.
/// </summary>
/// <param name="tree">The document.</param>
/// <param name="bodies">The lines of its questions.</param>
/// <param name="closing">The lines after the last answer.</param>
/// <param name="excluded">What no reader reads.</param>
internal sealed class DocumentTexts(
    SyntaxTree tree,
    ImmutableArray<BodyLines> bodies,
    ImmutableArray<TextRange> closing,
    SpanSet excluded
)
{
    private static readonly TextRange[] s_noMore = [];

    private TextView?[]? _bodies;
    private TextView?[]? _sections;
    private TextView? _closing;

    /// <summary>What no reader reads.</summary>
    public SpanSet Excluded => excluded;

    public TextView Preamble => OfSection(0);

    public TextView Closing => _closing ??= ViewOf(closing);

    /// <summary>The text of a question.</summary>
    /// <param name="body">The index of its lines.</param>
    public TextView OfBody(int body) => (_bodies ??= new TextView?[bodies.Length])[body] ??= View(bodies[body].Range, bodies[body].More);

    /// <summary>The text of a section below its heading: of an answer, or the header.</summary>
    public TextView OfSection(int section) =>
        (_sections ??= new TextView?[tree.SectionTable.Length])[section] ??= View(TextRange.Below(tree.Section(section)));

    public TextView View(TextRange range, BlockKind block = BlockKind.None) => new(tree, range, s_noMore, block, excluded);

    public TextView View(TextRange range, TextRange[] more) => new(tree, range, more, BlockKind.None, excluded);

    public TextView ViewOf(ImmutableArray<TextRange> ranges) =>
        ranges.IsEmpty ? View(default(TextRange)) : View(ranges[0], ranges.Length == 1 ? s_noMore : [.. ranges.Skip(1)]);
}
