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

    /// <summary>The line, from the <c>@</c>, without blanks at its end; of a comment only what is in it.</summary>
    public TextSpan Span => _tree.Blocks is null ? _tree.LineOfElement(Data.Element) : InComment(_tree.LineOfElement(Data.Element));

    /// <summary>The name, without the <c>@</c>.</summary>
    public TextSpan NameSpan => new(Span.Start + SignLength, Data.NameLength);

    /// <summary>The name, without the <c>@</c>.</summary>
    public string Name => _tree.Text.ToString(NameSpan);

    /// <summary>What follows the name, without blanks around it; empty where nothing does.</summary>
    public TextSpan ArgumentSpan
    {
        get
        {
            var span = Span;
            var start = span.Start + SignLength + Data.NameLength;
            start += SignLength == 0 ? 1 : 0;
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

    /// <summary>0 for a field of the front matter, <c>title: …</c>; otherwise that of the <c>@</c>.</summary>
    private int SignLength => _tree.Blocks is not null && Kind == DirectiveKind.Field && _tree.Text.Content[Span.Start] != '@' ? 0 : 1;

    private TextSpan InComment(TextSpan line)
    {
        var text = _tree.Text.Content.AsSpan(line.Start, line.Length);
        if (Kind == DirectiveKind.Field && text.Length > 0 && text[0] != '@' && !text.StartsWith("<!--".AsSpan()))
        {
            return line;
        }

        var start = Math.Max(0, text.IndexOf('@'));
        var end = text.EndsWith("-->".AsSpan()) ? text.Slice(0, text.Length - 3).TrimEnd().Length : text.Length;
        return TextSpan.FromBounds(line.Start + start, line.Start + Math.Max(start, end));
    }

    private DirectiveData Data => _tree.DirectiveTable[_index];
}
