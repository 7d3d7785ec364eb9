using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What a <see cref="PartSymbol"/> is made of.</summary>
/// <param name="Letter">From <c>a</c> to <c>z</c>; each once in a question.</param>
/// <param name="Span">Where it is named: <c>a)</c>, the letter after <c>@part</c>, or the heading.</param>
/// <param name="Text">Its words, without the letter.</param>
internal sealed record PartInfo(char Letter, TextSpan Span, TextView Text)
{
    /// <summary>The index of the answer that covers it; −1 when none does.</summary>
    public int Answer { get; init; } = -1;

    /// <summary>Whether the document does not name it, but the set of its question does.</summary>
    public bool IsOfSet { get; init; }

    /// <summary>Null when nothing expects a value and none is given.</summary>
    public Typing? Typing { get; init; }
}
