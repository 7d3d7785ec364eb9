using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// Lines that a reader takes for headings or directives and that are none, or others, because of an invisible character or a letter that
/// looks like another: the question that such a line begins is in no list, and nothing says so. Whatever the parser reads, now or later,
/// is found by parsing the plain text as well and comparing.
/// </summary>
internal sealed class DisguisedLines
{
    private static readonly string[] s_openings = ["```", "~~~", "<!--"];

    private readonly SyntaxTree _tree;
    private readonly PlainText _plain;
    private readonly SyntaxTree _plainTree;
    private readonly HashSet<int> _found = [];

    private DisguisedLines(SyntaxTree tree, PlainText plain, SyntaxTree plainTree)
    {
        _tree = tree;
        _plain = plain;
        _plainTree = plainTree;
    }

    private string Text => _tree.Text.Content;

    /// <summary>The indexes of the disguises that make such a line something else.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="plain">Its plain text.</param>
    /// <param name="conventions">Those of the types that it may have.</param>
    public static HashSet<int> Find(SyntaxTree tree, PlainText plain, ConventionSet conventions)
    {
        var text = new SourceText(plain.Text, tree.Text.Path, tree.Text.Defaults);
        var lines = new DisguisedLines(tree, plain, SyntaxTree.Parse(text, conventions));
        lines.Compare();
        lines.CompareBlocks();
        return lines._found;
    }

    private void Compare()
    {
        var reported = ElementsWithDiagnostics(_tree);
        var plainReported = ElementsWithDiagnostics(_plainTree);
        var (section, directive) = (0, 0);
        for (var i = 0; i < _plainTree.ElementTable.Length; i++)
        {
            var isSectionStart = section + 1 < _plainTree.SectionTable.Length && _plainTree.SectionTable[section + 1].FirstElement == i;
            section += isSectionStart ? 1 : 0;
            var isDirective = directive < _plainTree.DirectiveTable.Length && _plainTree.DirectiveTable[directive].Element == i;
            var (start, kind, _) = _plainTree.ElementTable[i];
            if (kind is not (ElementKind.Text or ElementKind.Blank))
            {
                var position = _plain.ToSource(start);
                var element = _tree.ElementAt(position);
                var end = _plainTree.StartOfElement(i + 1);
                var isSame = IsSameLine(element, kind, position);
                var isSameSection = !isSectionStart || IsSameSection(element, section);
                if (isSame && isDirective && IsSameDirective(element, directive, out var index))
                {
                    var isRead = isSameSection && (!reported.Contains(element) || plainReported.Contains(i));
                    AddArguments(_tree.Directive(index), _plainTree.Directive(directive), withLetters: !isRead);
                }
                else if (!isSame || isDirective || !isSameSection)
                {
                    // The words of a directive or a comment may be in another script.
                    var isName = isDirective || kind is ElementKind.Comment or ElementKind.EscapedText or ElementKind.TextDirective;
                    Add(position, _plain.ToSource(isName ? EndOfName(start) : _plainTree.StartOfElement(i + 1)));
                }
            }

            directive += isDirective ? 1 : 0;
        }
    }

    /// <summary>
    /// Fences of code and comments of HTML hide headings, and are not elements: one that is not opened or not closed is found by its own
    /// line.
    /// </summary>
    private void CompareBlocks()
    {
        var line = default(TextSpan);
        foreach (var (span, _) in _plain.Disguises)
        {
            if (span.Start >= line.End || line.Length == 0)
            {
                var start = span.Start;
                while (start > line.End && !Characters.IsLineEnd(Text[start - 1]))
                {
                    start--;
                }

                var length = Text.AsSpan(span.End).IndexOfAny('\r', '\n');
                line = TextSpan.FromBounds(start, length < 0 ? Text.Length : span.End + length);
                CompareBlocks(line);
            }
        }
    }

    private void CompareBlocks(TextSpan line)
    {
        var written = _tree.Text.ToString(line);

        // A byte order mark is one only at the beginning of a text.
        var plain = PlainText.Of(" " + written, 1) is { } changed ? changed.Text : written;
        var isOpening = Array.Exists(s_openings, sign => Begins(plain, sign) && !Begins(written, sign));
        if (isOpening || (Contains(plain, "-->") && !Contains(written, "-->")))
        {
            Add(line.Start, line.End);
        }

        static bool Begins(string line, string sign) => line.AsSpan().TrimStart().StartsWith(sign.AsSpan(), StringComparison.Ordinal);

        static bool Contains(string line, string sign) => line.IndexOf(sign, StringComparison.Ordinal) >= 0;
    }

