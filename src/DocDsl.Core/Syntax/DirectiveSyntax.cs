using DocDsl.Core.Directives;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>A directive: <c>@name arguments</c>.</summary>
internal readonly struct DirectiveSyntax
{
    private readonly SyntaxTree _tree;
    private readonly int _index;

    internal DirectiveSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>Which directive it is.</summary>
    public DirectiveKind Kind => Data.Kind;

    /// <summary>The line, from the <c>@</c>, without blanks at its end.</summary>
    public TextSpan Span => _tree.LineOfElement(Data.Element);

    /// <summary>The name, without the <c>@</c>.</summary>
    public TextSpan NameSpan => new(Span.Start + 1, Data.NameLength);

    /// <summary>The name, without the <c>@</c>.</summary>
    public string Name => _tree.Text.ToString(NameSpan);

    /// <summary>What follows the name, without blanks around it; empty where nothing does.</summary>
    public TextSpan ArgumentSpan
    {
        get
        {
            var span = Span;
            var start = span.Start + 1 + Data.NameLength;
            while (start < span.End && char.IsWhiteSpace(_tree.Text.Content[start]))
            {
                start++;
            }

            return TextSpan.FromBounds(start, span.End);
        }
    }

    /// <summary>What follows the name, without blanks around it; empty where nothing does.</summary>
    public string Argument => _tree.Text.ToString(ArgumentSpan);

    /// <summary>Its arguments, parsed; null where it has none, or none that can be used (QA1002).</summary>
    public DirectiveArguments? Arguments => Data.Arguments;

    internal int Element => Data.Element;

    private DirectiveData Data => _tree.DirectiveTable[_index];
}
