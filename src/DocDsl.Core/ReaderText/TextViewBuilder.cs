using System.Text;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// Makes a text to read of lines as they stand in a file. This part goes through the lines and copies them; <c>TextViewBuilder.Joins.cs</c>
/// decides how one goes together with the line before.
/// </summary>
internal sealed partial class TextViewBuilder
{
    private readonly SourceText _document;
    private readonly string _source;
    private readonly SpanSet _excluded;
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];
    private readonly List<TextSpan> _pieces = [];
    private readonly Language? _language;
    private LinesAhead _ahead;
    private bool _paragraphEnded;

    /// <summary>Where the code ends whose lines are copied with their blanks.</summary>
    private int _codeEnd;
    private int _blankLinesInCode;

    private TextViewBuilder(SyntaxTree tree, SpanSet excluded)
    {
        _document = tree.Text;
        _source = tree.Text.Content;
        _excluded = excluded;
        _language = tree.Language;
    }

    public static TextViewContent Build(SyntaxTree tree, TextRange[] ranges, BlockKind block, SpanSet excluded)
    {
        var builder = new TextViewBuilder(tree, excluded);
        var end = -1;
        for (var i = 0; i < ranges.Length; i++)
        {
            var range = ranges[i];
            if (Start(tree, range) != end)
            {
                builder._ahead = new LinesAhead(tree.Text.Content, EndOfStretch(tree, ranges, i));
            }

            end = End(tree, range);
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

    /// <summary>Where the ranges end that have nothing between them.</summary>
    private static int EndOfStretch(SyntaxTree tree, TextRange[] ranges, int first)
    {
        var end = End(tree, ranges[first]);
        for (var i = first + 1; i < ranges.Length && Start(tree, ranges[i]) == end; i++)
        {
            end = End(tree, ranges[i]);
        }

        return end;
    }

    private static int Start(SyntaxTree tree, TextRange range) => range.IsInline ? range.First : tree.StartOfElement(range.First);

    private static int End(SyntaxTree tree, TextRange range) => range.IsInline ? range.End : tree.StartOfElement(range.End);

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
                    AddBlank(element.Start, end);
                    break;
                case ElementKind.Text:
                    AddLines(element.Start, end);
                    break;
                case ElementKind.Label:
                    _isLabelled = true;
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

    private void AddBlank(int start, int end)
    {
        if (start >= _codeEnd)
        {
            _paragraphEnded = true;
            _ahead.EndParagraph();
            return;
        }

        for (; start < end; start++)
        {
            _blankLinesInCode +=
                _source[start] == '\n' || (_source[start] == '\r' && (start + 1 == end || _source[start + 1] != '\n')) ? 1 : 0;
        }
    }

    private void AddLines(int start, int end)
    {
        while (start < end)
        {
            var length = _source.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : start + length;
            AddLine(start, lineEnd);
            start = lineEnd + 1 < end && _source[lineEnd] == '\r' && _source[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }
    }

    private void AddLine(int start, int end)
    {
        if (start < _codeEnd)
        {
            AddCode(start, end, isFirst: false);
            return;
        }

        CutPieces(start, end, keepsBlanks: false);
        if (_pieces.Count == 0)
        {
            return;
        }

        var line = TextSpan.FromBounds(_pieces[0].Start, end);
        var indent = LineShape.IndentOf(_source, start, line.Start);
        if (BeginsCode(start, line, indent))
        {
            AddCode(start, end, isFirst: true);
            return;
        }

        Join(start, line, indent);
        AddPieces();
        _paragraphEnded = false;
    }

    private void AddPieces()
    {
        foreach (var piece in _pieces)
        {
            _segments.Add(new TextSegment(_text.Length, piece.Start, piece.Length, piece.Length));
            _text.Append(_source, piece.Start, piece.Length);
        }
    }

    /// <summary>A line of code, with all blanks before it and all blank lines above it.</summary>
    private void AddCode(int start, int end, bool isFirst)
    {
        CutPieces(start, end, keepsBlanks: _text.Length > 0);
        if (_pieces.Count == 0)
        {
            _blankLinesInCode += start == end ? 1 : 0;
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append('\n', isFirst ? (_paragraphEnded ? 2 : 1) : 1 + _blankLinesInCode);
        }

        AddPieces();
        _before = LineKind.Code;
        _blankLinesInCode = 0;
        _paragraphEnded = false;
    }

    /// <summary>
    /// The line without what is excluded, and without white space at its ends or doubled by the exclusion.
    /// </summary>
    private void CutPieces(int start, int end, bool keepsBlanks)
    {
        _pieces.Clear();
        while (end > start && char.IsWhiteSpace(_source[end - 1]))
        {
            end--;
        }

        while (start < end)
        {
            if (!keepsBlanks && (_pieces.Count == 0 || char.IsWhiteSpace(_source[_pieces[_pieces.Count - 1].End - 1])))
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
}
