using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What an <see cref="AnswerSymbol"/> is made of.</summary>
/// <param name="HasLabel">Whether the heading's words are what a reader would call it.</param>
/// <param name="HeadingSpan">The heading, without its line end.</param>
/// <param name="Span">The whole section, heading included.</param>
/// <param name="Text">The answer's words.</param>
/// <param name="Questions">The indexes of the questions that it answers, in the order of its heading.</param>
/// <param name="Status">What kind of answer it is.</param>
internal sealed record AnswerInfo(
    bool HasLabel,
    TextSpan HeadingSpan,
    TextSpan Span,
    TextView Text,
    ImmutableArray<int> Questions,
    AnswerStatus Status
)
{
    /// <summary>What its words amount to.</summary>
    public AnswerContent Content { get; init; }

    /// <summary>Who answers; null when nothing says so.</summary>
    public string? By { get; init; }

    public ImmutableArray<PromiseInfo> Promises { get; init; } = ImmutableArray<PromiseInfo>.Empty;

    public ImmutableArray<EvidenceSymbol> Evidence { get; init; } = ImmutableArray<EvidenceSymbol>.Empty;
}

/// <summary>What a <see cref="PromiseSymbol"/> is made of.</summary>
internal sealed record PromiseInfo(string Id, TextSpan IdSpan, string? Due, string Words, TextSpan Span);
