using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>A line, or a run of lines of one kind.</summary>
internal readonly struct ElementSyntax
{
    private readonly SyntaxTree _tree;
    private readonly int _index;

    internal ElementSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>What it is.</summary>
    public ElementKind Kind => _tree.ElementTable[_index].Kind;

    /// <summary>The block in which it is; the lines of <c>@note</c> and <c>@end</c> themselves too, but for the first.</summary>
    public BlockKind Block => _tree.ElementTable[_index].Block;

    /// <summary>Where it is, line ends included; a byte order mark belongs to the first element.</summary>
    public TextSpan Span => _tree.SpanOfElements(_index, _index + 1);

    /// <summary>Its characters, exactly.</summary>
    public override string ToString() => _tree.Text.ToString(Span);
}
