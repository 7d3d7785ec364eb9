using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <content>How a line goes together with the line before.</content>
internal sealed partial class TextViewBuilder
{
    /// <summary>How much further than the text code is indented.</summary>
    private const int CodeIndent = 4;

    /// <summary>A line from this length on may be one of a wrapped text, where blanks at the end mean nothing within a sentence.</summary>
    private const int WrappedLine = 60;

    private readonly ItemList _list = new();

    private LineKind _before;

    /// <summary>The line that comes next has a label before it, which is not text: it is a line of its own.</summary>
    private bool _isLabelled;

    /// <summary>How little the lines so far are indented.</summary>
    private int _indent;

    /// <summary>The length of the line before when it ends in two blanks, which ask for a line of its own; otherwise 0.</summary>
    private int _brokenLine;

    private enum LineKind
    {
        Text,
        Row,
        Code,
        Quote,
        Labelled,
        Link,
    }

    private bool BeginsCode(int start, TextSpan line, int indent)
    {
        if (_source[line.Start] is '`' or '~')
        {
            var length = Fence.LengthOf(_source.AsSpan(line.Start, line.Length));
            var end = length > 0 ? _ahead.FenceEnd(_source[line.Start], length, line.End) : -1;
            _codeEnd = Math.Max(_codeEnd, end);
            return end >= 0;
        }

        // Lists and tables are indented too, a paragraph's first line alone, and, by a tab, any paragraph of a letter.
        if (
            indent < CodeIndent
            || _source[line.Start - 1] == '\t'
            || !_paragraphEnded
            || _text.Length == 0
            || indent < _indent + CodeIndent
            || _list.IsOpen
            || ItemMarker.Read(_source, line.Start, line.End).Style != ItemStyle.None
            || LineShape.IsTableRow(_source.AsSpan(start, line.End - start).Trim(), out _)
        )
        {
            return false;
        }

        _codeEnd = Math.Max(_codeEnd, _ahead.IndentedEnd(line.End, _indent + CodeIndent));
        return _codeEnd > start;
    }

    /// <summary>Writes what stands between the line before and this one.</summary>
    private void Join(int start, TextSpan line, int indent)
    {
        var isFirst = _text.Length == 0;
        var last = isFirst ? '.' : _text[_text.Length - 1];
        var kind = KindOf(start, line, last);
        var hyphen = last == '-' && _text.Length > 1 && char.IsLetter(_text[_text.Length - 2]);
        var beginsLower = LineShape.BeginsLower(_source, line);
        var startsItem = StartsItem(line, indent, last);
        var goesOn =
            beginsLower
            && (hyphen ? char.IsLower(_text[_text.Length - 2]) : char.IsLower(last))
            && !startsItem
            && !_isLabelled
            && _before <= LineKind.Row;
        if (_paragraphEnded && !goesOn && !startsItem && indent <= _list.Indent)
        {
            _list.Close();
        }

        if (startsItem)
        {
            AddItem(line, indent);
        }

        if (isFirst)
        {
            _indent = indent;
        }
        else if (_paragraphEnded && !goesOn)
        {
            _text.Append("\n\n");
        }
        else if (startsItem || _isLabelled || KeepsApart(kind, beginsLower, goesOn))
        {
            _text.Append('\n');
        }
        else if (hyphen && !LineShape.KeepsHyphen(_source, line, _language))
        {
            if (char.IsLower(_source[line.Start]) && char.IsLower(_text[_text.Length - 2]) && DividesWord(line) && !EndsInUrl())
            {
                RemoveHyphen();
            }
        }
        else if (!(LineShape.CanBreakUrl(last) && EndsInUrl()))
        {
            _text.Append(' ');
        }

        _isLabelled = false;
        _indent = Math.Min(_indent, indent);
        _before = kind;
        _brokenLine = LineShape.EndsInBreak(_source, line.Start, line.End) ? line.Length : 0;
    }

