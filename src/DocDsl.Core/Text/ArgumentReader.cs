namespace DocDsl.Core.Text;

/// <summary>Reads the arguments of a directive from left to right.</summary>
internal ref struct ArgumentReader
{
    private readonly string _content;
    private readonly int _end;
    private int _position;

    public ArgumentReader(string content, TextSpan arguments)
    {
        _content = content;
        _end = arguments.End;
        _position = arguments.Start;
        SkipBlanks();
    }

    /// <summary>What is not read yet, without blanks at its ends.</summary>
    public readonly TextSpan Rest => TextSpan.FromBounds(_position, Math.Max(_position, _end));

    public readonly bool IsAtEnd => _position >= _end;

    /// <summary>The characters of a stretch that was read.</summary>
    public readonly string ToString(TextSpan span) => _content.Substring(span.Start, span.Length);

    /// <summary>Reads up to the next blank.</summary>
    public bool TryReadWord(out TextSpan word)
    {
        var start = _position;
        while (_position < _end && !char.IsWhiteSpace(_content[_position]))
        {
            _position++;
        }

        word = TextSpan.FromBounds(start, _position);
        SkipBlanks();
        return word.Length > 0;
    }

    /// <summary>Reads up to the next blank or sign.</summary>
    public string ReadUpTo(char sign)
    {
        var start = _position;
        while (_position < _end && _content[_position] != sign && !char.IsWhiteSpace(_content[_position]))
        {
            _position++;
        }

        var word = _content.Substring(start, _position - start);
        SkipBlanks();
        return word;
    }

    /// <summary>Reads a sign, if it stands here.</summary>
    public bool TryReadSign(char sign)
    {
        if (IsAtEnd || _content[_position] != sign)
        {
            return false;
        }

        _position++;
        SkipBlanks();
        return true;
    }

    /// <summary>Reads a word, if it stands here.</summary>
    public bool TryReadKeyword(string keyword)
    {
        var start = _position;
        if (
            !IsAtEnd
            && _content[start] == keyword[0]
            && TryReadWord(out var word)
            && word.Length == keyword.Length
            && string.CompareOrdinal(_content, word.Start, keyword, 0, keyword.Length) == 0
        )
        {
            return true;
        }

        _position = start;
        return false;
    }

    /// <summary>Reads <c>keyword "words"</c>; nothing is read unless both are there.</summary>
    public bool TryReadClause(string keyword, out QuotedText quoted)
    {
        quoted = default;
        var start = _position;
        if (TryReadKeyword(keyword) && TryReadQuoted(out quoted))
        {
            return true;
        }

        _position = start;
        return false;
    }

    /// <summary>Reads words in quotation marks; one that is never closed runs to the end of the line and says so.</summary>
    public bool TryReadQuoted(out QuotedText quoted)
    {
        quoted = default;
        if (IsAtEnd || _content[_position] != '"')
        {
            return false;
        }

        var start = _position;
        for (var i = start + 1; i < _end; i++)
        {
            if (_content[i] != '"')
            {
                continue;
            }

            if (i + 1 < _end && _content[i + 1] == '"')
            {
                i++;
                continue;
            }

            quoted = new QuotedText(TextSpan.FromBounds(start, i + 1), Undouble(start + 1, i), Problem: null);
            _position = i + 1;
            SkipBlanks();
            return true;
        }

        quoted = new QuotedText(TextSpan.FromBounds(start, _end), Undouble(start + 1, _end), "has a quotation mark that is never closed");
        _position = _end;
        return true;
    }

    private readonly string Undouble(int start, int end) => _content.Substring(start, end - start).Replace("\"\"", "\"");

    private void SkipBlanks()
    {
        while (_position < _end && char.IsWhiteSpace(_content[_position]))
        {
            _position++;
        }
    }
}
