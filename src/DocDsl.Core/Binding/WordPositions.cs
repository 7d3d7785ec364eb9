namespace DocDsl.Core.Binding;

/// <summary>One walk through the places of a word in a text.</summary>
internal struct WordPositions
{
    private readonly string? _text;
    private readonly string? _word;
    private readonly int[] _places;
    private readonly int _end;
    private int _next;

    /// <summary>Of places that are known.</summary>
    public WordPositions(int[] places, int begin, int end)
    {
        _places = places;
        _next = begin;
        _end = end;
    }

    /// <summary>Of places that are looked for as they are asked for.</summary>
    public WordPositions(string text, string word)
    {
        _text = text;
        _word = word;
        _places = [];
    }

    /// <summary>The next place, from a position on that is never less than before; −1 when there is none.</summary>
    public int Next(int from)
    {
        if (_text is not null)
        {
            return from >= _text.Length ? -1 : _text.IndexOf(_word!, from, StringComparison.Ordinal);
        }

        while (_next < _end && _places[_next] < from)
        {
            _next++;
        }

        return _next < _end ? _places[_next] : -1;
    }
}
