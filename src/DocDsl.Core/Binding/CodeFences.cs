using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Goes through a text's lines once, and knows which of them are between fences: <c>```</c> or <c>~~~</c>.</summary>
internal struct CodeFences
{
    private readonly string _text;
    private int _position;
    private char _sign;
    private int _length;

    public CodeFences(string text) => _text = text;

    /// <summary>Whether a position is in code; positions must not go backwards.</summary>
    public bool Contains(int position)
    {
        while (_position <= position)
        {
            var length = _text.AsSpan(_position).IndexOfAny('\r', '\n');
            var end = length < 0 ? _text.Length : _position + length;
            if (end >= position)
            {
                break;
            }

            AddLine(_text.AsSpan(_position, end - _position));
            _position = end + 1;
        }

        return _length > 0;
    }

    /// <summary>Continues at a position; what is before it is not code.</summary>
    public void Skip(int position) => _position = Math.Max(_position, position);

    /// <summary>A line that is a fence begins code, or ends it where it has the same sign at least as often.</summary>
    public void AddLine(ReadOnlySpan<char> line)
    {
        line = Characters.TrimBlanks(line, out _);
        var length = Fence.LengthOf(line);
        if (length == 0)
        {
            return;
        }

        if (_length == 0)
        {
            (_sign, _length) = (line[0], length);
        }
        else if (line[0] == _sign && length >= _length && length == line.Length)
        {
            _length = 0;
        }
    }

    /// <summary>Whether the lines that follow are code.</summary>
    public readonly bool IsOpen => _length > 0;
}
