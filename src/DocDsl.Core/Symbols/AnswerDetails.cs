using System.Collections.Immutable;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Symbols;

/// <summary>Who answers, what is promised and what is the evidence. Most answers have none of it.</summary>
internal sealed class AnswerDetails
{
    public static AnswerDetails None { get; } = new();

    private ImmutableArray<PromiseSymbol> _promises;

    /// <summary>Who answers; null when nothing says so.</summary>
    public string? By { get; init; }

    /// <summary>The question whose answer this is; null for an answer of its own words.</summary>
    public ReferenceInfo? SameAs { get; init; }

    /// <summary>The answer to that question; null where it is not known.</summary>
    public SharedAnswer? Shared { get; init; }

    /// <summary>When it was last reviewed; null when nothing below it says so.</summary>
    public ReviewInfo? Reviewed { get; init; }

    /// <summary>The changes of the answer after it was sent, in order.</summary>
    public ImmutableArray<CorrectionInfo> Corrections { get; init; } = ImmutableArray<CorrectionInfo>.Empty;

    public ImmutableArray<PromiseInfo> Promises { get; init; } = ImmutableArray<PromiseInfo>.Empty;

    public ImmutableArray<FulfilmentInfo> Fulfils { get; init; } = ImmutableArray<FulfilmentInfo>.Empty;

    /// <summary>The questions whose answers this one replaces.</summary>
    public ImmutableArray<ReferenceInfo> Supersedes { get; init; } = ImmutableArray<ReferenceInfo>.Empty;

    public ImmutableArray<EvidenceTarget> Evidence { get; init; } = ImmutableArray<EvidenceTarget>.Empty;

    /// <summary>The promises of the one answer that these details are of; always the same.</summary>
    public ImmutableArray<PromiseSymbol> PromisesOf(AnswerSymbol answer)
    {
        if (Promises.IsEmpty)
        {
            return ImmutableArray<PromiseSymbol>.Empty;
        }

        if (_promises.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _promises, Create(answer));
        }

        return _promises;
    }

    /// <summary>Apart, so that only answers with promises have the closure.</summary>
    private ImmutableArray<PromiseSymbol> Create(AnswerSymbol answer) =>
        ImmutableArray.CreateRange(Promises, promise => new PromiseSymbol(promise, answer));
}
