using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A field of a document's header, from a directive or from the header's own words.</summary>
public sealed record Field
{
    private Field(string name, IReadOnlyList<string> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>As written, without the <c>@</c>: <c>also-for</c>.</summary>
    public string Name { get; }

    /// <summary>The values in invariant form (<c>2025-10-31</c>, <c>yes</c>, <c>12.50 EUR</c>): one, unless the type declares a list.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The value; of a list the values, with commas between.</summary>
    public string Value => string.Join(", ", Values);

    /// <summary>The value as a date; null when it is not <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date => FieldValue.ToDate(Value) is var date && date != default ? date : null;

    /// <summary>Two fields are equal when their names and values are.</summary>
    public bool Equals(Field? other) => other is not null && Name == other.Name && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Value}";

    internal static Field Create(FieldSymbol symbol) => new(symbol.Name, symbol.Values);
}
