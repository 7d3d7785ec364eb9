using DocDsl.Core.Directives;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Symbols;

/// <summary>The typed value of an answer to one question or part.</summary>
/// <param name="Type">What kind of value it is: as <c>@expect</c> says, or as the value of <c>@value</c> looks.</param>
/// <param name="Text">
/// The value in its invariant form: <c>2026-03-01</c>, <c>yes</c>, <c>12.50 EUR</c>; several choices: <c>a, b</c>. Null where it is
/// that of an answer that <c>@same-as</c> names, and what other documents say is not known.
/// </param>
/// <param name="Span">The words it was read from, in the answer; empty where they are not found (QA3009).</param>
internal sealed record ValueSymbol(ValueType Type, string? Text, TextSpan Span)
{
    /// <summary>What it must be equal to, outside the document; null where <c>@value</c> names nothing.</summary>
    public FactTarget? Fact { get; init; }

    /// <summary>The choices where there may be several; otherwise the one value. None where the value is not known.</summary>
    public IEnumerable<string> Items =>
        Text is null ? []
        : Type.IsSeveralChoices ? ChoiceLists.WordsOf(Text)
        : [Text];
}
