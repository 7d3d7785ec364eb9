using System.Collections.ObjectModel;

namespace DocDsl.Loading;

/// <summary>
/// A list that cannot be changed, and that is equal to one with the same items: records that have it as a value are compared by it.
/// </summary>
internal sealed class ValueList<T>(T[] items) : ReadOnlyCollection<T>(items)
{
    public override bool Equals(object? obj) => obj is ValueList<T> other && this.SequenceEqual(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, as a record prints its value.</summary>
    public override string ToString() => string.Join(", ", this);
}
