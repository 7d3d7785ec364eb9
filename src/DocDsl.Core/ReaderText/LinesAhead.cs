using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// What the lines below tell of a line: a list is begun by an item that another follows, code by a fence that is closed.
/// </summary>
/// <remarks>Each search remembers what it found, so that no number of beginnings makes a text be read again and again.</remarks>
internal struct LinesAhead
{
    private readonly string _source;

    /// <summary>By style of item, beginning with "a" or with "i": where the next item was found.</summary>
    private int[]? _siblings;

    /// <summary>By the same: bits of those of which there is none.</summary>
    private int _alone;

    /// <summary>By sign: the shortest fence that nothing closes.</summary>
    private int _openBackticks;
    private int _openTildes;

    public LinesAhead(string source, int end)
    {
        _source = source;
        End = end;
        _openBackticks = int.MaxValue;
        _openTildes = int.MaxValue;
    }

    /// <summary>How far may be looked.</summary>
    public int End { get; }

    /// <summary>The line below, without blanks at its ends; empty when it is blank or there is none.</summary>
    public readonly ReadOnlySpan<char> Next(int lineEnd)
    {
        var start = LineAfter(lineEnd);
        return start < End ? _source.AsSpan(start, LineEnd(start) - start).Trim() : default;
    }

    /// <summary>
    /// Whether another item of the same list begins a line below: of the same paragraph; of the whole text where letters with brackets
    /// are parts of a question.
    /// </summary>
    public bool HasNext(ItemMarker marker, int lineEnd)
    {
        var key = ((int)marker.Style * 2) + (marker.Order == 1 ? 0 : 1);
        if ((_alone & (1 << key)) != 0)
        {
            return false;
        }

        _siblings ??= new int[32];
        if (_siblings[key] > lineEnd)
        {
            return true;
        }

        for (var start = LineAfter(lineEnd); start < End;)
        {
            var end = LineEnd(start);
            var first = FirstOf(start, end);
            if (first == end && marker.Style != ItemStyle.LetterBracket)
            {
                break;
            }

            var other = ItemMarker.Read(_source, first, end);
            if (marker.IsNumbered ? other.Follows(marker) : other.Style == marker.Style)
            {
                _siblings[key] = start;
                return true;
            }

            start = LineAfter(end);
        }

        _alone |= 1 << key;
        return false;
    }

    /// <summary>Begins a paragraph, in which there may be what the one before did not have.</summary>
    public void EndParagraph()
    {
        const int Letters = 3 << ((int)ItemStyle.LetterBracket * 2);
        _alone &= Letters;
    }

    /// <summary>Where the line ends that closes a fence; −1 when none does.</summary>
    public int FenceEnd(char sign, int length, int lineEnd)
    {
        if (length >= (sign == '`' ? _openBackticks : _openTildes))
        {
            return -1;
        }

        for (var start = LineAfter(lineEnd); start < End;)
        {
            var end = LineEnd(start);
            var first = FirstOf(start, end);
            if (
                first < end
                && _source[first] == sign
                && Fence.ClosingLengthOf(_source.AsSpan(first, end - first).TrimEnd()) >= length
            )
            {
                return end;
            }

            start = LineAfter(end);
        }

        if (sign == '`')
        {
            _openBackticks = length;
        }
        else
        {
            _openTildes = length;
        }

        return -1;
    }

    /// <summary>Where the paragraph ends whose lines are all indented as far as this; −1 when one of them is not.</summary>
    public readonly int IndentedEnd(int lineEnd, int indent)
    {
        for (var start = LineAfter(lineEnd); start < End; start = LineAfter(lineEnd))
        {
            var end = LineEnd(start);
            var first = FirstOf(start, end);
            if (first == end || _source[first] == '@')
            {
                break;
            }

            if (LineShape.IndentOf(_source, start, first) < indent)
            {
                return -1;
            }

            lineEnd = end;
        }

        return lineEnd;
    }

    private readonly int LineAfter(int end) =>
        end + 1 < _source.Length && _source[end] == '\r' && _source[end + 1] == '\n' ? end + 2 : end + 1;

    private readonly int LineEnd(int start)
    {
        var length = _source.AsSpan(start, End - start).IndexOfAny('\r', '\n');
        return length < 0 ? End : start + length;
    }

    private readonly int FirstOf(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_source[start]))
        {
            start++;
        }

        return start;
    }
}
