namespace DocDsl.Core.Code;

/// <summary>
/// Splits C# into words, literals and signs, so that a name in a comment or a string is not mistaken for code, and one in the hole of an
/// interpolated string is. Any text gives tokens.
/// </summary>
internal sealed class CodeTokens
{
    /// <summary>More nested interpolated strings do not occur in practice; the limit keeps any text from overflowing the stack.</summary>
    private const int MaxNesting = 64;

    private readonly string _text;
    private readonly List<CodeToken> _tokens;
    private readonly bool _isComplete;
    private int _position;
    private int _nested;

    private CodeTokens(string text, bool isComplete)
    {
        _text = text;
        _isComplete = isComplete;
        _tokens = new List<CodeToken>(text.Length / 4);
    }

    /// <summary>The tokens of a text, in order.</summary>
    public static IReadOnlyList<CodeToken> Of(string text) => Of(text, isComplete: false);

    /// <summary>The tokens of a text with all else that it means: conditions of the preprocessor, and the text around holes.</summary>
    public static IReadOnlyList<CodeToken> AllOf(string text) => Of(text, isComplete: true);

    private static List<CodeToken> Of(string text, bool isComplete)
    {
        var tokens = new CodeTokens(text, isComplete);
        tokens.ReadCode(braces: 0);
        return tokens._tokens;
    }

    /// <param name="braces">How many braces close the hole that contains the code; 0 outside strings.</param>
    private void ReadCode(int braces)
    {
        var depth = 0;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                SkipLine();
            }
            else if (c == '/' && Peek(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else if (c == '#' && IsFirstOfLine())
            {
                var start = _position;
                SkipLine();
                AddPart(CodeTokenKind.Directive, start);
            }
            else if (c == '\'')
            {
                ReadEscaped('\'');
            }
            else if (c is '"' or '$' or '@' && TryReadString()) { }
            else if (IsWordStart(c))
            {
                Add(CodeTokenKind.Word, WordEnd(_position));
            }
            else if (c is >= '0' and <= '9')
            {
                Add(CodeTokenKind.Literal, WordEnd(_position));
            }
            else
            {
                if (braces > 0 && depth == 0)
                {
                    if (c == '}')
                    {
                        _position = Math.Min(_position + braces, _text.Length);
                        return;
                    }

                    if (c == ':' && Peek(1) != ':' && (_position == 0 || _text[_position - 1] != ':'))
                    {
                        // What follows is a format, not code.
                        var close = _text.AsSpan(_position).IndexOfAny('}', '\n');
                        var start = _position;
                        _position = close < 0 ? _text.Length : _position + close;
                        AddPart(CodeTokenKind.Text, start);
                        continue;
                    }
                }

                depth +=
                    c is '(' or '[' or '{' ? 1
                    : c is ')' or ']' or '}' ? -1
                    : 0;
                Add(CodeTokenKind.Sign, _position + 1);
            }
        }
    }

    /// <summary>A string with the signs before it; false where the signs belong to none.</summary>
    private bool TryReadString()
    {
        var start = _position;
        var at = start;
        var dollars = 0;
        var isVerbatim = false;
        for (; at < _text.Length && _text[at] is '$' or '@'; at++)
        {
            dollars += _text[at] == '$' ? 1 : 0;
            isVerbatim |= _text[at] == '@';
        }

        if (at >= _text.Length || _text[at] != '"')
        {
            return false;
        }

        var quotes = 1;
        while (at + quotes < _text.Length && _text[at + quotes] == '"')
        {
            quotes++;
        }

        if (quotes >= 3 && !isVerbatim)
        {
            _position = at + quotes;
            ReadStringTo(start, quotes, dollars, isRaw: true, isVerbatim: false);
        }
        else if (dollars == 0 && !isVerbatim)
        {
            ReadEscaped('"');
            return true;
        }
        else
        {
            _position = at + 1;
            ReadStringTo(start, 1, dollars, isRaw: false, isVerbatim);
        }

        if (dollars == 0)
        {
            _tokens.Add(new CodeToken(start, _position - start, CodeTokenKind.Literal));
        }

        return true;
    }

    private void ReadStringTo(int start, int quotes, int dollars, bool isRaw, bool isVerbatim)
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '"')
            {
                var run = RunOf('"');
                if (isRaw ? run >= quotes : !isVerbatim || run % 2 == 1)
                {
                    _position += isVerbatim || isRaw ? run : 1;
                    break;
                }

                _position += run;
            }
            else if (c == '{' && dollars > 0)
            {
                var run = RunOf('{');
                _position += run;
                if ((isRaw ? run >= dollars : run % 2 == 1) && _nested < MaxNesting)
                {
                    AddPart(CodeTokenKind.Text, start, dollars);
                    _nested++;
                    ReadCode(isRaw ? dollars : 1);
                    _nested--;
                    start = _position;
                }
            }
            else if (c is '\n' or '\r' && !isRaw && !isVerbatim)
            {
                // Not closed, as while it is being typed.
                break;
            }
            else
            {
                _position += c == '\\' && !isRaw && !isVerbatim ? 2 : 1;
            }
        }

        _position = Math.Min(_position, _text.Length);
        AddPart(CodeTokenKind.Text, start, dollars);
    }

    private void ReadEscaped(char quote)
    {
        var at = _position + 1;
        while (at < _text.Length && _text[at] != quote && _text[at] is not ('\n' or '\r'))
        {
            at += _text[at] == '\\' ? 2 : 1;
        }

        Add(CodeTokenKind.Literal, Math.Min(at + 1, _text.Length));
    }

    private void Add(CodeTokenKind kind, int end)
    {
        _tokens.Add(new CodeToken(_position, end - _position, kind));
        _position = end;
    }

    /// <param name="kind">What it is.</param>
    /// <param name="start">Where it began; it ends at the position.</param>
    /// <param name="dollars">0 for a string that is a token of its own.</param>
    private void AddPart(CodeTokenKind kind, int start, int dollars = 1)
    {
        if (_isComplete && dollars > 0)
        {
            _tokens.Add(new CodeToken(start, _position - start, kind));
        }
    }

    private void SkipLine()
    {
        var end = _text.AsSpan(_position).IndexOfAny('\r', '\n');
        _position = end < 0 ? _text.Length : _position + end;
    }

    private bool IsFirstOfLine()
    {
        var at = _position - 1;
        while (at >= 0 && _text[at] is ' ' or '\t')
        {
            at--;
        }

        return at < 0 || _text[at] is '\n' or '\r';
    }

    private int RunOf(char c)
    {
        var end = _position;
        while (end < _text.Length && _text[end] == c)
        {
            end++;
        }

        return end - _position;
    }

    private char Peek(int distance) => _position + distance < _text.Length ? _text[_position + distance] : '\0';

    private int WordEnd(int at)
    {
        while (at < _text.Length && (char.IsLetterOrDigit(_text[at]) || _text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_';
}