    private LineKind KindOf(int start, TextSpan line, char last)
    {
        if (
            LineShape.IsTableRow(_source.AsSpan(start, line.End - start).Trim(), out var hasBar)
            || (hasBar && ((_before == LineKind.Row && !_paragraphEnded) || LineShape.IsTableRule(_ahead.Next(line.End))))
        )
        {
            return LineKind.Row;
        }

        var text = _source.AsSpan(line.Start, line.Length).TrimEnd();
        switch (text[0])
        {
            case '>':
                return
                    _text.Length == 0
                    || _paragraphEnded
                    || _before == LineKind.Quote
                    || last is '.' or ':' or '?' or '!'
                    || _ahead.Next(line.End) is ['>', ..]
                    ? LineKind.Quote
                    : LineKind.Text;
            case '[' when LineShape.IsLinkDefinition(text):
                return LineKind.Link;
            default:
                return
                    LineShape.IsLabelled(text)
                    && ((_before == LineKind.Labelled && !_paragraphEnded) || LineShape.IsLabelled(_ahead.Next(line.End)))
                    ? LineKind.Labelled
                    : LineKind.Text;
        }
    }

    /// <summary>Whether a line stands alone that is no item of a list.</summary>
    private bool KeepsApart(LineKind kind, bool beginsLower, bool goesOn) =>
        kind != LineKind.Text
        || _before switch
        {
            LineKind.Quote => !(beginsLower && char.IsLower(_text[_text.Length - 1])),
            LineKind.Labelled => !beginsLower,
            LineKind.Text => _brokenLine > 0 && !_paragraphEnded && !(goesOn && _brokenLine >= WrappedLine),
            _ => true,
        };

    /// <summary>
    /// Whether a line begins an item. A bullet does; so does a hyphen or a number, unless the sentence before is still going on
    /// ("… op vraag / 3. Hiermee …") and no other item says that this is a list.
    /// </summary>
    private bool StartsItem(TextSpan line, int indent, char last)
    {
        var marker = ItemMarker.Read(_source, line.Start, line.End);
        var isParagraph = _paragraphEnded || _text.Length == 0;
        return marker.Style switch
        {
            ItemStyle.None => false,
            ItemStyle.Bullet => true,
            ItemStyle.Dash => isParagraph || _list.IsOpen || !char.IsLower(last) || _ahead.HasNext(marker, line.End),
            ItemStyle.Plus => isParagraph || last == ':' || _list.Continues(marker) || _ahead.HasNext(marker, line.End),
            _ => (!marker.IsWeak && LineShape.EndsClause(last))
                || (isParagraph && marker.Style <= ItemStyle.DigitBracket && !marker.IsWeak)
                || _list.Continues(marker)
                || (marker.IsFirst && ((_list.IsOpen && indent > _list.Indent + 1) || _ahead.HasNext(marker, line.End))),
        };
    }

    /// <summary>Notes an item, and gives it the blanks by which it is further in than the items around it.</summary>
    private void AddItem(TextSpan line, int indent)
    {
        _list.Add(ItemMarker.Read(_source, line.Start, line.End), indent);
        var start = line.Start;
        for (
            var deeper = indent - _list.Indent;
            deeper > 0 && start > 0 && LineShape.WidthOf(_source[start - 1]) is > 0 and var width;
            start--
        )
        {
            deeper -= width;
        }

        _pieces[0] = TextSpan.FromBounds(start, _pieces[0].End);
    }

    /// <summary>Whether the hyphen at the end of the text divides a word that goes on with a small letter.</summary>
    private bool DividesWord(TextSpan line)
    {
        var count = 0;
        for (var i = _text.Length - 2; i >= 0 && count < 3 && char.IsLetter(_text[i]); i--)
        {
            count++;
        }

        if (count != 2)
        {
            return count > 2;
        }

        ReadOnlySpan<char> left = stackalloc char[2] { _text[_text.Length - 3], _text[_text.Length - 2] };
        return Hyphenation.DividesAfterTwoLetters(left, line, _document, _language);
    }

    private void RemoveHyphen()
    {
        _text.Length--;
        var last = _segments[_segments.Count - 1];
        _segments[_segments.Count - 1] = last with { Length = last.Length - 1, SourceLength = last.Length - 1 };
    }

    private bool EndsInUrl()
    {
        var start = _text.Length;
        while (start > 0 && _text.Length - start < 2000 && !char.IsWhiteSpace(_text[start - 1]))
        {
            start--;
        }

        var word = _text.ToString(start, _text.Length - start);
        return word.Contains("://") || word.TrimStart('(').StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
