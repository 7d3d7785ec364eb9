using System.Buffers;
using System.Collections.Immutable;

namespace DocDsl.Core.Collections;

/// <summary>A list on a rented array, copied once to one of the right size: a parse pays for what it keeps, not for growing.</summary>
internal struct PooledList<T>
    where T : struct
{
    private T[]? _items;

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items![index];

    public readonly ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (_items is null || Count == _items.Length)
        {
            Grow();
        }

        _items![Count++] = item;
    }

    public void RemoveFrom(int index) => Count = index;

    public ImmutableArray<T> ToImmutableAndFree()
    {
        var result = Count == 0 ? ImmutableArray<T>.Empty : ToImmutable();
        if (_items is not null)
        {
            ArrayPool<T>.Shared.Return(_items);
            _items = null;
        }

        Count = 0;
        return result;
    }

    private readonly ImmutableArray<T> ToImmutable() => ImmutableArray.Create(_items!, 0, Count);

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(64, Count * 2));
        if (_items is not null)
        {
            _items.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
        }

        _items = larger;
    }
}
