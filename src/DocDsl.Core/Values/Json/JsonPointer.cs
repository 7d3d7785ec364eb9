using System.Globalization;
using System.Text;

namespace DocDsl.Core.Values.Json;

/// <summary>What was found at a JSON pointer.</summary>
internal enum JsonResult
{
    /// <summary>A string, a number, true or false, or a list of these.</summary>
    Found,

    /// <summary>Nothing, null or an object.</summary>
    NoValue,

    /// <summary>The text is not JSON.</summary>
    Invalid,
}

/// <summary>
/// Reads one value of a JSON text (RFC 8259) at a pointer (RFC 6901), with the comments and trailing commas that settings files have. The
/// compiler's process has no reader of its own for all its versions.
/// </summary>
internal ref struct JsonPointer
{
    /// <summary>Deeper than any settings are; the reader calls itself.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly string[] _path;
    private int _position;
    private string? _value;
    private bool _isInvalid;

    private JsonPointer(string text, string pointer)
    {
        _text = text;
        _path = pointer.Substring(1).Split('/').Select(name => name.Replace("~1", "/").Replace("~0", "~")).ToArray();
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _value = null;
        _isInvalid = false;
    }

    /// <summary>Reads a value.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="pointer">Begins with <c>/</c>.</param>
    /// <param name="value">The value: a string without its quotation marks, all else as written; the items of a list after commas.</param>
    /// <param name="position">Where the text is not JSON.</param>
    public static JsonResult Find(string text, string pointer, out string value, out int position)
    {
        var reader = new JsonPointer(text, pointer);
        reader.Read(depth: 0, isOnPath: true, isEnd: reader._path.Length == 0);
        reader.SkipBlanks();
        reader._isInvalid |= reader._position < text.Length;
        value = reader._value ?? "";
        position = reader._position;
        return reader._isInvalid ? JsonResult.Invalid
            : reader._value is null ? JsonResult.NoValue
            : JsonResult.Found;
    }

    /// <param name="depth">How many objects and lists are around it.</param>
    /// <param name="isOnPath">Whether the pointer leads through it.</param>
    /// <param name="isEnd">Whether the pointer leads to it, or to the list that it is in.</param>
    private void Read(int depth, bool isOnPath, bool isEnd)
    {
        SkipBlanks();
        if (_isInvalid || _position >= _text.Length || depth > MaxDepth)
        {
            _isInvalid = true;
            return;
        }

        switch (_text[_position])
        {
            case '{':
                ReadAll('}', depth, isOnPath, isEnd: false);
                break;
            case '[':
                ReadAll(']', depth, isOnPath, isEnd);
                break;
            case '"':
                var text = ReadString();
                _value = isEnd ? text : _value;
                break;
            default:
                var word = ReadWord();
                _value = isEnd && word != "null" ? word : _value;
                break;
        }
    }

    /// <summary>The members of an object, or the items of a list.</summary>
    private void ReadAll(char close, int depth, bool isOnPath, bool isEnd)
    {
        var items = isEnd ? new List<string>() : null;
        _position++;
        for (var index = 0; ; index++)
        {
            SkipBlanks();
            if (Takes(close))
            {
                break;
            }

            var name = index.ToString(CultureInfo.InvariantCulture);
            if (close == '}')
            {
                name = _position < _text.Length && _text[_position] == '"' ? ReadString() : "";
                SkipBlanks();
                _isInvalid |= !Takes(':');
            }

            var before = _value;
            var isNext = isOnPath && depth < _path.Length && _path[depth] == name;
            Read(depth + 1, isNext, isEnd || (isNext && depth + 1 == _path.Length));
            if (items is not null && _value is not null)
            {
                items.Add(_value);
                _value = before;
            }

            SkipBlanks();
            if (_isInvalid || !Takes(','))
            {
                _isInvalid |= !Takes(close);
                break;
            }
        }

        _value = items is { Count: > 0 } ? string.Join(", ", items) : _value;
    }

    private bool Takes(char sign)
    {
        if (_position < _text.Length && _text[_position] == sign)
        {
            _position++;
            return true;
        }

        return false;
    }

    private string ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '+' or '-' or '.'))
        {
            _position++;
        }

        var word = _text.Substring(start, _position - start);
        _isInvalid |=
            word is not ("true" or "false" or "null") && !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return word;
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length && _text[_position] != '"'; _position++)
        {
            var c = _text[_position];
            if (c is '\r' or '\n')
            {
                _isInvalid = true;
                return "";
            }

            text.Append(c == '\\' && ++_position < _text.Length ? Escaped() : c);
        }

        _isInvalid |= !Takes('"');
        return text.ToString();
    }

    private char Escaped()
    {
        switch (_text[_position])
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u'
                when _position + 4 < _text.Length
                    && ushort.TryParse(
                        _text.Substring(_position + 1, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    ):
                _position += 4;
                return (char)code;
            case '"' or '\\' or '/':
                return _text[_position];
            default:
                _isInvalid = true;
                return '\0';
        }
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
            else if (_text[_position] == '/' && _position + 1 < _text.Length && _text[_position + 1] is '/' or '*')
            {
                var isLine = _text[_position + 1] == '/';
                var end = _text.IndexOf(isLine ? "\n" : "*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + (isLine ? 1 : 2);
            }
            else
            {
                return;
            }
        }
    }
}
