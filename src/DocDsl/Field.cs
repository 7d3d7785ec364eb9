using System.Globalization;
using DocDsl.Semantics;

namespace DocDsl;

/// <summary>A field of a document's header.</summary>
/// <param name="Name">As written, without the <c>@</c>: <c>also-for</c>.</param>
/// <param name="Value">As written, without white space around it.</param>
public sealed record Field(string Name, string Value)
{
    /// <summary>The value as a date; null when it is not written <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date =>
        DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal static Field Create(FieldSymbol symbol) => new(symbol.Name, symbol.Value);
}
