using System.Collections.Immutable;
using System.Text;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// The canonical layout: directives directly below their heading and in a fixed order, one blank line before a heading and none below it,
/// never two blank lines, no white space at the ends of lines. The letter's words, and how they are broken into lines, stay.
/// </summary>
/// <remarks>
/// The reader's text, the shape and the diagnostics are the same before and after; formatting twice is the same as formatting once.
/// </remarks>
internal sealed class Formatter
{
    private readonly SyntaxTree _tree;
    private readonly string _content;
    private readonly Lines _lines;
    private readonly bool _sortsDirectives;
    private readonly List<TextChange> _changes = [];

    private Formatter(SyntaxTree tree, bool sortsDirectives)
    {
        _tree = tree;
        _content = tree.Text.Content;
        _lines = new Lines(_content);
        _sortsDirectives = sortsDirectives;
    }

    /// <summary>The changes that give a document its canonical layout, in the order of the text; none where it has it.</summary>
    public static ImmutableArray<TextChange> Format(SemanticModel model)
    {
        if (model.Tree.Blocks is not null)
        {
            // Files of Markdown have formatters of their own.
            return ImmutableArray<TextChange>.Empty;
        }

        // Each edit is harmless by what the language says of white space and of directives. Whether the language says it of this document
        // too is verified all the same: formatting must never change the meaning of a letter, nor differ at the next save.
        foreach (var sortsDirectives in new[] { true, false })
        {
            var changes = Changes(model.Tree, sortsDirectives);
            if (
                changes.IsEmpty
                || (Fixes.Reparse(model, changes) is var formatted && Meaning.IsSame(model, formatted) && IsFormatted(formatted))
            )
            {
                return changes;
            }
        }

        return ImmutableArray<TextChange>.Empty;
    }

