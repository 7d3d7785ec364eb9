using System.Collections.Immutable;

namespace DocDsl.Core.Symbols;

/// <summary>Who answers, what is promised and what is the evidence. Most answers have none of it.</summary>
internal sealed record AnswerDetails
{
    public static AnswerDetails None { get; } = new();

    /// <summary>Who answers; null when nothing says so.</summary>
    public string? By { get; init; }

    public ImmutableArray<PromiseInfo> Promises { get; init; } = ImmutableArray<PromiseInfo>.Empty;

    public ImmutableArray<EvidenceSymbol> Evidence { get; init; } = ImmutableArray<EvidenceSymbol>.Empty;
}
