using System.Collections.Immutable;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// The reader's texts of a document, once all that is excluded from them is known. Each is made when it is first asked for, and then is
/// always the same.
/// </summary>
/// <param name="tree">The document.</param>
/// <param name="more">The lines of a question that are below later headings, by its section; null when there are none.</param>
/// <param name="closing">The lines after the last answer.</param>
/// <param name="excluded">What no reader reads.</param>
internal sealed class DocumentTexts(
    SyntaxTree tree,
    IReadOnlyDictionary<int, List<TextRange>>? more,
    ImmutableArray<TextRange> closing,
    SpanSet excluded
)
{
    private static readonly TextRange[] s_noMore = [];

    private TextView?[]? _sections;
    private TextView? _preamble;
    private TextView? _closing;

    /// <summary>What no reader reads.</summary>
    public SpanSet Excluded => excluded;

    public TextView Preamble => _preamble ??= View(TextRange.Below(tree.Section(0)));

    public TextView Closing => _closing ??= ViewOf(closing);

    /// <summary>The text of a question or an answer: its section below the heading, and of a question what else belongs to it.</summary>
    public TextView OfSection(int section) =>
        (_sections ??= new TextView?[tree.SectionTable.Length])[section] ??= new TextView(
            tree,
            TextRange.Below(tree.Section(section)),
            more is not null && more.TryGetValue(section, out var lines) ? [.. lines] : s_noMore,
            BlockKind.None,
            excluded
        );

    public TextView View(TextRange range, BlockKind block = BlockKind.None) => new(tree, range, s_noMore, block, excluded);

    public TextView View(TextRange range, TextRange[] more) => new(tree, range, more, BlockKind.None, excluded);

    public TextView ViewOf(ImmutableArray<TextRange> ranges) =>
        ranges.IsEmpty ? View(default(TextRange)) : View(ranges[0], ranges.Length == 1 ? s_noMore : [.. ranges.Skip(1)]);
}
