using DocDsl.Text;

namespace DocDsl.Syntax;

/// <summary>The header, a question, an answer, a group or the closing.</summary>
public readonly struct SectionSyntax
{
    private readonly SyntaxTree _tree;

    internal SectionSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>Which part of a document it is.</summary>
    public SectionKind Kind => Data.Kind;

    /// <summary>Where it stands, heading included.</summary>
    public TextSpan Span => _tree.SpanOfElements(FirstElement, EndElement);

    /// <summary>The line that begins it, without blanks around it; empty for a header.</summary>
    public TextSpan HeadingSpan =>
        Kind == SectionKind.Header ? new TextSpan(Span.Start, 0) : _tree.LineOfElement(FirstElement);

    /// <summary>The numbers of its heading, ranges written out; none where the heading has none.</summary>
    public IEnumerable<QuestionNumber> Numbers
    {
        get
        {
            for (var i = FirstNumber; i < EndNumber; i++)
            {
                yield return _tree.Numbers[i];
            }
        }
    }

    /// <summary>Its marks, in order; the mark that begins it (<c>@question</c>) too.</summary>
    public IEnumerable<MarkSyntax> Marks
    {
        get
        {
            for (var i = FirstMark; i < EndMark; i++)
            {
                yield return new MarkSyntax(_tree, i);
            }
        }
    }

    internal int Index { get; }

    internal int FirstElement => Data.FirstElement;

    internal int EndElement => IsLast ? _tree.ElementTable.Length : Next.FirstElement;

    /// <summary>The first element behind the heading.</summary>
    internal int FirstBodyElement => Kind == SectionKind.Header ? FirstElement : FirstElement + 1;

    internal int FirstNumber => Data.FirstNumber;

    internal int EndNumber => IsLast ? _tree.Numbers.Length : Next.FirstNumber;

    internal int FirstMark => Data.FirstMark;

    internal int EndMark => IsLast ? _tree.MarkTable.Length : Next.FirstMark;

    private SectionData Data => _tree.SectionTable[Index];

    private SectionData Next => _tree.SectionTable[Index + 1];

    private bool IsLast => Index + 1 == _tree.SectionTable.Length;
}
