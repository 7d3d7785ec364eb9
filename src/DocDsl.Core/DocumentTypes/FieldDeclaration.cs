using DocDsl.Core.DocumentTypes.Expressions;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>A field that a type declares: <c>@field number text matches "[0-9]{4}Z[0-9]{5}"</c>.</summary>
/// <param name="Name">As directives write it: <c>also-for</c>.</param>
/// <param name="NameSpan">Where the declaration names it.</param>
/// <param name="Type">What its value is.</param>
/// <param name="IsRequired">Whether a document must have it (QA5001).</param>
/// <param name="Matches">What the whole value must match; null when any will do.</param>
internal sealed record FieldDeclaration(string Name, TextSpan NameSpan, ValueType Type, bool IsRequired, FieldExpression? Matches);
