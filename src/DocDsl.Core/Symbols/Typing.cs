using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Symbols;

/// <summary>The value of one question or part. Most have none, and pay one field for it.</summary>
/// <param name="Expected">The kind that <c>@expect</c> or the document's type asks for; null when nothing does.</param>
/// <param name="ExpectedSpan">Where the kind is named; empty when the type asks.</param>
/// <param name="Value">The answer's value; null when there is none.</param>
internal sealed record Typing(ValueType? Expected, TextSpan ExpectedSpan, ValueSymbol? Value);
