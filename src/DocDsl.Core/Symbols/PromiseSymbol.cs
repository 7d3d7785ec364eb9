using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A commitment made in an answer: <c>@promise id by 2026-03-01 from "words"</c>.</summary>
internal sealed class PromiseSymbol(PromiseInfo info, AnswerSymbol answer)
{
    /// <summary>What code calls it; once in a document.</summary>
    public string Id => info.Id;

    /// <summary>Where the id is.</summary>
    public TextSpan IdSpan => info.IdSpan;

    /// <summary>The day by which it is to be kept, <c>yyyy-MM-dd</c>; null when none is given.</summary>
    public string? Due => info.Due;

    /// <summary>The answer's words that make it, as quoted.</summary>
    public string Words => info.Words;

    /// <summary>Those words in the answer; empty where they are not found (QA3009).</summary>
    public TextSpan Span => info.Span;

    /// <summary>The answer it is made in.</summary>
    public AnswerSymbol Answer { get; } = answer;
}

/// <summary>What a <see cref="PromiseSymbol"/> is made of.</summary>
internal sealed record PromiseInfo(string Id, TextSpan IdSpan, string? Due, string Words, TextSpan Span);