    private static bool IsFormatted(SemanticModel model)
    {
        foreach (var sortsDirectives in new[] { true, false })
        {
            var changes = Changes(model.Tree, sortsDirectives);
            if (changes.IsEmpty)
            {
                return true;
            }

            if (Meaning.IsSame(model, Fixes.Reparse(model, changes)))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<TextChange> Changes(SyntaxTree tree, bool sortsDirectives)
    {
        var formatter = new Formatter(tree, sortsDirectives);
        formatter.Run();
        return formatter._changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
    }

    private void Run()
    {
        for (var i = 0; i < _tree.SectionTable.Length; i++)
        {
            FormatSection(_tree.Section(i));
        }

        if (_content.Length > 0 && !_lines.IsLineStart(_content.Length) && !IsBlank(_tree.ElementTable.Length - 1))
        {
            _changes.Add(new TextChange(new TextSpan(_content.Length, 0), _lines.EndAt(_content.Length)));
        }
    }

    private void FormatSection(SectionSyntax section)
    {
        var hasHeading = section.HeadingSpan.Length > 0;
        if (hasHeading)
        {
            if (section.FirstElement > 0 && _tree.ElementTable[section.FirstElement - 1].Kind != ElementKind.Blank)
            {
                var start = _tree.StartOfElement(section.FirstElement);
                _changes.Add(new TextChange(new TextSpan(start, 0), _lines.EndAt(start)));
            }

            Trim(section.FirstElement);
        }

        var belowDirectives = _tree.FirstElementBelowDirectives(section);
        var first = section.FirstBodyElement;
        if (belowDirectives > first)
        {
            FormatDirectives(section, first, belowDirectives);
            first = belowDirectives;
        }

        for (var i = first; i < section.EndElement; i++)
        {
            if (_tree.ElementTable[i].Kind != ElementKind.Blank)
            {
                Trim(i);
            }
            else if (IsBlank(i))
            {
                var isAtTop = i == section.FirstBodyElement && section.Kind is SectionKind.Question or SectionKind.Answer;
                var isBelowDirectives = i == first && section.Kind is SectionKind.Question or SectionKind.Answer;
                var isBeforeHeading = i + 1 == section.EndElement && section.EndElement < _tree.ElementTable.Length;
                var isLast = i + 1 == _tree.ElementTable.Length;
                SetBlank(
                    i,
                    isLast || i == 0 || ((isAtTop || isBelowDirectives) && !isBeforeHeading) ? "" : _lines.EndAt(_tree.StartOfElement(i))
                );
            }
        }
    }

    /// <summary>The directives of a section, each with the comments above it, without blank lines between.</summary>
    private void FormatDirectives(SectionSyntax section, int first, int end)
    {
        var units = new List<(int Rank, string Lines)>();
        var text = new StringBuilder();
        var lineEnd = _lines.EndAt(_tree.StartOfElement(end));
        var directives = section.Directives.ToDictionary(directive => directive.Element, directive => directive.Kind);
        for (var i = first; i < end; i++)
        {
            if (_tree.ElementTable[i].Kind == ElementKind.Blank)
            {
                continue;
            }

            text.Append(_tree.Text.ToString(_tree.SpanOfElements(i, i + 1)).TrimStart('\uFEFF').TrimEnd()).Append(lineEnd);
            if (_tree.ElementTable[i].Kind == ElementKind.Directive)
            {
                units.Add((DirectiveList.OrderOf(directives[i]), text.ToString()));
                text.Clear();
            }
        }

        var span = _tree.SpanOfElements(first, end);
        if (span.Start == 0 && _lines.StartOf(0) == 1)
        {
            span = TextSpan.FromBounds(1, span.End);
        }

        // The order of those of one kind means something, as does that of fields.
        var ordered = _sortsDirectives ? units.OrderBy(unit => unit.Rank) : units.AsEnumerable();
        var result = string.Concat(ordered.Select(unit => unit.Lines));
        if (end == _tree.ElementTable.Length && !_lines.IsLineStart(_content.Length))
        {
            // The end of the last line is added for the whole file.
            result = result.Substring(0, result.Length - lineEnd.Length);
        }

        if (_tree.Text.ToString(span) != result)
        {
            _changes.Add(new TextChange(span, result));
        }
    }

    /// <summary>A blank line that is none of a block's; a page break is kept.</summary>
    private bool IsBlank(int element) =>
        element >= 0
        && _tree.ElementTable[element] is { Kind: ElementKind.Blank, Block: BlockKind.None }
        && _content
            .AsSpan(_tree.StartOfElement(element), _tree.StartOfElement(element + 1) - _tree.StartOfElement(element))
            .IndexOfAny('\f', '\uFEFF') < 0;

    private void SetBlank(int element, string lines)
    {
        var span = _tree.SpanOfElements(element, element + 1);
        var line = TextSpan.FromBounds(span.Start, _lines.NextOf(span.Start));
        if (lines.Length > 0 && line == span && _lines.EndOf(span.Start) == span.Start && span.Length > 0)
        {
            return; // One blank line, whatever ends it.
        }

        _changes.Add(new TextChange(span, lines));
    }

    /// <summary>
    /// Takes the white space from the ends of an element's lines, which nothing reads; but two blanks before another line keep that line
    /// apart.
    /// </summary>
    private void Trim(int element)
    {
        var end = _tree.StartOfElement(element + 1);
        var isText = _tree.ElementTable[element].Kind == ElementKind.Text;
        for (var line = _tree.StartOfElement(element); line < end; line = _lines.NextOf(line))
        {
            if (!_lines.IsLineStart(line))
            {
                continue; // The rest of a heading's line, which was looked at with the heading.
            }

            var lineEnd = _lines.EndOf(line);
            var words = lineEnd;
            while (words > line && char.IsWhiteSpace(_content[words - 1]))
            {
                words--;
            }

            if (words < lineEnd && words > line)
            {
                var breaks = isText && LineShape.EndsInBreak(_content, line, lineEnd);
                if (!breaks || _lines.NextOf(line) >= end)
                {
                    _changes.Add(new TextChange(TextSpan.FromBounds(words, lineEnd), ""));
                }
                else if (lineEnd - words > 2)
                {
                    _changes.Add(new TextChange(TextSpan.FromBounds(words, lineEnd), "  "));
                }
            }
        }
    }
}
