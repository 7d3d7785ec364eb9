using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

// Code, escapes, HTML and addresses: what binds more strongly than links and emphasis.
internal ref partial struct MarkdownInlineParser
{
    /// <summary>Longer runs of backquotes are text.</summary>
    private const int MaxTicks = 80;

    private const string SignsWithin = "\\`*_[]<{:";

    private void ReadInlines()
    {
        _brackets.RemoveFrom(0);
        _runs.RemoveFrom(0);
        _lastRun = -1;
        _sawTicks = false;
        _missingEnds = 0;
        if (IsAttributes())
        {
            Mark(0, _content.Length);
            End();
            return;
        }

        for (var at = 0; at < _content.Length;)
        {
            var next = NextSign(at);
            if (next < 0)
            {
                break;
            }

            at = ReadSign(at + next);
        }

        ProcessEmphasis(-1);
        End();
    }

    private readonly int NextSign(int at)
    {
#if NET8_0_OR_GREATER
        return _content.Slice(at).IndexOfAny(s_signsWithin);
#else
        return _content.Slice(at).IndexOfAny(SignsWithin.AsSpan());
#endif
    }

    /// <returns>Where to go on.</returns>
    private int ReadSign(int at)
    {
        switch (_content[at])
        {
            case '\\':
                return ReadEscape(at);
            case '`':
                return ReadCode(at);
            case '*' or '_':
                return ReadRun(at);
            case '[':
                OpenBracket(at);
                return at + 1;
            case ']':
                return CloseBracket(at);
            case '<':
                return ReadHtml(at) is > 0 and var html ? html
                    : ReadAddress(at) is > 0 and var address ? address
                    : at + 1;
            case '{':
                return ReadShortcode(at);
            default:
                return ReadBareAddress(at);
        }
    }

    private readonly int ReadEscape(int at)
    {
        if (at + 1 == _content.Length)
        {
            return at + 1;
        }

        var next = _content[at + 1];
        if (next == '\n')
        {
            Mark(at, at + 1);
            return at + 2;
        }

        if (!IsAsciiPunctuation(next))
        {
            return at + 1;
        }

        Mark(at, at + 1);
        Mark(at + 1, at + 2, Sign.Escaped);
        return at + 2;
    }

    private int ReadCode(int at)
    {
        var length = RunLength(at);
        var start = at + length;
        if (length > MaxTicks || (_sawTicks && _ticks[length] <= at))
        {
            return start;
        }

        if (!_sawTicks)
        {
            Array.Clear(_ticks, 0, _ticks.Length);
        }

        for (var next = start; _content.Slice(next).IndexOf('`') is >= 0 and var found;)
        {
            next += found;
            var other = RunLength(next);
            if (other <= MaxTicks)
            {
                _ticks[other] = Math.Max(_ticks[other], next);
            }

            if (other == length)
            {
                Mark(at, start);
                Mark(start, next, Sign.Code);
                Mark(next, next + other);
                MarkBlanksAround(start, next);
                return next + other;
            }

            next += other;
        }

        _sawTicks = true;
        return start;
    }

    /// <summary>One blank at each end of code only keeps its own backquotes from the signs.</summary>
    private readonly void MarkBlanksAround(int start, int end)
    {
        var code = _content.Slice(start, end - start);
        if (code.Length > 2 && code[0] is ' ' or '\n' && code[code.Length - 1] is ' ' or '\n' && !code.Trim(' ').IsEmpty)
        {
            Mark(start, start + 1);
            Mark(end - 1, end);
        }
    }

    private readonly int RunLength(int at)
    {
        var end = at + 1;
        while (end < _content.Length && _content[end] == _content[at])
        {
            end++;
        }

        return end - at;
    }

    /// <summary>A tag, a comment or another piece of HTML; 0 when there is none.</summary>
    private int ReadHtml(int at)
    {
        var text = _content.Slice(at);
        var end = text.Length < 3 ? 0 : text[1] switch
        {
            '?' => EndOfHtml(at + 2, "?>", 1),
            '!' => text.StartsWith("<!-->".AsSpan()) ? at + 5
                : text.StartsWith("<!--->".AsSpan()) ? at + 6
                : text.StartsWith("<!--".AsSpan()) ? EndOfHtml(at + 4, "-->", 2)
                : text.StartsWith("<![CDATA[".AsSpan()) ? EndOfHtml(at + 9, "]]>", 4)
                : Characters.IsAsciiLetter(text[2]) ? EndOfHtml(at + 3, ">", 8)
                : 0,
            _ => HtmlTags.LengthOf(text) is > 0 and var length ? at + length : 0,
        };
        if (end > 0)
        {
            Mark(at, end);
        }

        return end;
    }

    /// <summary>What was not found once is not looked for again.</summary>
    private int EndOfHtml(int start, string end, int bit)
    {
        var found = (_missingEnds & bit) != 0 ? -1 : _content.Slice(start).IndexOf(end.AsSpan());
        _missingEnds |= found < 0 ? bit : 0;
        return found < 0 ? 0 : start + found + end.Length;
    }

    /// <summary>A block of HTML: the words between its tags are text, and scripts are not.</summary>
    private void ReadHtmlBlock(in MarkdownBlock block)
    {
        Begin(block, block.LineCount);
        _missingEnds = 0;
        var first = _content.TrimStart();
        if (
            first.StartsWith("<script".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || first.StartsWith("<style".AsSpan(), StringComparison.OrdinalIgnoreCase)
        )
        {
            Mark(0, _content.Length);
        }
        else
        {
            for (int at = 0, found; (found = _content.Slice(at).IndexOf('<')) >= 0;)
            {
                at += found;
                at = ReadHtml(at) is > 0 and var end ? end : at + 1;
            }
        }

        End(keepsQuoteSigns: true);
    }

    /// <summary>An address between <c>&lt;</c> and <c>&gt;</c>; 0 when there is none.</summary>
    private int ReadAddress(int at)
    {
        var text = _content.Slice(at + 1);
        var length = text.IndexOfAny(" <>\n\t".AsSpan());
        if (length <= 0 || text[length] != '>')
        {
            return 0;
        }

        text = text.Slice(0, length);
        if (!IsUri(text) && !IsEmail(text))
        {
            return 0;
        }

        var end = at + length + 2;
        Mark(at, at + 1);
        Mark(end - 1, end);
        var words = ToSource(at + 1, end - 1);
        _links.Add(new MarkdownLink(ToSource(at, end), words, words, IsImage: false));
        return end;
    }

    private static bool IsUri(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf(':');
        if (scheme is < 2 or > 32 || !Characters.IsAsciiLetter(text[0]))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i < scheme ? !(Characters.IsAsciiLetter(c) || Characters.IsDigit(c) || c is '+' or '.' or '-') : c < ' ')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmail(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('@');
        if (sign <= 0 || sign + 1 == text.Length)
        {
            return false;
        }

        foreach (var c in text.Slice(0, sign))
        {
            if (!Characters.IsAsciiLetter(c) && !Characters.IsDigit(c) && ".!#$%&'*+/=?^_`{|}~-".IndexOf(c) < 0)
            {
                return false;
            }
        }

        var before = '.';
        var label = 0;
        foreach (var c in text.Slice(sign + 1))
        {
            var isLetter = Characters.IsAsciiLetter(c) || Characters.IsDigit(c);
            label = c == '.' ? 0 : label + 1;
            if (!(isLetter || (c == '-' && before != '.') || (c == '.' && before is not ('.' or '-'))) || label > 63)
            {
                return false;
            }

            before = c;
        }

        return before is not ('.' or '-');
    }

    /// <summary>An address without signs around it: GitHub shows it as a link. In the words of a link it is text.</summary>
    private int ReadBareAddress(int at)
    {
        if (_content[at] != ':' || _brackets.Count > 0 || !_content.Slice(at).StartsWith("://".AsSpan()) || at + 3 >= _content.Length)
        {
            return at + 1;
        }

        var scheme =
            EndsWith(at, "https") ? 5
            : EndsWith(at, "http") ? 4
            : 0;
        var start = at - scheme;
        if (
            scheme == 0
            || !char.IsLetterOrDigit(_content[at + 3])
            || !(start == 0 || char.IsWhiteSpace(_content[start - 1]) || _content[start - 1] is '*' or '_' or '~' or '(')
        )
        {
            return at + 1;
        }

        var end = at + 3;
        var parentheses = 0;
        while (end < _content.Length && !char.IsWhiteSpace(_content[end]) && _content[end] != '<')
        {
            parentheses += _content[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            end++;
        }

        for (; end > at + 3; end--)
        {
            var last = _content[end - 1];
            if (last == ')' && parentheses < 0)
            {
                parentheses++;
            }
            else if ("?!.,:*_~'\"".IndexOf(last) < 0)
            {
                break;
            }
        }

        var span = ToSource(start, end);
        _links.Add(new MarkdownLink(span, span, span, IsImage: false));
        return end;
    }

    private readonly bool EndsWith(int end, string word) =>
        end >= word.Length && _content.Slice(end - word.Length, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A shortcode of Hugo: <c>{{&lt; x &gt;}}</c>, <c>{{% x %}}</c>.</summary>
    private int ReadShortcode(int at)
    {
        var text = _content.Slice(at);
        if (text.Length < 6 || text[1] != '{' || text[2] is not ('<' or '%'))
        {
            return at + 1;
        }

        var end = text[2] == '<' ? EndOfHtml(at + 3, ">}}", 16) : EndOfHtml(at + 3, "%}}", 32);
        if (end == 0)
        {
            return at + 1;
        }

        Mark(at, end);
        return end;
    }

    /// <summary>Whether all of it is attributes as kramdown has them: <c>{: .class #id}</c>.</summary>
    private readonly bool IsAttributes() =>
        _content.StartsWith("{:".AsSpan()) && _content.IndexOf('}') is > 0 and var close && _content.Slice(close + 1).Trim().IsEmpty;

    private static bool IsAsciiPunctuation(char c) => c is >= '!' and <= '/' or >= ':' and <= '@' or >= '[' and <= '`' or >= '{' and <= '~';
}
