using System.Text;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>Makes a text to read of lines as they stand in a file.</summary>
internal sealed class TextViewBuilder
{
    private readonly string _source;
    private readonly SpanSet _excluded;
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];
    private readonly List<TextSpan> _pieces = [];
    private readonly Language? _language;
    private bool _paragraphEnded;
    private bool _rowBefore;
    private bool _inList;

    private TextViewBuilder(SyntaxTree tree, SpanSet excluded)
    {
        _source = tree.Text.Content;
        _excluded = excluded;
        _language = tree.Language;
    }

    public static TextViewContent Build(SyntaxTree tree, TextRange[] ranges, BlockKind block, SpanSet excluded)
    {
        var builder = new TextViewBuilder(tree, excluded);
        foreach (var range in ranges)
        {
            if (range.IsInline)
            {
                builder.AddLines(range.First, range.End);
            }
            else
            {
                builder.AddElements(tree, range, block);
            }
        }

        return new TextViewContent(builder._text.ToString(), builder._segments.ToArray());
    }

    private void AddElements(SyntaxTree tree, TextRange range, BlockKind block)
    {
        for (var i = range.First; i < range.End; i++)
        {
            var element = tree.ElementTable[i];
            if (element.Block != block)
            {
                continue;
            }

            var end = tree.StartOfElement(i + 1);
            switch (element.Kind)
            {
                case ElementKind.Blank:
                    _paragraphEnded = true;
                    break;
                case ElementKind.Text:
                    AddLines(element.Start, end);
                    break;
                case ElementKind.EscapedText:
                    AddLines(_source.IndexOf('@', element.Start) + 1, end);
                    break;
                case ElementKind.TextDirective:
                    AddLines(_source.IndexOf('@', element.Start) + "@text".Length, end);
                    break;
            }
        }
    }

    private void AddLines(int start, int end)
    {
        while (start < end)
        {
            var length = _source.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : start + length;
            AddLine(start, lineEnd);
            start = lineEnd + 1;
        }
    }

    private void AddLine(int start, int end)
    {
        CutPieces(start, end);
        if (_pieces.Count == 0)
        {
            return;
        }

        var isRow = LineShape.IsTableRow(_source, start, end);
        AddSeparator(isRow, new TextSpan(_pieces[0].Start, end - _pieces[0].Start));
        foreach (var piece in _pieces)
        {
            _segments.Add(new TextSegment(_text.Length, piece.Start, piece.Length));
            _text.Append(_source, piece.Start, piece.Length);
        }

        _rowBefore = isRow;
        _paragraphEnded = false;
    }

    /// <summary>The line without what is excluded, and without white space at its ends or doubled by the exclusion.</summary>
    private void CutPieces(int start, int end)
    {
        _pieces.Clear();
        while (end > start && char.IsWhiteSpace(_source[end - 1]))
        {
            end--;
        }

        while (start < end)
        {
            if (_pieces.Count == 0 || char.IsWhiteSpace(_source[_pieces[_pieces.Count - 1].End - 1]))
            {
                start = SkipBlanks(start, end);
            }

            var excluded = _excluded.FirstEndingAfter(start);
            var pieceEnd = excluded.Length < 0 ? end : Math.Max(start, Math.Min(end, excluded.Start));
            if (pieceEnd > start)
            {
                _pieces.Add(TextSpan.FromBounds(start, pieceEnd));
            }

            start = pieceEnd == end ? end : Math.Min(end, excluded.End);
        }

        while (_pieces.Count > 0)
        {
            var last = _pieces[_pieces.Count - 1];
            var lastEnd = last.End;
            while (lastEnd > last.Start && char.IsWhiteSpace(_source[lastEnd - 1]))
            {
                lastEnd--;
            }

            _pieces.RemoveAt(_pieces.Count - 1);
            if (lastEnd > last.Start)
            {
                _pieces.Add(TextSpan.FromBounds(last.Start, lastEnd));
                return;
            }
        }
    }

    private int SkipBlanks(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_source[start]) || _source[start] == '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    private void AddSeparator(bool isRow, TextSpan line)
    {
        if (_text.Length == 0)
        {
            _inList = LineShape.IsListItem(_source, line, before: '.', inList: false);
            return;
        }

        var last = _text[_text.Length - 1];
        var first = _source[line.Start];
        var hyphen = last == '-' && _text.Length > 1 && char.IsLetter(_text[_text.Length - 2]);
        var startsItem = LineShape.IsListItem(_source, line, last, _inList);
        _inList = startsItem || (_inList && !_paragraphEnded);
        var goesOn =
            LineShape.BeginsLower(_source, line) && (hyphen ? char.IsLower(_text[_text.Length - 2]) : char.IsLower(last)) && !startsItem;
        if (_paragraphEnded && !goesOn)
        {
            _text.Append("\n\n");
        }
        else if (isRow || _rowBefore || startsItem)
        {
            _text.Append('\n');
        }
        else if (hyphen && !LineShape.KeepsHyphen(_source, line, _language))
        {
            if (char.IsLower(first) && LettersBeforeHyphen() >= 3 && char.IsLower(_text[_text.Length - 2]) && !EndsInUrl())
            {
                RemoveHyphen();
            }
        }
        else if (!(LineShape.CanBreakUrl(last) && EndsInUrl()))
        {
            _text.Append(' ');
        }
    }

    private int LettersBeforeHyphen()
    {
        var count = 0;
        for (var i = _text.Length - 2; i >= 0 && count < 3 && char.IsLetter(_text[i]); i--)
        {
            count++;
        }

        return count;
    }

    private void RemoveHyphen()
    {
        _text.Length--;
        var last = _segments[_segments.Count - 1];
        _segments[_segments.Count - 1] = last with { Length = last.Length - 1 };
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
