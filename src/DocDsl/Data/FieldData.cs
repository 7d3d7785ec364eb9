namespace DocDsl.Data;

/// <summary>A field of the header as plain data.</summary>
/// <param name="Name">As written, without the <c>@</c>.</param>
/// <param name="Value">In invariant form; of a list the values, separated by a comma and a blank.</param>
/// <param name="Values">In invariant form.</param>
public sealed record FieldData(string Name, string Value, IReadOnlyList<string> Values)
{
    /// <summary>What a reader calls it, in the document's language; null in JSON of schema 1.</summary>
    public string? Label { get; init; }

    /// <summary>What the values are: <c>date</c>, <c>person list</c>; null in JSON of schema 1.</summary>
    public string? Kind { get; init; }
}
