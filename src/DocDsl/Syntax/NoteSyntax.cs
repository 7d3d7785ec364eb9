using DocDsl.Text;

namespace DocDsl.Syntax;

/// <summary>A note: one line, or a block up to <c>@end</c>.</summary>
public readonly struct NoteSyntax
{
    private readonly SyntaxTree _tree;
    private readonly int _index;

    internal NoteSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>The mark that begins it.</summary>
    public MarkSyntax Mark => new(_tree, Data.Mark);

    /// <summary>Whether it runs over lines of its own.</summary>
    public bool IsBlock => Data.TextStart < 0;

    /// <summary>From <c>@note</c> to <c>@end</c>, without blanks behind.</summary>
    public TextSpan Span
    {
        get
        {
            var mark = Mark;
            if (!IsBlock)
            {
                return mark.Span;
            }

            // The element behind the note's last is its @end, unless that is missing.
            var last = EndElement < _tree.ElementTable.Length && _tree.ElementTable[EndElement].Block == BlockKind.Note ? EndElement : EndElement - 1;
            return TextSpan.FromBounds(mark.Span.Start, _tree.LineOfElement(last).End);
        }
    }

    internal int FirstElement => Data.FirstElement;

    internal int EndElement => Data.EndElement;

    internal int TextStart => Data.TextStart;

    private NoteData Data => _tree.NoteTable[_index];
}
