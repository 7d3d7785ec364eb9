using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Symbols;

/// <summary>A field of the header: <c>@answered 2025-10-31</c>, or one that the type reads from the header's own words.</summary>
/// <param name="Name">As written, for example <c>also-for</c>.</param>
/// <param name="NameSpan">The directive's name, without the <c>@</c>; empty for one that was read from words.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Values">In invariant form, one unless it is a list; what is not of its kind (QA5002) as it was written.</param>
/// <param name="ValueSpan">Where the value stands, of a list the first; empty when there is none.</param>
/// <param name="Declaration">The type's declaration; null when the document's type declares no such field.</param>
internal sealed record FieldSymbol(
    string Name,
    TextSpan NameSpan,
    ValueType Type,
    ImmutableArray<string> Values,
    TextSpan ValueSpan,
    FieldDeclaration? Declaration
)
{
    /// <summary>The value; of a list the values, with commas between.</summary>
    public string Value => Values.Length == 1 ? Values[0] : string.Join(", ", Values);
}
