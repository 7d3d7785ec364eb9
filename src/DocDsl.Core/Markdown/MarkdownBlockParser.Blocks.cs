using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

// What begins a block, and what is kept of it.
internal ref partial struct MarkdownBlockParser
{
    private const int MaxNumberDigits = 9;

    private const int MaxHeadingLevel = 6;

    /// <summary>Before a document that has it, between two lines <c>---</c>.</summary>
    private int ReadFrontMatter(int start)
    {
        if (!_text.AsSpan(start).StartsWith("---".AsSpan()))
        {
            return start;
        }

        for (var line = start; line < _text.Length;)
        {
            var length = _text.AsSpan(line).IndexOfAny('\r', '\n');
            var end = length < 0 ? _text.Length : line + length;
            var words = _text.AsSpan(line, end - line).TrimEnd();
            var isRule = words.SequenceEqual("---".AsSpan()) || (line > start && words.SequenceEqual("...".AsSpan()));
            if (line == start && !isRule)
            {
                return start;
            }

            _lines.Add(new MarkdownLine(line, line, end));
            var next = end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? end + 2 : Math.Min(_text.Length, end + 1);
            if (line > start && isRule && _lines.Count > 2)
            {
                _blocks.Add(new MarkdownBlock(MarkdownBlockKind.FrontMatter, 0, 0, _lines.Count, -1, IsUnderlined: false));
                return next;
            }

            if (line > start && isRule)
            {
                // Two lines across the page.
                break;
            }

            line = next;
        }

        _lines.RemoveFrom(0);
        return start;
    }

    private void BeginQuote(int depth)
    {
        CloseTo(depth);
        var start = _next;
        SkipQuoteSign();
        Open(new MarkdownContainer(MarkdownContainerKind.Quote, '>', start, _column, Parent(), 0), indent: 0);
    }

    /// <summary>Begins a heading, code, HTML or a rule, or underlines a paragraph.</summary>
    private bool BeginsLeaf(int depth, bool inParagraph)
    {
        switch (_text[_next])
        {
            case '#':
                return BeginsHeading(depth);
            case '`' or '~':
                return BeginsFence(depth);
            case '<':
                return BeginsHtml(depth);
            case '=':
                return inParagraph && Underlines(1);
            case '-':
                return (inParagraph && Underlines(2)) || BeginsRule(depth);
            case '*' or '_':
                return BeginsRule(depth);
            default:
                return false;
        }
    }

    private bool BeginsHeading(int depth)
    {
        var at = _next;
        while (at < _end && _text[at] == '#')
        {
            at++;
        }

        var level = at - _next;
        if (level > MaxHeadingLevel || !(at == _end || _text[at] is ' ' or '\t'))
        {
            return false;
        }

        CloseTo(depth);
        AddLine(_next);
        AddBlock(MarkdownBlockKind.Heading, _lines.Count - 1, 1, (byte)level);
        return true;
    }

    private bool BeginsFence(int depth)
    {
        var length = Fence.LengthOf(_text.AsSpan(_next, _end - _next));
        if (length == 0)
        {
            return false;
        }

        CloseTo(depth);
        (_fence, _fenceLength) = (_text[_next], length);
        BeginLeaf(Leaf.Fence);
        AddLine(_position);
        return true;
    }

    private bool BeginsHtml(int depth)
    {
        var condition = HtmlBlocks.ConditionOf(_text.AsSpan(_next, _end - _next), _leaf == Leaf.Paragraph);
        if (condition == 0)
        {
            return false;
        }

        CloseTo(depth);
        _htmlCondition = condition;
        BeginLeaf(Leaf.Html);
        AddHtmlLine();
        return true;
    }

    private void AddHtmlLine()
    {
        AddLine(_position);
        if (HtmlBlocks.EndsWith(_htmlCondition, _text.AsSpan(_position, _end - _position)))
        {
            CloseLeaf();
        }
    }

    private bool Underlines(int level)
    {
        var sign = _text[_next];
        var at = _next;
        while (at < _end && _text[at] == sign)
        {
            at++;
        }

        var definitions = CountDefinitions();
        if (!IsBlankFrom(at) || definitions == _lines.Count - _leafFirstLine)
        {
            return false;
        }

        AddDefinitions(definitions);
        AddLine(_next);
        AddBlock(MarkdownBlockKind.Heading, _leafFirstLine, _lines.Count - _leafFirstLine, (byte)level, isUnderlined: true);
        _leaf = Leaf.None;
        return true;
    }

    private bool BeginsRule(int depth)
    {
        var sign = _text[_next];
        var count = 0;
        for (var at = _next; at < _end; at++)
        {
            if (_text[at] == sign)
            {
                count++;
            }
            else if (_text[at] is not (' ' or '\t'))
            {
                return false;
            }
        }

        if (count < 3)
        {
            return false;
        }

        CloseTo(depth);
        AddLine(_next);
        AddBlock(MarkdownBlockKind.Rule, _lines.Count - 1, 1);
        return true;
    }

    private void BeginCode(int depth)
    {
        CloseTo(depth);
        BeginLeaf(Leaf.IndentedCode);
        AdvanceColumns(CodeIndent);
        AddLine(_position);
        _trailingBlanks = 0;
    }

    private bool TryBeginItem(int depth, bool inParagraph)
    {
        var at = _next;
        var number = 0;
        var kind = MarkdownContainerKind.Bullet;
        if (_text[at] is '*' or '+' or '-')
        {
            at++;
        }
        else
        {
            kind = MarkdownContainerKind.Number;
            while (at < _end && at - _next < MaxNumberDigits && Characters.IsDigit(_text[at]))
            {
                number = (number * 10) + _text[at++] - '0';
            }

            if (at == _next || at == _end || _text[at] is not ('.' or ')') || (inParagraph && number != 1))
            {
                return false;
            }

            at++;
        }

        if ((at < _end && _text[at] is not (' ' or '\t')) || (inParagraph && IsBlankFrom(at)))
        {
            return false;
        }

        CloseTo(depth);
        var start = _next;
        var sign = _text[at - 1];
        var indent = Indent + at - _next;
        Advance(at - _position);
        indent += SkipBlanksOfItem();
        var shown = NumberIn(kind, sign, number);
        Open(new MarkdownContainer(kind, sign, start, _column, Parent(), shown), indent);
        return true;
    }

    /// <summary>Up to four blanks after the sign belong to it; where there are more, code begins after the first.</summary>
    private int SkipBlanksOfItem()
    {
        FindNext();
        var width = _nextColumn - _column;
        if (width is >= 1 and <= CodeIndent && !IsBlank)
        {
            AdvanceColumns(width);
            return width;
        }

        AdvanceColumns(1);
        return 1;
    }

    /// <summary>The number that a reader sees: after the first item, one more than the item's before.</summary>
    private readonly int NumberIn(MarkdownContainerKind kind, char sign, int number)
    {
        var last = _open.Count == 0 ? _lastItem : _open.Span[_open.Count - 1].LastItem;
        if (kind != MarkdownContainerKind.Number || last < 0)
        {
            return number;
        }

        var before = _containers.Span[last];
        return before.Kind == kind && before.Sign == sign ? before.Number + 1 : number;
    }

    private readonly int Parent() => _open.Count == 0 ? -1 : _open.Span[_open.Count - 1].Index;

    private void Open(MarkdownContainer container, int indent)
    {
        NoteBlock(container.Kind == MarkdownContainerKind.Quote ? -1 : _containers.Count);
        _open.Add(
            new OpenContainer
            {
                Index = _containers.Count,
                Kind = container.Kind,
                Indent = indent,
                LastItem = -1,
            }
        );
        _containers.Add(container);
    }

    /// <summary>A block is added to what is around it: an item of a list, which another may continue, or none.</summary>
    private void NoteBlock(int item)
    {
        if (_open.Count == 0)
        {
            _lastItem = item;
            return;
        }

        ref var open = ref _open[_open.Count - 1];
        open.HasBlocks = true;
        open.LastItem = item;
    }

    private void BeginLeaf(Leaf leaf)
    {
        _leaf = leaf;
        _leafFirstLine = _lines.Count;
        NoteBlock(-1);
    }

    private void AddLine(int contentStart) => _lines.Add(new MarkdownLine(_lineStart, contentStart, _end));

    private void AddBlock(MarkdownBlockKind kind, int firstLine, int lineCount, byte level = 0, bool isUnderlined = false)
    {
        NoteBlock(-1);
        _blocks.Add(new MarkdownBlock(kind, level, firstLine, lineCount, Parent(), isUnderlined));
    }

    private void CloseTo(int depth)
    {
        CloseLeaf();
        _open.RemoveFrom(depth);
    }

    private void CloseLeaf()
    {
        var leaf = _leaf;
        _leaf = Leaf.None;
        switch (leaf)
        {
            case Leaf.None:
                return;
            case Leaf.Paragraph:
                AddDefinitions(CountDefinitions());
                if (_leafFirstLine < _lines.Count)
                {
                    AddBlock(MarkdownBlockKind.Paragraph, _leafFirstLine, _lines.Count - _leafFirstLine);
                }

                return;
            case Leaf.IndentedCode:
                _lines.RemoveFrom(_lines.Count - _trailingBlanks);
                break;
        }

        AddBlock(
            leaf switch
            {
                Leaf.Fence => MarkdownBlockKind.FencedCode,
                Leaf.IndentedCode => MarkdownBlockKind.IndentedCode,
                _ => _htmlCondition == HtmlBlocks.Comment ? MarkdownBlockKind.Comment : MarkdownBlockKind.Html,
            },
            _leafFirstLine,
            _lines.Count - _leafFirstLine
        );
    }

    /// <summary>How many of the paragraph's lines are definitions of links.</summary>
    private readonly int CountDefinitions()
    {
        if (_text[_lines.Span[_leafFirstLine].ContentStart] != '[')
        {
            return 0;
        }

        var text = new StringBuilder();
        for (var i = _leafFirstLine; i < _lines.Count; i++)
        {
            var line = _lines.Span[i];
            text.Append(text.Length > 0 ? "\n" : "").Append(_text, line.ContentStart, line.End - line.ContentStart);
        }

        return LinkDefinitions.LinesOf(text.ToString());
    }

    private void AddDefinitions(int lines)
    {
        if (lines > 0)
        {
            AddBlock(MarkdownBlockKind.Definition, _leafFirstLine, lines);
            _leafFirstLine += lines;
        }
    }
}