    private static HashSet<int> ElementsWithDiagnostics(SyntaxTree tree)
    {
        var result = new HashSet<int>();
        foreach (var diagnostic in tree.Diagnostics)
        {
            result.Add(tree.ElementAt(diagnostic.Span.Start));
        }

        return result;
    }

    private bool IsSameLine(int element, ElementKind kind, int position)
    {
        var (start, otherKind, _) = _tree.ElementTable[element];
        return kind == otherKind && Text.AsSpan(start, position - start).IndexOfAny('\r', '\n') < 0;
    }

    private bool IsSameSection(int element, int plainSection)
    {
        var section = _tree.Section(_tree.SectionOfElement(element));
        var plain = _plainTree.Section(plainSection);
        return section.FirstElement == element && section.Kind == plain.Kind && section.Numbers.SequenceEqual(plain.Numbers);
    }

    private bool IsSameDirective(int element, int plainDirective, out int index)
    {
        index = BinarySearch.LastAtMost(new DirectiveElements(_tree), element);
        var plain = _plainTree.Directive(plainDirective);
        return index >= 0 && _tree.Directive(index) is var directive && directive.Kind == plain.Kind && directive.Name == plain.Name;
    }

    /// <summary>
    /// Adds what is invisible among the arguments of a directive: an id, a date or a keyword is another with it. Words in quotation marks
    /// are found nevertheless, and text is text.
    /// </summary>
    /// <param name="directive">The directive.</param>
    /// <param name="plain">The same in the plain text.</param>
    /// <param name="withLetters">Whether letters that look like others count: where what is written is read otherwise, or not.</param>
    private void AddArguments(DirectiveSyntax directive, DirectiveSyntax plain, bool withLetters)
    {
        var isText =
            plain.Kind is DirectiveKind.Aside or DirectiveKind.Group or DirectiveKind.Open or DirectiveKind.Withdrawn
            && plain.ArgumentSpan.Length > 0
            && !withLetters;
        var position = directive.NameSpan.End;
        var end = _tree.WholeLine(position).End;
        var (isQuoted, hasWord) = (false, false);
        for (var i = _plain.FirstEndingAfter(position); i < _plain.Disguises.Count && _plain.Disguises[i].Span.Start < end; i++)
        {
            var (span, letter) = _plain.Disguises[i];
            if (isText && span.Start > position)
            {
                return;
            }

            for (; position < span.Start; position++)
            {
                isQuoted ^= Text[position] == '"';
                if (plain.Kind == DirectiveKind.Note && hasWord && char.IsWhiteSpace(Text[position]))
                {
                    return;
                }

                hasWord |= !char.IsWhiteSpace(Text[position]);
            }

            position = span.End;
            if ((letter.Length == 0 || withLetters) && !isQuoted)
            {
                _found.Add(i);
            }
        }
    }

    /// <summary>Where the signs and the name end that a directive, a comment or an escape begins with.</summary>
    private int EndOfName(int start)
    {
        while (
            start < _plain.Text.Length
            && (_plain.Text[start] is '@' or '/' or Invisible.ByteOrderMark || Characters.IsDirectiveName(_plain.Text[start]))
        )
        {
            start++;
        }

        return start;
    }

    /// <summary>Adds the disguises of a stretch, and of the blanks before it.</summary>
    private void Add(int start, int end)
    {
        for (var i = _plain.FirstEndingAfter(start) - 1; i >= 0 && IsBefore(i, ref start); i--)
        {
            _found.Add(i);
        }

        for (var i = _plain.FirstEndingAfter(start); i < _plain.Disguises.Count && _plain.Disguises[i].Span.Start < end; i++)
        {
            _found.Add(i);
        }
    }

    private bool IsBefore(int disguise, ref int position)
    {
        while (position > 0 && Text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        var span = _plain.Disguises[disguise].Span;
        var isBefore = span.End == position;
        position = isBefore ? span.Start : position;
        return isBefore;
    }

    private readonly struct DirectiveElements(SyntaxTree tree) : IPositions
    {
        public int Count => tree.DirectiveTable.Length;

        public int this[int index] => tree.DirectiveTable[index].Element;
    }
}
