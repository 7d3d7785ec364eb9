using System.Collections;

namespace DocDsl.Core.Collections;

/// <summary>An array that is compared by its items, so that a generator's step can tell that nothing changed.</summary>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    /// <summary>Copies the items.</summary>
    public EquatableArray(IEnumerable<T> items) => _items = items.ToArray();

    /// <summary>Takes an array over, which nobody may change any more.</summary>
    internal EquatableArray(T[] items) => _items = items;

    /// <summary>The items of several, in their order.</summary>
    public static EquatableArray<T> Joined(IReadOnlyList<EquatableArray<T>> parts)
    {
        var items = new T[parts.Sum(part => part.Count)];
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i]._items?.CopyTo(items, count);
            count += parts[i].Count;
        }

        return new EquatableArray<T>(items);
    }

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => _items![index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (typeof(T).IsValueType || Count != other.Count)
        {
            return _items.AsSpan().SequenceEqual(other._items.AsSpan());
        }

        // Most items are the very same ones, which need no look at them.
        for (var i = 0; i < Count; i++)
        {
            if (!ReferenceEquals(_items![i], other._items![i]) && _items[i]?.Equals(other._items[i]) != true)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this)
        {
            hash = unchecked(hash * 31 + item.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
