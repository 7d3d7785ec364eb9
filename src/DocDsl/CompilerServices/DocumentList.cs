using System.Collections;
using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>For generated code: the documents of a project. None is read before it is used.</summary>
/// <param name="count">How many there are.</param>
/// <param name="get">The document at a place.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DocumentList(int count, Func<int, QaDocument> get) : IReadOnlyList<QaDocument>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public QaDocument this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return get(index);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<QaDocument> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return get(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
