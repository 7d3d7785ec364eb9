using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>What kind of value a header field has.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A date, written <c>yyyy-MM-dd</c>.</summary>
    Date,
}

/// <summary>A field of the header: <c>@answered 2025-10-31</c>.</summary>
/// <param name="Name">As written, for example <c>also-for</c>.</param>
/// <param name="NameSpan">The name, without the <c>@</c>.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">As written, without white space at its ends.</param>
/// <param name="ValueSpan">Where the value stands; empty when there is none.</param>
public sealed record FieldSymbol(string Name, TextSpan NameSpan, FieldKind Kind, string Value, TextSpan ValueSpan);
