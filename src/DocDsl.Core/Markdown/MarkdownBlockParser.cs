using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>
/// Text to blocks of Markdown, line by line: which of the open blocks a line continues, which it begins, and what it is then. This is the
/// procedure of the CommonMark specification (its appendix "A parsing strategy"). This part goes through the lines; the others read the
/// beginnings of blocks, and keep what was read.
/// </summary>
internal ref partial struct MarkdownBlockParser
{
    /// <summary>Deeper blocks are text: each blank line would be compared with all blocks around it.</summary>
    private const int MaxDepth = 100;

    /// <summary>Code is indented by so many blanks, and the beginning of any other block by fewer.</summary>
    private const int CodeIndent = 4;

    private readonly string _text;
    private PooledList<MarkdownBlock> _blocks;
    private PooledList<MarkdownLine> _lines;
    private PooledList<MarkdownContainer> _containers;
    private PooledList<OpenContainer> _open;

    /// <summary>The block of lines that may go on.</summary>
    private Leaf _leaf;
    private int _leafFirstLine;

    /// <summary>Blank lines in indented code, of which those at its end do not belong to it.</summary>
    private int _trailingBlanks;

    private char _fence;
    private int _fenceLength;
    private int _htmlCondition;

    /// <summary>The last item of a list outside of all blocks, which the next one may continue; −1 for none.</summary>
    private int _lastItem;

    private int _lineStart;
    private int _position;
    private int _end;
    private int _column;

    private int _next;
    private int _nextColumn;

    private MarkdownBlockParser(string text)
    {
        _text = text;
        _lastItem = -1;
    }

    private enum Leaf : byte
    {
        None,
        Paragraph,
        Fence,
        IndentedCode,
        Html,
    }

    private readonly int Indent => _nextColumn - _column;

    private readonly bool IsBlank => _next == _end;

    public static MarkdownBlocks Parse(string text)
    {
        var parser = new MarkdownBlockParser(text);
        parser.ReadLines();
        return new MarkdownBlocks(
            parser._blocks.ToImmutableAndFree(),
            parser._lines.ToImmutableAndFree(),
            parser._containers.ToImmutableAndFree()
        );
    }

    private void ReadLines()
    {
        var start = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        start = ReadFrontMatter(start);
        while (start < _text.Length)
        {
            var length = _text.AsSpan(start).IndexOfAny('\r', '\n');
            _end = length < 0 ? _text.Length : start + length;
            _lineStart = _position = start;
            _column = 0;
            ReadLine();
            start = _end + 1 < _text.Length && _text[_end] == '\r' && _text[_end + 1] == '\n' ? _end + 2 : _end + 1;
        }

        CloseLeaf();
        _open.ToImmutableAndFree();
    }

    private void ReadLine()
    {
        var depth = MatchContainers();
        FindNext();
        var isMatched = depth == _open.Count;
        if (isMatched && ContinuesVerbatim())
        {
            return;
        }

        while (!IsBlank)
        {
            if (Indent >= CodeIndent)
            {
                if (_leaf != Leaf.Paragraph)
                {
                    BeginCode(depth);
                    return;
                }

                break;
            }

            // A paragraph around which blocks were not continued may go on (it is lazy), but is not underlined.
            var inParagraph = isMatched && _leaf == Leaf.Paragraph;
            if (_text[_next] == '>' && depth < MaxDepth)
            {
                BeginQuote(depth++);
            }
            else if (BeginsLeaf(depth, inParagraph))
            {
                return;
            }
            else if (depth < MaxDepth && TryBeginItem(depth, inParagraph))
            {
                depth++;
            }
            else
            {
                break;
            }

            isMatched = true;
            FindNext();
        }

        if (!IsBlank && _leaf == Leaf.Paragraph)
        {
            AddLine(_next);
            return;
        }

        CloseTo(depth);
        if (!IsBlank)
        {
            BeginLeaf(Leaf.Paragraph);
            AddLine(_next);
        }
    }

    /// <summary>How many of the open blocks the line continues; the position is after their signs.</summary>
    private int MatchContainers()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            ref var open = ref _open[i];
            FindNext();
            if (open.Kind == MarkdownContainerKind.Quote)
            {
                if (IsBlank || Indent >= CodeIndent || _text[_next] != '>')
                {
                    return i;
                }

                SkipQuoteSign();
            }
            else if (IsBlank)
            {
                // An item may begin with one blank line, and not with two.
                if (!open.HasBlocks)
                {
                    return i;
                }

                Advance(_next - _position);
            }
            else if (Indent >= open.Indent)
            {
                AdvanceColumns(open.Indent);
            }
            else
            {
                return i;
            }
        }

        return _open.Count;
    }

    /// <summary>Whether the line goes on with code or HTML.</summary>
    private bool ContinuesVerbatim()
    {
        switch (_leaf)
        {
            case Leaf.Fence:
                var isClosed = !IsBlank && Indent < CodeIndent && ClosesFence();
                AddLine(_position);
                if (isClosed)
                {
                    CloseLeaf();
                }

                return true;
            case Leaf.Html when !(IsBlank && HtmlBlocks.EndsAtBlank(_htmlCondition)):
                AddHtmlLine();
                return true;
            case Leaf.IndentedCode when IsBlank || Indent >= CodeIndent:
                AdvanceColumns(CodeIndent);
                AddLine(_position);
                _trailingBlanks = IsBlank ? _trailingBlanks + 1 : 0;
                return true;
            default:
                return false;
        }
    }

    private readonly bool ClosesFence()
    {
        var at = _next;
        while (at < _end && _text[at] == _fence)
        {
            at++;
        }

        return at - _next >= _fenceLength && IsBlankFrom(at);
    }

    private readonly bool IsBlankFrom(int position)
    {
        while (position < _end && _text[position] is ' ' or '\t')
        {
            position++;
        }

        return position == _end;
    }

    /// <summary>Finds the line's next sign, and its column.</summary>
    private void FindNext()
    {
        _next = _position;
        _nextColumn = _column;
        while (_next < _end)
        {
            switch (_text[_next])
            {
                case ' ':
                    _nextColumn++;
                    break;
                case '\t':
                    _nextColumn += 4 - (_nextColumn % 4);
                    break;
                default:
                    return;
            }

            _next++;
        }
    }

    private void Advance(int characters)
    {
        for (; characters > 0; characters--)
        {
            _column += _text[_position] == '\t' ? 4 - (_column % 4) : 1;
            _position++;
        }
    }

    private void AdvanceColumns(int columns)
    {
        while (columns > 0 && _position < _end)
        {
            var width = _text[_position] == '\t' ? 4 - (_column % 4) : 1;
            var taken = Math.Min(width, columns);
            _column += taken;
            _position += width > columns ? 0 : 1;
            columns -= taken;
        }
    }

    private void SkipQuoteSign()
    {
        Advance(_next - _position + 1);
        if (_position < _end && _text[_position] is ' ' or '\t')
        {
            AdvanceColumns(1);
        }
    }

    private struct OpenContainer
    {
        public int Index;
        public MarkdownContainerKind Kind;
        public int Indent;
        public bool HasBlocks;
        public int LastItem;
    }
}
