using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>A note: one line, or a block up to <c>@end</c>.</summary>
internal readonly struct NoteSyntax
{
    private readonly SyntaxTree _tree;
    private readonly int _index;

    internal NoteSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>The directive that begins it.</summary>
    public DirectiveSyntax Directive => new(_tree, Data.Directive);

    /// <summary>Whether it runs over lines of its own.</summary>
    public bool IsBlock => Data.TextStart < 0;

    /// <summary>From <c>@note</c> to <c>@end</c>, without blanks after.</summary>
    public TextSpan Span
    {
        get
        {
            var directive = Directive;
            if (!IsBlock)
            {
                return directive.Span;
            }

            // The element after the note's last is its @end, unless that is missing.
            var hasEnd = EndElement < _tree.ElementTable.Length && _tree.ElementTable[EndElement].Block == BlockKind.Note;
            var last = hasEnd ? EndElement : EndElement - 1;
            return TextSpan.FromBounds(directive.Span.Start, _tree.LineOfElement(last).End);
        }
    }

    internal int FirstElement => Data.FirstElement;

    internal int EndElement => Data.EndElement;

    internal int TextStart => Data.TextStart;

    private NoteData Data => _tree.NoteTable[_index];
}
