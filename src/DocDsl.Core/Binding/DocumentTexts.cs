using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The reader's texts of a document, once all that is excluded from them is known. None is built before it is asked for.</summary>
internal sealed class DocumentTexts
{
    private static readonly TextRange[] s_noMore = [];

    private readonly SyntaxTree _tree;
    private readonly SpanSet _excluded;
    private readonly TextView[] _bodies;
    private readonly TextView[] _answers;

    public DocumentTexts(SyntaxTree tree, BoundSections sections, SpanSet excluded)
    {
        _tree = tree;
        _excluded = excluded;
        _bodies = new TextView[sections.Bodies.Length];
        for (var i = 0; i < _bodies.Length; i++)
        {
            _bodies[i] = View(sections.Bodies[i].Range, sections.Bodies[i].More);
        }

        _answers = new TextView[sections.Answers.Length];
        for (var i = 0; i < _answers.Length; i++)
        {
            _answers[i] = View(SectionBinder.BodyOf(tree.Section(sections.Answers[i].Section)));
        }

        Preamble = View(SectionBinder.BodyOf(tree.Section(0)));
        Closing = ViewOf(sections.Closing);
    }

    public TextView Preamble { get; }

    public TextView Closing { get; }

    public TextView OfBody(int body) => _bodies[body];

    public TextView OfAnswer(int answer) => _answers[answer];

    public TextView View(TextRange range, BlockKind block = BlockKind.None) => new(_tree, range, s_noMore, block, _excluded);

    public TextView View(TextRange range, TextRange[] more) => new(_tree, range, more, BlockKind.None, _excluded);

    public TextView ViewOf(ImmutableArray<TextRange> ranges) =>
        ranges.IsEmpty ? View(default(TextRange)) : View(ranges[0], ranges.Length == 1 ? s_noMore : [.. ranges.Skip(1)]);
}
