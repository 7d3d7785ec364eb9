using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// What a reader reads of a section or a note: the lines of a paragraph joined, hyphenation undone, directives, notes, asides and
/// strikes excluded, a blank line between paragraphs. Every position maps back to the file.
/// </summary>
/// <remarks>Nothing is built before it is asked for.</remarks>
internal sealed class TextView
{
    private readonly SyntaxTree _tree;
    private readonly TextRange _range;
    private readonly TextRange[] _more;
    private readonly BlockKind _block;
    private readonly SpanSet _excluded;
    private TextViewContent? _content;
    private ImmutableArray<TextSpan> _sourceSpans;

    /// <param name="tree">The document.</param>
    /// <param name="range">The lines.</param>
    /// <param name="more">Lines that are elsewhere: question 2's part b under a heading of its own.</param>
    /// <param name="block">The block that the lines are in.</param>
    /// <param name="excluded">What no reader reads.</param>
    internal TextView(SyntaxTree tree, TextRange range, TextRange[] more, BlockKind block, SpanSet excluded)
    {
        _tree = tree;
        _range = range;
        _more = more;
        _block = block;
        _excluded = excluded;
    }

    /// <summary>Words that are not in the file: all of them are where they are missed.</summary>
    public static TextView Of(SyntaxTree tree, string text, int position) =>
        new(tree, new TextRange(position, position, IsInline: true), [], BlockKind.None, SpanSet.None)
        {
            _content = new TextViewContent(text, [new TextSegment(0, position, text.Length, 0)]),
        };

    /// <summary>Whether its words are not in the file, but those that a set has of a question: see <see cref="Of"/>.</summary>
    internal bool IsOfSet => _range.IsInline && _range.First == _range.End && Text.Length > 0;

    /// <summary>
    /// The words; empty when there are none. Lines end with <c>\n</c>, paragraphs with <c>\n\n</c>, the last with nothing.
    /// </summary>
    public string Text => Content.Text;

    /// <summary>Its lines as the file has them, from the first to the last that is not blank; without directives and comments.</summary>
    internal string Markdown => MarkdownSource.Of(_tree, [_range, .. _more], _block, _excluded);

    /// <summary>Whether there are no words; known without building the text where nothing is excluded.</summary>
    internal bool IsEmpty
    {
        get
        {
            for (var i = _range.First; !_range.IsInline && i < _range.End; i++)
            {
                if (
                    _tree.ElementTable[i] is { Kind: ElementKind.Text } element
                    && element.Block == _block
                    && _excluded.FirstEndingAfter(element.Start) is var excluded
                    && (excluded.Length < 0 || excluded.Start > element.Start)
                )
                {
                    return (char.IsWhiteSpace(_tree.Text.Content[element.Start]) || _tree.Text.Content[element.Start] == '\uFEFF')
                        && Text.Length == 0;
                }
            }

            return Text.Length == 0;
        }
    }

    /// <summary>
    /// Where its lines are in the file, in order: what lies between two of them, the block of a note for example, is another text's.
    /// </summary>
    internal ImmutableArray<TextSpan> SourceSpans
    {
        get
        {
            // Only texts with notes and references are asked.
            if (_sourceSpans.IsDefault)
            {
                _sourceSpans = FindSourceSpans();
            }

            return _sourceSpans;
        }
    }

    private TextViewContent Content =>
        _content ??= _tree.Blocks is null
            ? TextViewBuilder.Build(_tree, [_range, .. _more], _block, _excluded)
            : MarkdownTextBuilder.Build(_tree, [_range, .. _more], _block, _excluded);

    /// <summary>Where a stretch of <see cref="Text"/> stands in the file.</summary>
    /// <param name="span">Within <see cref="Text"/>.</param>
    /// <returns>From the first to the last of its characters in the file; what was excluded between them lies within.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span));
        }

        var start = Content.ToSource(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Content.ToSourceEnd(span.End - 1));
    }

    /// <summary>
    /// Where a character of the file is in <see cref="Text"/>, or the one before it that is there; −1 before all of them.
    /// </summary>
    internal int FromSource(int position) => BinarySearch.LastAtMost(new SourcePositions(Content), position);

    /// <summary>Whether a character of the file is in its lines.</summary>
    internal bool Covers(int position) =>
        BinarySearch.LastAtMost(new SpanStarts(SourceSpans), position) is >= 0 and var index && position < SourceSpans[index].End;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private ImmutableArray<TextSpan> FindSourceSpans()
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        AddSpans(_range);
        foreach (var range in _more)
        {
            AddSpans(range);
        }

        return spans.ToImmutable();

        void AddSpans(TextRange range)
        {
            if (range.IsInline)
            {
                Add(range.First, range.End);
                return;
            }

            for (var i = range.First; i < range.End; i++)
            {
                if (
                    _tree.ElementTable[i] is { Kind: ElementKind.Text or ElementKind.EscapedText or ElementKind.TextDirective } element
                    && element.Block == _block
                )
                {
                    Add(element.Start, _tree.StartOfElement(i + 1));
                }
            }
        }

        void Add(int start, int end)
        {
            if (spans.Count > 0 && spans[spans.Count - 1].End == start)
            {
                spans[spans.Count - 1] = TextSpan.FromBounds(spans[spans.Count - 1].Start, end);
            }
            else if (end > start)
            {
                spans.Add(TextSpan.FromBounds(start, end));
            }
        }
    }

    private readonly struct SourcePositions(TextViewContent content) : IPositions
    {
        public int Count => content.Text.Length;

        public int this[int index] => content.ToSource(index);
    }
}
