using System.Collections;
using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>Suppressions in the order of the document. Compared by its items.</summary>
/// <remarks>A document can have as many diagnostics as suppressions: looking one up takes the logarithm of their number.</remarks>
internal sealed class SuppressionList : IReadOnlyList<SuppressionSymbol>, IEquatable<SuppressionList>
{
    private readonly EquatableArray<SuppressionSymbol> _items;
    private readonly Dictionary<(int Section, string RuleId), int> _first = [];

    public SuppressionList(IEnumerable<SuppressionSymbol> items)
    {
        _items = new EquatableArray<SuppressionSymbol>(items);
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            _first[(_items[i].Section.Start, _items[i].RuleId)] = i;
        }
    }

    public static SuppressionList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public SuppressionSymbol this[int index] => _items[index];

    /// <summary>
    /// The index of the suppression that holds for a diagnostic of a rule at a location, of several in one section the first; −1 when
    /// there is none.
    /// </summary>
    public int Find(string ruleId, TextSpan span)
    {
        // Sections do not overlap, so that only the last one that begins before it can have it.
        var last = BinarySearch.LastAtMost(new Starts(_items), span.Start);
        return last >= 0 && _items[last].Covers(span) && _first.TryGetValue((_items[last].Section.Start, ruleId), out var found)
            ? found
            : -1;
    }

    /// <inheritdoc/>
    public bool Equals(SuppressionList? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SuppressionList);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<SuppressionSymbol> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly struct Starts(EquatableArray<SuppressionSymbol> items) : IPositions
    {
        public int Count => items.Count;

        public int this[int index] => items[index].Section.Start;
    }
}
