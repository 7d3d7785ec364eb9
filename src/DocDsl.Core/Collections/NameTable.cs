namespace DocDsl.Core.Collections;

/// <summary>Indexes by name. A look at each of a few names is faster than a dictionary, and most documents have only a few.</summary>
internal sealed class NameTable
{
    private const int Few = 16;

    private readonly List<(string Name, int Index)> _few = [];

    /// <summary>All names; null while they are few.</summary>
    private Dictionary<string, int>? _many;

    /// <summary>Adds a name; false when it is known already, and keeps its index.</summary>
    public bool TryAdd(string name, int index)
    {
        if (Find(name) >= 0)
        {
            return false;
        }

        if (_many is not null)
        {
            _many.Add(name, index);
            return true;
        }

        _few.Add((name, index));
        if (_few.Count > Few)
        {
            _many = _few.ToDictionary(item => item.Name, item => item.Index, StringComparer.Ordinal);
        }

        return true;
    }

    /// <summary>The index of a name; −1 when it is not known.</summary>
    public int Find(string name) =>
        _many is null ? FindFew(name.AsSpan())
        : _many.TryGetValue(name, out var index) ? index
        : -1;

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<char> name) => _many is null ? FindFew(name) : Find(name.ToString());

    private int FindFew(ReadOnlySpan<char> name)
    {
        foreach (var (known, index) in _few)
        {
            if (name.SequenceEqual(known.AsSpan()))
            {
                return index;
            }
        }

        return -1;
    }
}
