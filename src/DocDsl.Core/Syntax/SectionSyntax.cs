using DocDsl.Core.Directives;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

/// <summary>The header, a question, an answer, a group or the closing.</summary>
internal readonly struct SectionSyntax
{
    private readonly SyntaxTree _tree;

    internal SectionSyntax(SyntaxTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>Which part of a document it is.</summary>
    public SectionKind Kind => Data.Kind;

    /// <summary>Where it is, heading included.</summary>
    public TextSpan Span => _tree.SpanOfElements(FirstElement, EndElement);

    /// <summary>
    /// The line that begins it, without blanks around it; empty for a header, and for an answer that has no heading of its own.
    /// </summary>
    public TextSpan HeadingSpan =>
        Data.Heading == SectionHeading.None ? new TextSpan(Span.Start, 0)
        : Data.Heading == SectionHeading.Declared ? DeclaredHeading()
        : _tree.LineOfElement(FirstElement);

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

    /// <summary>Its directives, in order; the directive that begins it (<c>@question</c>) too.</summary>
    public DirectiveSyntaxList Directives => new(_tree, FirstDirective, EndDirective);

    /// <summary>Of a group: its title, as the directive or the heading has it.</summary>
    internal TextSpan TitleSpan
    {
        get
        {
            if (Data.Heading == SectionHeading.Line)
            {
                return Directives.First().ArgumentSpan;
            }

            // The heading's words are the first text of the section, and the rest of the heading's line.
            var start = _tree.StartOfElement(FirstElement + 1);
            return TextSpan.FromBounds(
                start,
                Math.Max(start, Math.Min(_tree.WholeLine(start).End, _tree.StartOfElement(FirstElement + 2)))
            );
        }
    }

    /// <summary>Of a group: the first element below its title.</summary>
    internal int FirstElementBelowTitle => Math.Min(EndElement, FirstBodyElement + (Data.Heading == SectionHeading.Declared ? 1 : 0));

    /// <summary>The label of its heading (AC-01), which is not its number; empty when it has none.</summary>
    internal TextSpan LabelSpan => _tree.LabelOf(Index);

    internal int Index { get; }

    internal int FirstElement => Data.FirstElement;

    internal int EndElement => IsLast ? _tree.ElementTable.Length : Next.FirstElement;

    /// <summary>The first element after the heading.</summary>
    internal int FirstBodyElement => Data.Heading == SectionHeading.None ? FirstElement : FirstElement + 1;

    /// <summary>Whether it begins with words that a reader would call a heading, in the document's language.</summary>
    internal bool HasLabel => Data.Heading == SectionHeading.Line;

    internal int FirstNumber => Data.FirstNumber;

    internal int EndNumber => IsLast ? _tree.Numbers.Length : Next.FirstNumber;

    internal int FirstDirective => Data.FirstDirective;

    internal int EndDirective => IsLast ? _tree.DirectiveTable.Length : Next.FirstDirective;

    /// <summary>The heading's first line; the line below one that is only drawn.</summary>
    private TextSpan DeclaredHeading()
    {
        var line = _tree.WholeLine(_tree.StartOfElement(FirstElement));
        return
            line.Length > 0
            && !char.IsLetterOrDigit(_tree.Text.Content[line.Start])
            && _tree.Text.Content.AsSpan(line.Start, line.Length).TrimStart(_tree.Text.Content[line.Start]).Length == 0
            ? _tree.WholeLine(_tree.StartOfElement(FirstElement + 1))
            : line;
    }

    private ref readonly SectionData Data => ref _tree.SectionTable.ItemRef(Index);

    private ref readonly SectionData Next => ref _tree.SectionTable.ItemRef(Index + 1);

    private bool IsLast => Index + 1 == _tree.SectionTable.Length;
}
